package org.zhixing.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.shell.Texts;

/** Words every batch for the ledger: one entry a unit or person, with names as they are then. */
@Component
class ActsOnRecord {

    private final Ledger ledger;
    private final StaffReading staff;

    ActsOnRecord(Ledger ledger, StaffReading staff) {
        this.ledger = ledger;
        this.staff = staff;
    }

    void established(List<NewUnit> units, Instant at, Actor actor) {
        ledger.append(units.stream()
                .map(unit -> Entry.of(
                        Streams.unit(unit.id()),
                        at,
                        actor,
                        "unit.established",
                        facts(
                                "name", unit.name(),
                                "type", Texts.keyOf(unit.type()),
                                "from", unit.from().toString(),
                                "until", text(unit.until()))))
                .toList());
    }

    void taskForcesSetUp(List<NewTaskForce> forces, Instant at, Actor actor) {
        ledger.append(forces.stream()
                .map(force -> Entry.of(
                        Streams.unit(force.id()),
                        at,
                        actor,
                        "task-force.set-up",
                        facts(
                                "name", force.name(),
                                "mission", force.mission(),
                                "document", force.document(),
                                "from", force.from().toString(),
                                "ends", force.ends().toString())))
                .toList());
    }

    void registered(List<NewPerson> people, Instant at, Actor actor) {
        ledger.append(people.stream()
                .map(person -> Entry.of(
                        Streams.person(person.id()), at, actor, "person.registered", facts("name", person.name())))
                .toList());
    }

    void postsCreated(List<NewPost> posts, Instant at, Actor actor) {
        append(
                posts,
                NewPost::unit,
                "posts.created",
                "posts",
                at,
                actor,
                post -> facts(
                        "post", post.name(),
                        "duty", Texts.keyOf(post.duty()),
                        "standing", Texts.keyOf(post.standing()),
                        "from", post.from().toString(),
                        "until", text(post.until())));
    }

    void appointed(List<NewAppointment> appointments, Instant at, Actor actor) {
        var posts = staff.posts(
                appointments.stream().map(NewAppointment::post).distinct().toList());
        var people = names(appointments.stream().map(NewAppointment::person).toList());
        append(
                appointments,
                each -> unitOf(posts, each.post()),
                "appointments.made",
                "appointments",
                at,
                actor,
                each -> facts(
                        "person", people.get(each.person()),
                        "post", nameOf(posts, each.post()),
                        "from", each.from().toString(),
                        "until", text(each.until())));
    }

    void workDivided(List<NewDivision> divisions, Instant at, Actor actor) {
        var posts = staff.posts(
                divisions.stream().map(NewDivision::leader).distinct().toList());
        append(
                divisions,
                NewDivision::unit,
                "work.divided",
                "divisions",
                at,
                actor,
                each -> facts(
                        "leader", nameOf(posts, each.leader()),
                        "document", each.document(),
                        "from", each.from().toString(),
                        "until", text(each.until())));
    }

    void secretariesNamed(List<NewSecretary> secretaries, Instant at, Actor actor) {
        var people = names(secretaries.stream()
                .flatMap(each -> List.of(each.leader(), each.secretary()).stream())
                .toList());
        ledger.append(secretaries.stream()
                .map(each -> Entry.of(
                        Streams.person(each.leader()),
                        at,
                        actor,
                        "secretary.named",
                        facts(
                                "secretary", people.get(each.secretary()),
                                "from", each.from().toString(),
                                "until", text(each.until()))))
                .toList());
    }

    void paired(List<NewStandIn> pairs, Instant at, Actor actor) {
        var posts = staff.posts(pairs.stream()
                .flatMap(pair -> List.of(pair.a(), pair.b()).stream())
                .distinct()
                .toList());
        append(
                pairs,
                pair -> unitOf(posts, pair.a()),
                "stand-ins.paired",
                "pairs",
                at,
                actor,
                pair -> facts(
                        "a", nameOf(posts, pair.a()),
                        "b", nameOf(posts, pair.b()),
                        "from", pair.from().toString(),
                        "until", text(pair.until())));
    }

    void absencesRecorded(List<NewAbsence> absences, Instant at, Actor actor) {
        ledger.append(absences.stream()
                .map(absence -> Entry.of(
                        Streams.person(absence.person()),
                        at,
                        actor,
                        "absence.recorded",
                        facts(
                                "from", absence.from().toString(),
                                "until", absence.until().toString(),
                                "reason", absence.reason(),
                                "hand-over", absence.handOver())))
                .toList());
    }

    void unpaired(UnitId unit, UUID pair, LocalDate lastDay, Instant at, Actor actor) {
        ledger.append(Entry.of(
                Streams.unit(unit),
                at,
                actor,
                "stand-ins.parted",
                facts("pair", pair.toString(), "until", lastDay.toString())));
    }

    void backEarly(PersonId person, UUID absence, LocalDate lastDay, Instant at, Actor actor) {
        ledger.append(Entry.of(
                Streams.person(person),
                at,
                actor,
                "absence.shortened",
                facts("absence", absence.toString(), "until", lastDay.toString())));
    }

    private <T> void append(
            List<T> rows,
            Function<T, UnitId> unit,
            String verb,
            String what,
            Instant at,
            Actor actor,
            Function<T, Map<String, Object>> facts) {
        var byUnit = rows.stream().collect(Collectors.groupingBy(unit, LinkedHashMap::new, Collectors.toList()));
        var entries = new ArrayList<Entry>();
        byUnit.forEach((id, some) -> entries.add(Entry.of(
                Streams.unit(id),
                at,
                actor,
                verb,
                Map.of(what, some.stream().map(facts).toList()))));
        ledger.append(entries);
    }

    private Map<PersonId, String> names(List<PersonId> people) {
        var names = new HashMap<PersonId, String>();
        staff.people(people).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    private static UnitId unitOf(Map<PostId, Post> posts, PostId post) {
        return known(posts, post).unit();
    }

    private static String nameOf(Map<PostId, Post> posts, PostId post) {
        return known(posts, post).name();
    }

    private static Post known(Map<PostId, Post> posts, PostId id) {
        var post = posts.get(id);
        if (post == null) {
            throw new IllegalArgumentException("no such post: " + id);
        }
        return post;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** What is known, in the order given; what is not known is left out. */
    private static Map<String, Object> facts(@Nullable Object... keysAndValues) {
        var facts = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            var value = keysAndValues[i + 1];
            if (value != null) {
                facts.put(String.valueOf(keysAndValues[i]), value);
            }
        }
        return facts;
    }
}
