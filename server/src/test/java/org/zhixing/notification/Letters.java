package org.zhixing.notification;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.notification.Recipient.ToDuty;
import org.zhixing.notification.Recipient.ToPerson;
import org.zhixing.notification.Recipient.ToPost;

/** Invented messages. */
final class Letters {

    private Letters() {}

    static Message to(Recipient recipient, String number, boolean urgent) {
        return new Message(
                recipient,
                new CaseRef("supervision", "docket", Ids.next()),
                "notification.inbox.title",
                List.of(number, "整治清河河道"),
                "/supervision/dockets/" + number.hashCode(),
                number,
                Instant.parse("2026-03-01T16:30:00Z"),
                urgent);
    }

    static ToPerson person(Actor actor) {
        return new ToPerson(Objects.requireNonNull(actor.person()));
    }

    static ToPost post(Actor actor) {
        return new ToPost(Objects.requireNonNull(actor.post()));
    }

    static ToDuty duty(Actor actor) {
        return new ToDuty(
                Objects.requireNonNull(actor.unit()), actor.roles().iterator().next());
    }
}
