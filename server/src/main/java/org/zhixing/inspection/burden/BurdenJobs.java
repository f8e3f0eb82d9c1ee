package org.zhixing.inspection.burden;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Zone;

/** Once a night the months that are over are summed up for the burden meter. */
@Configuration(proxyBeanMethods = false)
class BurdenJobs {

    private static final LocalTime AT = LocalTime.of(3, 10);

    @Bean
    RecurringTask<Void> keepBurdenSums(BurdenMeter meter, CaseClock clock) {
        return Tasks.recurring("inspection-burden-sums", Schedules.daily(Zone.SHANGHAI, AT))
                .execute((instance, context) -> meter.keepSums(clock.today()));
    }
}
