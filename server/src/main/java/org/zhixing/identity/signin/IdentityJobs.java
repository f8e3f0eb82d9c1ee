package org.zhixing.identity.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Zone;

/** Sessions long past are forgotten, with their network addresses; the ledger keeps that there was a sign-in (L16, L17). */
@Configuration(proxyBeanMethods = false)
class IdentityJobs {

    private static final LocalTime AT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> forgetSessions(Sessions sessions) {
        return Tasks.recurring("identity-forget-sessions", Schedules.daily(Zone.SHANGHAI, AT))
                .execute((instance, context) -> sessions.forgetOld());
    }
}
