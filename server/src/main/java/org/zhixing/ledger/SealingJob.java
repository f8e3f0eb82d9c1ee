package org.zhixing.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals every few seconds, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class SealingJob {

    @Bean
    RecurringTask<Void> ledgerIsSealed(Seals seals, @Value("${zhixing.ledger.seal-every:5s}") Duration pause) {
        return Tasks.recurring("ledger-seal", Schedules.fixedDelay(pause)).execute((instance, context) -> seals.seal());
    }
}
