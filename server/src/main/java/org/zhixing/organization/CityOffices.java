package org.zhixing.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.notification.Recipient;

/**
 * The offices of the city on a day: its supervision office, posts by their names, and the bodies that are given tasks and
 * supervised.
 */
@Component
public class CityOffices {

    private static final Set<UnitType> TOP = EnumSet.of(UnitType.GOVERNMENT, UnitType.GOVERNMENT_OFFICE);

    private final Organization organization;

    CityOffices(Organization organization) {
        this.organization = organization;
    }

    /** Bodies that may be supervised, in official order: never citizens or firms (domain law L1 article 5). */
    public List<Unit> bodies(LocalDate day) {
        return organization.units(day).stream()
                .filter(unit -> unit.type().isBody())
                .toList();
    }

    /** Those that have ended, as they were last: their cases are still looked for. */
    public List<Unit> formerBodies(LocalDate day) {
        return organization.former(day).stream()
                .filter(unit -> unit.type().isBody())
                .toList();
    }

    /** Posts of those names, as {@link #holding} reads them. */
    public List<PostId> posts(List<String> names, LocalDate day) {
        return holding(names, day).stream().map(Appointment::post).distinct().toList();
    }

    /** Posts of a unit that do a duty. */
    public List<PostId> posts(UnitId unit, Role duty, LocalDate day) {
        return organization.staffOf(unit, day).stream()
                .filter(held -> held.duty() == duty)
                .map(Appointment::post)
                .distinct()
                .toList();
    }

    /**
     * Who holds posts of those names: in the government and its office by the name of the post, elsewhere with the name of
     * the unit before it.
     */
    public List<Appointment> holding(List<String> names, LocalDate day) {
        return organization.units(day).stream()
                .filter(unit -> isTop(unit) || names.stream().anyMatch(name -> name.startsWith(unit.name())))
                .flatMap(unit -> organization.staffOf(unit.id(), day).stream()
                        .filter(held -> names.contains(unit.name() + held.postName())
                                || (isTop(unit) && names.contains(held.postName()))))
                .toList();
    }

    /** Who holds posts of those names in a unit, without its sections. */
    public List<Appointment> holding(UnitId unit, List<String> names, LocalDate day) {
        return organization.staffOf(unit, day).stream()
                .filter(held -> names.contains(held.postName()))
                .toList();
    }

    /**
     * The same, and the heads of its sections: by the name of the post where the unit itself has none of that name, or with
     * the name of the section before it.
     */
    public List<Appointment> holdingWithSections(UnitId unit, List<String> names, LocalDate day) {
        var own = holding(unit, names, day);
        var heads = sectionHeads(unit, day).stream()
                .filter(held -> (own.isEmpty() && names.contains(held.postName()))
                        || names.contains(organization.name(held.unit(), day) + held.postName()));
        return Stream.concat(own.stream(), heads).toList();
    }

    /** Who heads the sections of a unit, in official order. */
    public List<Appointment> sectionHeads(UnitId unit, LocalDate day) {
        var sections = organization.withSections(unit, day).stream()
                .filter(one -> !one.equals(unit))
                .toList();
        return List.copyOf(organization.headsOf(sections, day).values());
    }

    private static boolean isTop(Unit unit) {
        return TOP.contains(unit.type());
    }

    /** Those who lead the city on the day, in official order; each post once. */
    public List<Appointment> leaders(LocalDate day) {
        var held = new LinkedHashMap<PostId, Appointment>();
        organization.units(day).stream()
                .filter(CityOffices::isTop)
                .flatMap(unit -> organization.staffOf(unit.id(), day).stream())
                .filter(one -> one.duty() == Role.LEADER)
                .forEach(one -> held.putIfAbsent(one.post(), one));
        return List.copyOf(held.values());
    }

    /** Where the chief of supervision sits. */
    public UnitId supervision(LocalDate day) {
        return findSupervision(day).orElseThrow(() -> new IllegalStateException("no supervision office"));
    }

    /** The same; nowhere before the city has founded its office. */
    public Optional<UnitId> findSupervision(LocalDate day) {
        return organization.units(day).stream()
                .map(Unit::id)
                .filter(unit -> organization.staffOf(unit, day).stream()
                        .anyMatch(held -> held.duty() == Role.SUPERVISION_CHIEF))
                .findFirst();
    }

    /** The body under whose name the supervision office issues. */
    public Unit issuer(LocalDate day) {
        var section = supervision(day);
        var body = organization.bodiesOf(List.of(section), day).getOrDefault(section, section);
        return organization.unit(body, day).orElseThrow();
    }

    /**
     * Whose eyes an actor has: a leader's own posts, a secretary's leaders (practice 2). Nobody for all others.
     */
    public List<Appointment> leadersBehind(Actor actor, LocalDate day) {
        var person = actor.person();
        if (person == null || !actor.hasAny(Role.LEADER, Role.SECRETARY)) {
            return List.of();
        }
        return actor.has(Role.SECRETARY)
                ? organization.recordsFor(person, day)
                : organization.appointmentsOf(person, day).stream()
                        .filter(held -> held.duty() == Role.LEADER)
                        .toList();
    }

    /** The units in the charge of these leaders by the division of work. */
    public Set<UnitId> inChargeOf(List<Appointment> leaders, LocalDate day) {
        var posts = leaders.stream().map(Appointment::post).collect(Collectors.toSet());
        if (posts.isEmpty()) {
            return Set.of();
        }
        var units = organization.units(day).stream()
                .filter(unit -> unit.type() != UnitType.SECTION)
                .map(Unit::id)
                .toList();
        return organization.leadersInCharge(units, day).entrySet().stream()
                .filter(entry -> posts.contains(entry.getValue().post()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public Recipient officers(LocalDate day) {
        return new Recipient.ToDuty(supervision(day), Role.SUPERVISION_OFFICER);
    }

    public Recipient chief(LocalDate day) {
        return new Recipient.ToDuty(supervision(day), Role.SUPERVISION_CHIEF);
    }

    public static Recipient liaison(UnitId unit) {
        return new Recipient.ToDuty(unit, Role.UNIT_LIAISON);
    }

    public Map<UnitId, String> names(Collection<UnitId> units, LocalDate day) {
        return organization.names(units, day);
    }

    public String name(UnitId unit, LocalDate day) {
        return organization.name(unit, day);
    }
}
