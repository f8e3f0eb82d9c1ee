package org.zhixing.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;

/**
 * Stand-ins and absences, one at a time (R061). The head and the liaison keep those of their own unit, a named secretary
 * enters absences of her leader, everybody the own; the system administrator any. Nothing is entered for a day that has
 * passed: nobody gets another's right afterwards.
 */
@Service
@Transactional
public class StandIns {

    private static final String RULE = "R061";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final StandInWriting writing;
    private final ActsOnRecord acts;

    StandIns(JdbcClient jdbc, Organization organization, StandInWriting writing, ActsOnRecord acts) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.writing = writing;
        this.acts = acts;
    }

    /** From now on {@code b} stands in for {@code a}; both posts belong to one unit, unless an administrator says so. */
    public Outcome<UUID> pair(PostId a, PostId b, LocalDate from, Instant at, Actor actor) {
        var posts = organization.posts(List.of(a, b));
        var postA = posts.get(a);
        var postB = posts.get(b);
        if (postA == null || postB == null || a.equals(b)) {
            return Outcome.refused("organization.refusal.two-posts", RULE);
        }
        LocalDate today = day(at);
        if (!keeps(actor, postA.unit(), today) || !keeps(actor, postB.unit(), today)) {
            return Outcome.refused("organization.refusal.not-your-unit", RULE);
        }
        if (from.isBefore(today)) {
            return Outcome.refused("organization.refusal.past", RULE);
        }
        var pair = new NewStandIn(UUID.randomUUID(), a, b, from, null);
        writing.alone();
        if (isPaired(a, b, from)) {
            return Outcome.refused("organization.refusal.paired-already", RULE);
        }
        return apart(List.of(pair), List.of()).orElseGet(() -> {
            writing.insertPairs(List.of(pair));
            acts.paired(List.of(pair), at, actor);
            return Outcome.done(pair.id());
        });
    }

    private boolean isPaired(PostId a, PostId b, LocalDate from) {
        return jdbc.sql(
                                """
                                SELECT count(*) FROM organization.stand_in
                                WHERE post_a = :a AND post_b = :b AND (valid_until IS NULL OR valid_until >= :from)
                                """)
                        .param("a", a.value())
                        .param("b", b.value())
                        .param("from", from)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The pair ends with the last day given, today or later. */
    public Outcome<UUID> unpair(UUID id, LocalDate lastDay, Instant at, Actor actor) {
        record Pair(UUID unit, LocalDate from) {}
        LocalDate today = day(at);
        Optional<Pair> pair = jdbc.sql(
                        """
                        SELECT post.unit_id, s.valid_from FROM organization.stand_in s
                        JOIN organization.post ON post.id = s.post_a
                        WHERE s.id = :id AND (s.valid_until IS NULL OR s.valid_until >= :today)
                        FOR UPDATE OF s
                        """)
                .param("id", id)
                .param("today", today)
                .query((row, number) ->
                        new Pair(row.getObject("unit_id", UUID.class), row.getObject("valid_from", LocalDate.class)))
                .optional();
        if (pair.isEmpty() || !keeps(actor, new UnitId(pair.get().unit()), today)) {
            return Outcome.refused("organization.refusal.not-your-unit", RULE);
        }
        if (lastDay.isBefore(today) || lastDay.isBefore(pair.get().from())) {
            return Outcome.refused("organization.refusal.past", RULE);
        }
        jdbc.sql("UPDATE organization.stand_in SET valid_until = :last WHERE id = :id")
                .param("last", lastDay)
                .param("id", id)
                .update();
        acts.unpaired(new UnitId(pair.get().unit()), id, lastDay, at, actor);
        return Outcome.done(id);
    }

    /** Records that a person will be away. */
    public Outcome<UUID> absent(NewAbsence absence, Instant at, Actor actor) {
        LocalDate today = day(at);
        if (!mayEnterFor(absence.person(), actor, today)) {
            return Outcome.refused("organization.refusal.not-your-unit", RULE);
        }
        if (absence.from().isBefore(today)) {
            return Outcome.refused("organization.refusal.past", RULE);
        }
        if (absence.until().isBefore(absence.from())) {
            return Outcome.refused("organization.refusal.ends-before-it-begins", RULE);
        }
        if (absence.reason().isBlank()) {
            return Outcome.refused("organization.refusal.why-away", RULE);
        }
        writing.alone();
        return apart(List.of(), List.of(absence)).orElseGet(() -> {
            writing.insertAbsences(List.of(absence));
            acts.absencesRecorded(List.of(absence), at, actor);
            return Outcome.done(absence.id());
        });
    }

    /** Back early: the last day away was {@code lastDay}; before the first day the absence never was. */
    public Outcome<UUID> back(UUID id, LocalDate lastDay, Instant at, Actor actor) {
        record Away(UUID person, LocalDate from, LocalDate until) {}
        LocalDate today = day(at);
        Optional<Away> away = jdbc.sql(
                        """
                        SELECT person_id, valid_from, valid_until FROM organization.absence
                        WHERE id = :id AND NOT given_up AND valid_until >= :today FOR UPDATE
                        """)
                .param("id", id)
                .param("today", today)
                .query((row, number) -> new Away(
                        row.getObject("person_id", UUID.class),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .optional();
        if (away.isEmpty() || !mayEnterFor(new PersonId(away.get().person()), actor, today)) {
            return Outcome.refused("organization.refusal.not-your-unit", RULE);
        }
        if (lastDay.isAfter(away.get().until()) || lastDay.isBefore(today.minusDays(1))) {
            return Outcome.refused("organization.refusal.past", RULE);
        }
        boolean never = lastDay.isBefore(away.get().from());
        jdbc.sql(
                        never
                                ? "UPDATE organization.absence SET given_up = true WHERE id = :id"
                                : "UPDATE organization.absence SET valid_until = :last WHERE id = :id")
                .params(never ? java.util.Map.of("id", id) : java.util.Map.of("id", id, "last", lastDay))
                .update();
        acts.backEarly(new PersonId(away.get().person()), id, lastDay, at, actor);
        return Outcome.done(id);
    }

    private Optional<Outcome<UUID>> apart(List<NewStandIn> pairs, List<NewAbsence> absences) {
        return writing.together(pairs, absences)
                .map(both -> Outcome.refused("organization.refusal.both-absent", RULE, both.a(), both.b()));
    }

    /** Whether the actor keeps stand-ins of the unit: its own body's, or as administrator any. */
    private boolean keeps(Actor actor, UnitId unit, LocalDate today) {
        if (actor.isSystem() || actor.has(Role.SYSTEM_ADMINISTRATOR)) {
            return true;
        }
        var own = actor.unit();
        if (own == null || !actor.hasAny(Role.UNIT_HEAD, Role.UNIT_LIAISON)) {
            return false;
        }
        var bodies = organization.bodiesOf(List.of(own, unit), today);
        return bodies.containsKey(own) && bodies.get(own).equals(bodies.get(unit));
    }

    private boolean mayEnterFor(PersonId person, Actor actor, LocalDate today) {
        if (person.equals(actor.person())) {
            return true;
        }
        var own = actor.person();
        if (own != null
                && actor.has(Role.SECRETARY)
                && organization.recordsFor(own, today).stream()
                        .anyMatch(leader -> leader.person().equals(person))) {
            return true;
        }
        return organization.appointmentsOf(person, today).stream().anyMatch(held -> keeps(actor, held.unit(), today));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}
