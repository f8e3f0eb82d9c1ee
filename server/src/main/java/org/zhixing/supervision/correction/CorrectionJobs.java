package org.zhixing.supervision.correction;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Zone;

/** Once a night no correction is left open where its docket or sheet has ended. */
@Configuration(proxyBeanMethods = false)
class CorrectionJobs {

    private static final LocalTime AT = LocalTime.of(3, 50);

    @Bean
    RecurringTask<Void> lapseCorrections(LapsedBefore lapsed) {
        return Tasks.recurring("supervision-corrections-lapse", Schedules.daily(Zone.SHANGHAI, AT))
                .execute((instance, context) -> lapsed.lapse());
    }
}
