package org.zhixing.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.notification.Recipient.ToDuty;
import org.zhixing.notification.Recipient.ToPerson;
import org.zhixing.notification.Recipient.ToPost;

/** A small directory: who holds which post, who does which duty, who has an e-mail address. */
final class Town implements RecipientDirectory {

    private final Map<PostId, PersonId> holders = new HashMap<>();
    private final Map<PersonId, String> emails = new HashMap<>();

    /** A liaison with a post of his own. */
    Actor someone(String name) {
        var person = PersonId.next();
        var post = PostId.next();
        holders.put(post, person);
        emails.put(person, name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@yunze.example");
        return new Actor(
                AccountId.next(), person, name, post, "联络员", UnitId.next(), "云泽市水利局", Set.of(Role.UNIT_LIAISON), null);
    }

    /** The same post, from now on held by another. */
    Actor successor(Actor before, String name) {
        var next = someone(name);
        holders.put(java.util.Objects.requireNonNull(before.post()), java.util.Objects.requireNonNull(next.person()));
        return next;
    }

    String emailOf(Actor actor) {
        return java.util.Objects.requireNonNull(emails.get(actor.person()));
    }

    void forgetEmailOf(Actor actor) {
        emails.remove(actor.person());
    }

    @Override
    public Set<Recipient> addressesOf(Actor actor) {
        var addresses = new HashSet<Recipient>();
        var person = actor.person();
        if (person != null) {
            addresses.add(new ToPerson(person));
            holders.forEach((post, holder) -> {
                if (holder.equals(person)) {
                    addresses.add(new ToPost(post));
                }
            });
        }
        var unit = actor.unit();
        if (unit != null) {
            actor.roles().forEach(role -> addresses.add(new ToDuty(unit, role)));
        }
        return addresses;
    }

    @Override
    public Map<Recipient, List<PersonId>> peopleBehind(Collection<Recipient> recipients) {
        var people = new HashMap<Recipient, List<PersonId>>();
        for (Recipient recipient : recipients) {
            if (recipient instanceof ToPerson to) {
                people.put(recipient, List.of(to.person()));
            } else if (recipient instanceof ToPost to && holders.containsKey(to.post())) {
                people.put(recipient, List.of(holders.get(to.post())));
            }
        }
        return people;
    }

    @Override
    public Map<PersonId, String> emailsOf(Collection<PersonId> people) {
        var known = new HashMap<>(emails);
        known.keySet().retainAll(people);
        return known;
    }
}
