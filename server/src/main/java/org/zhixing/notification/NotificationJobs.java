package org.zhixing.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhixing.act.Zone;

/** One job per kind of work, never one per message. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {

    private static final Duration BETWEEN_LETTERS = Duration.ofSeconds(10);

    /** One digest besides urgent messages, at 08:30 (practice 12). */
    private static final LocalTime DIGEST_AT = LocalTime.of(8, 30);

    @Bean
    RecurringTask<Void> lettersLeave(Outbox outbox) {
        return Tasks.recurring("notification-letters", Schedules.fixedDelay(BETWEEN_LETTERS))
                .execute((instance, context) -> outbox.carry());
    }

    @Bean
    RecurringTask<Void> morningDigest(Outbox outbox) {
        return Tasks.recurring("notification-digest", Schedules.daily(Zone.SHANGHAI, DIGEST_AT))
                .execute((instance, context) -> outbox.digest());
    }
}
