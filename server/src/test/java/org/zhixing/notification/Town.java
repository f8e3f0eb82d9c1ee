package org.zhixing.notification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.notification.Recipient.ToDuty;
import org.zhixing.notification.Recipient.ToPerson;
import org.zhixing.notification.Recipient.ToPost;

/** A small directory: who holds which post, who does which duty, who has an e-mail address. */
final class Town implements RecipientDirectory, DutyRoster, DueDates {

    private final Map<PostId, PersonId> holders = new HashMap<>();
    private final Map<PersonId, String> emails = new HashMap<>();
    private final Map<CaseRef, LocalDate> dues = new HashMap<>();
    private final Set<LocalDate> restDays = new HashSet<>();
    private final Set<PersonId> onDuty = new HashSet<>();

    void due(Message message, LocalDate day) {
        dues.put(message.subject(), day);
    }

    /** From now on this day is a rest day, with these people on duty. */
    void rest(LocalDate day, Actor... officers) {
        restDays.add(day);
        onDuty.clear();
        List.of(officers).forEach(officer -> onDuty.add(java.util.Objects.requireNonNull(officer.person())));
    }

    @Override
    public boolean isRestDay(LocalDate day) {
        return restDays.contains(day);
    }

    @Override
    public Map<Recipient, List<PersonId>> onDuty(Collection<Recipient> recipients, LocalDate day) {
        var found = new HashMap<Recipient, List<PersonId>>();
        recipients.forEach(recipient -> found.put(recipient, List.copyOf(onDuty)));
        return found;
    }

    @Override
    public Map<CaseRef, LocalDate> dueDates(Collection<CaseRef> cases) {
        var found = new HashMap<>(dues);
        found.keySet().retainAll(cases);
        return found;
    }

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
