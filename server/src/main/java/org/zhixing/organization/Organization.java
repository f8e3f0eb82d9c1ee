package org.zhixing.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;

/** Who belongs where, on any day. */
public interface Organization {

    /** All units valid on the day, in official order, sections after their unit. */
    List<Unit> units(LocalDate on);

    /** Each as it was on the day; one that had ended by then as it was last, so that what is past keeps its names. */
    Map<UnitId, Unit> units(Collection<UnitId> ids, LocalDate on);

    /** What each is called on the day; one that had ended by then as it was called last. Every page names units by this. */
    default Map<UnitId, String> names(Collection<UnitId> ids, LocalDate on) {
        var names = new LinkedHashMap<UnitId, String>();
        units(ids, on).forEach((id, unit) -> names.put(id, unit.name()));
        return names;
    }

    /** As {@link #names}; empty only for what never was. */
    default String name(UnitId id, LocalDate on) {
        return names(List.of(id), on).getOrDefault(id, "");
    }

    /** Those that had ended by the day, as they were last, the latest ended first. */
    List<Unit> former(LocalDate on);

    /** The unit, if it exists on the day; for what it is called ask {@link #name}. */
    Optional<Unit> unit(UnitId id, LocalDate on);

    /** What each written name stands for, in the order given. */
    List<UnitMatch> match(List<String> written, LocalDate on);

    /** A person said once what a name stands for; it is remembered as an alias. */
    void rememberAlias(UnitId unit, String alias, Instant at, Actor actor);

    /** Who works in the unit, head first, in official order of posts. */
    List<Appointment> staffOf(UnitId unit, LocalDate on);

    List<Appointment> appointmentsOf(PersonId person, LocalDate on);

    /** Who holds the posts on the day; a post may be vacant. */
    Map<PostId, List<Appointment>> holders(Collection<PostId> posts, LocalDate on);

    /** The city leader in charge of each unit by the division of work (分工) on the day. */
    Map<UnitId, Appointment> leadersInCharge(Collection<UnitId> units, LocalDate on);

    /** For whom this person stands in on the day (B for an absent A, R061), by posts. */
    List<Appointment> standsInFor(PersonId person, LocalDate on);

    /** Leaders whose decisions this person may record as named secretary (practice 2). */
    List<Appointment> recordsFor(PersonId person, LocalDate on);

    /** The head of each unit on the day (the first, where several share the post); a unit without one is left out. */
    Map<UnitId, Appointment> headsOf(Collection<UnitId> units, LocalDate on);

    /** The body each unit acts as: a section's nearest ancestor that is no section, else the unit itself. */
    Map<UnitId, UnitId> bodiesOf(Collection<UnitId> units, LocalDate on);

    /** The unit and all its sections, in official order. */
    List<UnitId> withSections(UnitId unit, LocalDate on);

    Map<PostId, Post> posts(Collection<PostId> ids);

    /** The posts of a unit, without those of its sections, in official order. */
    List<Post> postsOf(UnitId unit, LocalDate on);

    Map<PersonId, Person> people(Collection<PersonId> ids);

    /** Who stands in for the holders of the posts on the day because they are absent (R061). */
    Map<PostId, List<Appointment>> standInsFor(Collection<PostId> posts, LocalDate on);

    /** Who may record decisions of the holders of the posts on the day as named secretary (practice 2). */
    Map<PostId, List<PersonId>> secretariesOf(Collection<PostId> posts, LocalDate on);

    /** The leading groups and task forces at work on the day, in official order (R148, R038). */
    List<TaskForce> taskForces(LocalDate on);
}
