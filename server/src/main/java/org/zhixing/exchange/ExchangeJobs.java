package org.zhixing.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Zone;

/** Once a night what was kept long enough is forgotten. */
@Configuration(proxyBeanMethods = false)
class ExchangeJobs {

    private static final LocalTime AT = LocalTime.of(3, 40);

    @Bean
    RecurringTask<Void> forgetCalls(Forgetting forgetting, CaseClock clock) {
        return Tasks.recurring("exchange-forget", Schedules.daily(Zone.SHANGHAI, AT))
                .execute((instance, context) -> forgetting.forget(clock.now()));
    }
}
