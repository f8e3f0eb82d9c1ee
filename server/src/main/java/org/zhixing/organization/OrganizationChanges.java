package org.zhixing.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.shell.SearchWords;

/** Single changes by the system administrator: names, endings, appointments. What was stays readable for its days. */
@Service
@Transactional
public class OrganizationChanges {

    private static final String RULE = "R001";

    private final JdbcClient jdbc;
    private final OrganizationBatch batch;
    private final Organization organization;
    private final UnitWriting units;
    private final Ledger ledger;

    OrganizationChanges(
            JdbcClient jdbc, OrganizationBatch batch, Organization organization, UnitWriting units, Ledger ledger) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.organization = organization;
        this.units = units;
        this.ledger = ledger;
    }

    /** From a day on the unit has another name; the old one becomes an alias. */
    public Outcome<UnitId> rename(UnitId unit, String name, LocalDate from, String document, Instant at, Actor actor) {
        return maintains(actor)
                ? renamed(unit, name, from, document, at, actor)
                : Outcome.refused("organization.refusal.not-yours", RULE);
    }

    /** The right to do so has been decided. */
    Outcome<UnitId> renamed(UnitId unit, String name, LocalDate from, String document, Instant at, Actor actor) {
        if (name.isBlank() || document.isBlank()) {
            return Outcome.refused("organization.refusal.name-and-document", RULE);
        }
        int ended = jdbc.sql(
                        """
                        WITH old AS (
                            SELECT unit_id, valid_from, type, parent_id, official_order
                            FROM organization.unit_version
                            WHERE unit_id = :unit AND valid_until IS NULL AND valid_from < :from FOR UPDATE),
                        ended AS (
                            UPDATE organization.unit_version v SET valid_until = :last FROM old
                            WHERE v.unit_id = old.unit_id AND v.valid_from = old.valid_from RETURNING v.unit_id)
                        SELECT count(*) FROM ended
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .param("last", from.minusDays(1))
                .query(Integer.class)
                .single();
        if (ended == 0) {
            return Outcome.refused("organization.refusal.not-lasting-then", RULE);
        }
        jdbc.sql(
                        """
                        INSERT INTO organization.unit_version
                            (unit_id, valid_from, name, type, parent_id, official_order, words)
                        SELECT unit_id, :from, :name, type, parent_id, official_order,
                               words || to_tsvector('simple', :words)
                        FROM organization.unit_version WHERE unit_id = :unit AND valid_until = :last
                        """)
                .param("unit", unit.value())
                .param("from", from)
                .param("name", name.strip())
                .param("words", SearchWords.index(name))
                .param("last", from.minusDays(1))
                .update();
        units.putInOrder();
        record(
                unit,
                "unit.renamed",
                Map.of("name", name.strip(), "from", from.toString(), "document", document),
                at,
                actor);
        return Outcome.done(unit);
    }

    /** Puts a person on a post of today. */
    public Outcome<PersonId> appoint(PostId post, PersonId person, LocalDate from, Instant at, Actor actor) {
        var holding = organization.holders(List.of(post), from).getOrDefault(post, List.of());
        if (holding.stream().anyMatch(held -> held.person().equals(person))) {
            return Outcome.refused("organization.refusal.holds-it-already", RULE);
        }
        return batch.appoint(List.of(new NewAppointment(person, post, from, null)), at, actor)
                .then(written -> Outcome.done(person));
    }

    /** Registers a person and puts him on a post. */
    public Outcome<PersonId> appointNew(PostId post, String name, LocalDate from, Instant at, Actor actor) {
        if (name.isBlank()) {
            return Outcome.refused("organization.refusal.who", RULE);
        }
        var person = PersonId.next();
        return batch.register(List.of(new NewPerson(person, name.strip(), null)), at, actor)
                .then(written -> appoint(post, person, from, at, actor));
    }

    /** The person's last day on the post. */
    public Outcome<PersonId> end(PostId post, PersonId person, LocalDate lastDay, Instant at, Actor actor) {
        if (!maintains(actor)) {
            return Outcome.refused("organization.refusal.not-yours", RULE);
        }
        int ended = jdbc.sql(
                        """
                        UPDATE organization.appointment SET valid_until = :last
                        WHERE post_id = :post AND person_id = :person AND valid_from <= :last
                          AND (valid_until IS NULL OR valid_until > :last)
                        """)
                .param("last", lastDay)
                .param("post", post.value())
                .param("person", person.value())
                .update();
        var known = organization.posts(List.of(post)).get(post);
        if (ended == 0 || known == null) {
            return Outcome.refused("organization.refusal.not-held-then", RULE);
        }
        var who = organization.people(List.of(person)).get(person);
        record(
                known.unit(),
                "appointment.ended",
                Map.of(
                        "person", who == null ? "" : who.name(),
                        "post", known.name(),
                        "until", lastDay.toString()),
                at,
                actor);
        return Outcome.done(person);
    }

    /** People of that name, with what they do on the day: to choose from before somebody is registered twice. */
    @Transactional(readOnly = true)
    public List<Namesake> namesakes(String name, LocalDate on) {
        return jdbc.sql(
                        """
                        SELECT person.id, person.name,
                               coalesce((SELECT string_agg(v.name || ' ' || post.name, '、' ORDER BY v.sort_key)
                                FROM %s WHERE a.person_id = who.id AND %s), '') AS posts
                        FROM organization.person who JOIN organization.person ON person.id = who.id
                        WHERE who.name = :name ORDER BY who.id LIMIT 20
                        """
                                .formatted(
                                        """
                                        organization.appointment a
                                        JOIN organization.post ON post.id = a.post_id
                                        JOIN organization.unit_version v ON v.unit_id = post.unit_id\
                                        """,
                                        Holders.ON_THE_DAY))
                .param("name", name.strip())
                .param("on", on)
                .query((row, number) -> new Namesake(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("posts")))
                .list();
    }

    /** Somebody of a name, and the posts held. */
    public record Namesake(PersonId id, String name, String posts) {}

    private void record(UnitId unit, String verb, Map<String, Object> changed, Instant at, Actor actor) {
        ledger.append(Entry.of(Streams.unit(unit), at, actor, verb, changed));
    }

    private static boolean maintains(Actor actor) {
        return actor.isSystem() || actor.has(Role.SYSTEM_ADMINISTRATOR);
    }
}
