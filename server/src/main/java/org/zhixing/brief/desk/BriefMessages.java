package org.zhixing.brief.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;

/** Tells people about a brief, under its number where it has one. */
@Component
public class BriefMessages {

    private final Notifications notifications;

    BriefMessages(Notifications notifications) {
        this.notifications = notifications;
    }

    /**
     * One message to each of these.
     *
     * @param urgent leaves at once, others wait for the digest
     */
    public void tell(List<Recipient> to, Brief brief, String key, String href, boolean urgent, Instant at) {
        notifications.send(to.stream()
                .distinct()
                .map(one -> new Message(
                        one,
                        brief.id().subject(),
                        key,
                        List.of(brief.title()),
                        href,
                        Objects.requireNonNullElse(brief.number(), ""),
                        at,
                        urgent))
                .toList());
    }
}
