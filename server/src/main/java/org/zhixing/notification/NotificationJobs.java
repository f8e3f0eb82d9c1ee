package org.zhixing.notification;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One job per kind of work, never one per message; each channel has its own, so that a slow one holds up no other. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {

    private static final Duration BETWEEN_LETTERS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> lettersAreWritten(Outbox outbox) {
        return Tasks.recurring("notification-letters", Schedules.fixedDelay(BETWEEN_LETTERS))
                .execute((instance, context) -> outbox.write());
    }

    @Bean
    RecurringTask<Void> mailLeaves(Outbox outbox) {
        return leaving("notification-mail", Channel.MAIL, outbox);
    }

    @Bean
    RecurringTask<Void> shortMessagesLeave(Outbox outbox) {
        return leaving("notification-sms", Channel.SMS, outbox);
    }

    @Bean
    RecurringTask<Void> messengerLeaves(Outbox outbox) {
        return leaving("notification-messenger", Channel.MESSENGER, outbox);
    }

    private static RecurringTask<Void> leaving(String name, Channel channel, Outbox outbox) {
        return Tasks.recurring(name, Schedules.fixedDelay(BETWEEN_LETTERS))
                .execute((instance, context) -> outbox.leave(channel));
    }

    /** Looked for each minute, because case time may run ahead of the machine's. */
    @Bean
    RecurringTask<Void> morningDigest(Outbox outbox) {
        return Tasks.recurring("notification-digest", Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((instance, context) -> outbox.digestIfItIsTime());
    }
}
