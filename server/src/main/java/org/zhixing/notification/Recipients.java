package org.zhixing.notification;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.notification.Recipient.ToDuty;
import org.zhixing.notification.Recipient.ToPerson;
import org.zhixing.notification.Recipient.ToPost;

/** Asks the directory who stands behind a recipient; without a directory only persons are found, by themselves. */
@Component
class Recipients {

    private final ObjectProvider<RecipientDirectory> directory;

    Recipients(ObjectProvider<RecipientDirectory> directory) {
        this.directory = directory;
    }

    Set<Recipient> addressesOf(Actor actor) {
        var known = directory.getIfAvailable();
        if (known != null) {
            return known.addressesOf(actor);
        }
        var person = actor.person();
        return person == null ? Set.of() : Set.of(new ToPerson(person));
    }

    Map<Recipient, List<PersonId>> peopleBehind(Collection<Recipient> recipients) {
        var known = directory.getIfAvailable();
        return known != null
                ? known.peopleBehind(recipients)
                : recipients.stream()
                        .distinct()
                        .filter(ToPerson.class::isInstance)
                        .map(ToPerson.class::cast)
                        .collect(Collectors.toMap(to -> to, to -> List.of(to.person())));
    }

    Map<PersonId, String> emailsOf(Collection<PersonId> people) {
        var known = directory.getIfAvailable();
        return known == null || people.isEmpty() ? Map.of() : known.emailsOf(people);
    }

    /** How a recipient stands in the table. */
    static String write(Recipient recipient) {
        if (recipient instanceof ToPerson to) {
            return "person:" + to.person().value();
        }
        if (recipient instanceof ToPost to) {
            return "post:" + to.post().value();
        }
        var to = (ToDuty) recipient;
        return "duty:" + to.unit().value() + ":" + to.role().name();
    }

    static Recipient read(String written) {
        var parts = List.of(written.split(":"));
        var id = UUID.fromString(parts.get(1));
        return switch (parts.get(0)) {
            case "person" -> new ToPerson(new PersonId(id));
            case "post" -> new ToPost(new PostId(id));
            case "duty" -> new ToDuty(new UnitId(id), Role.valueOf(parts.get(2)));
            default -> throw new IllegalStateException("no recipient: " + written);
        };
    }
}
