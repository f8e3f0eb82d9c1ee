package org.zhixing.identity.factor;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Zone;

/** Holders of certificate keys are told in the morning that their certificate ends soon. */
@Configuration(proxyBeanMethods = false)
class FactorJobs {

    private static final LocalTime AT = LocalTime.of(7, 40);

    @Bean
    RecurringTask<Void> tellWhoseKeysEnd(CertificateKeys keys) {
        return Tasks.recurring("identity-certificate-keys-end", Schedules.daily(Zone.SHANGHAI, AT))
                .execute((instance, context) -> keys.tellWhoseEnd());
    }
}
