package org.zhixing.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.notification.Recipient;
import org.zhixing.notification.RecipientDirectory;

/** Who stands behind a post or a duty today: the holders, and the stand-ins of those who are away (R061). */
@Component
class OrganizationDirectory implements RecipientDirectory {

    private final Organization organization;
    private final StaffReading staff;
    private final CaseClock clock;

    OrganizationDirectory(Organization organization, StaffReading staff, CaseClock clock) {
        this.organization = organization;
        this.staff = staff;
        this.clock = clock;
    }

    /** An administrator is addressed in person only, whatever posts the person may hold (L16). */
    @Override
    public Set<Recipient> addressesOf(Actor actor) {
        var person = actor.person();
        if (person == null) {
            return Set.of();
        }
        var addresses = new LinkedHashSet<Recipient>();
        addresses.add(new Recipient.ToPerson(person));
        if (actor.roles().stream().anyMatch(Role::administers)) {
            return addresses;
        }
        var today = clock.today();
        var acting = Stream.concat(
                        organization.appointmentsOf(person, today).stream(),
                        organization.standsInFor(person, today).stream())
                .toList();
        var bodies = organization.bodiesOf(
                acting.stream().map(Appointment::unit).distinct().toList(), today);
        for (var held : acting) {
            addresses.add(new Recipient.ToPost(held.post()));
            addresses.add(new Recipient.ToDuty(held.unit(), held.duty()));
            addresses.add(new Recipient.ToDuty(bodies.getOrDefault(held.unit(), held.unit()), held.duty()));
        }
        return addresses;
    }

    @Override
    public Map<Recipient, List<PersonId>> peopleBehind(Collection<Recipient> recipients) {
        var today = clock.today();
        var posts = new HashMap<Recipient, Set<PostId>>();
        var found = new LinkedHashMap<Recipient, List<PersonId>>();
        for (var recipient : recipients) {
            if (recipient instanceof Recipient.ToPerson to) {
                found.put(recipient, List.of(to.person()));
            } else if (recipient instanceof Recipient.ToPost to) {
                posts.put(recipient, Set.of(to.post()));
            }
        }
        posts.putAll(postsOfDuties(recipients, today));
        var all = posts.values().stream().flatMap(Set::stream).distinct().toList();
        var holders = organization.holders(all, today);
        var standIns = organization.standInsFor(all, today);
        posts.forEach((recipient, some) -> found.put(
                recipient,
                some.stream()
                        .flatMap(post -> Stream.concat(
                                holders.getOrDefault(post, List.of()).stream(),
                                standIns.getOrDefault(post, List.of()).stream()))
                        .map(Appointment::person)
                        .distinct()
                        .toList()));
        return found;
    }

    /** A duty is done in the unit itself or in one of its sections. */
    private Map<Recipient, Set<PostId>> postsOfDuties(Collection<Recipient> recipients, LocalDate today) {
        var duties = recipients.stream()
                .filter(Recipient.ToDuty.class::isInstance)
                .map(Recipient.ToDuty.class::cast)
                .distinct()
                .toList();
        var sections = new HashMap<UnitId, List<UnitId>>();
        duties.forEach(duty -> sections.computeIfAbsent(duty.unit(), unit -> organization.withSections(unit, today)));
        var units = sections.values().stream().flatMap(List::stream).distinct().toList();
        var doing = new HashMap<UnitId, List<Appointment>>();
        staff.holdersInUnits(units, today).forEach(held -> doing.computeIfAbsent(held.unit(), unit -> new ArrayList<>())
                .add(held));
        var posts = new HashMap<Recipient, Set<PostId>>();
        for (var duty : duties) {
            var some = new HashSet<PostId>();
            sections.getOrDefault(duty.unit(), List.of()).stream()
                    .flatMap(unit -> doing.getOrDefault(unit, List.of()).stream())
                    .filter(held -> held.duty() == duty.role())
                    .forEach(held -> some.add(held.post()));
            posts.put(duty, some);
        }
        return posts;
    }

    @Override
    public Map<PersonId, String> emailsOf(Collection<PersonId> people) {
        var found = new HashMap<PersonId, String>();
        organization.people(people).values().forEach(person -> {
            var email = person.email();
            if (email != null) {
                found.put(person.id(), email);
            }
        });
        return found;
    }
}
