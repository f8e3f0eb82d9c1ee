package org.zhixing.dutylist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Organization;
import org.zhixing.organization.UnitType;
import org.zhixing.rows.Columns;
import org.zhixing.shell.SearchWords;

/** The register of duty lists: versions that are tried, adopted and superseded, never changed (L9 h). */
@Service
public class DutyLists {

    static final String LAW = "L9";
    private static final int LIKELY = 5;
    /** A name of which so many of ten pairs of characters stand in the words of the task is likely meant. */
    private static final double ENOUGH = 0.3;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Organization organization;
    private final Ledger ledger;

    DutyLists(JdbcClient jdbc, JdbcTemplate batches, Organization organization, Ledger ledger) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.organization = organization;
        this.ledger = ledger;
    }

    /** Who keeps the organization keeps these lists; not those who open dockets, whom they bind. */
    public static boolean mayKeep(Actor actor) {
        return actor.has(Role.SYSTEM_ADMINISTRATOR);
    }

    /** All versions, the latest in force first; those that are only tried for their keeper alone. */
    public List<DutyList> versions(Actor actor) {
        return read("TRUE", Map.of()).stream()
                .filter(one -> one.adopted() || mayKeep(actor))
                .toList();
    }

    public Optional<DutyList> find(UUID id, Actor actor) {
        return read("l.id = :id", Map.of("id", id)).stream()
                .filter(one -> one.adopted() || mayKeep(actor))
                .findFirst();
    }

    /** The items of a version in their order. */
    public List<Duty> duties(UUID list) {
        return jdbc
                .sql("SELECT * FROM dutylist.item WHERE list = :list ORDER BY sort, number")
                .param("list", list)
                .query((row, n) -> duty(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Duty::sort).thenComparingInt(Duty::number))
                .toList();
    }

    /** Those that count on a day: each township's own one or the city's, whichever came into force last. */
    public InForce inForce(LocalDate day) {
        Map<UnitId, DutyList> own = new HashMap<>();
        DutyList ofAll = null;
        var known = read("l.adopted_at IS NOT NULL AND l.in_force <= :day", Map.of("day", day));
        for (var one : known) {
            var unit = one.unit();
            if (unit != null) {
                own.putIfAbsent(unit, one);
            } else if (ofAll == null) {
                ofAll = one;
            }
        }
        return new InForce(own, ofAll);
    }

    /**
     * The lists that count on a day.
     *
     * @param own the latest of each township that has one of its own
     * @param ofAll the latest of all townships, null for none
     */
    public record InForce(Map<UnitId, DutyList> own, @Nullable DutyList ofAll) {

        public Optional<DutyList> of(UnitId township) {
            var its = own.get(township);
            return its != null && (ofAll == null || !its.inForce().isBefore(ofAll.inForce()))
                    ? Optional.of(its)
                    : Optional.ofNullable(ofAll);
        }

        public boolean none() {
            return own.isEmpty() && ofAll == null;
        }

        UUID[] lists(Collection<UnitId> townships) {
            return townships.stream()
                    .flatMap(unit -> of(unit).stream())
                    .map(DutyList::id)
                    .distinct()
                    .toArray(UUID[]::new);
        }
    }

    /** The townships and streets of a day with their names, in official order. */
    public Map<UnitId, String> townships(LocalDate day) {
        return organization.units(day).stream()
                .filter(unit -> unit.type() == UnitType.TOWNSHIP)
                .collect(Collectors.toMap(
                        org.zhixing.organization.Unit::id,
                        org.zhixing.organization.Unit::name,
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
    }

    /** All items in force for some townships, each name once. */
    public List<Duty> choices(Collection<UnitId> townships, LocalDate day) {
        var seen = new HashSet<String>();
        return jdbc
                .sql("SELECT * FROM dutylist.item WHERE list = ANY (:lists) ORDER BY number, id")
                .param("lists", inForce(day).lists(townships))
                .query((row, n) -> duty(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Duty::sort))
                .filter(one -> seen.add(Duty.key(one.name())))
                .toList();
    }

    /**
     * The items whose names have most in common with the words of a task, the likeliest first: by pairs of neighbouring
     * characters, as the search finds text. A proposal; a person decides.
     */
    public List<Duty> likely(String words, Collection<UnitId> townships, LocalDate day) {
        String[] pairs = pairs(words);
        if (pairs.length == 0 || townships.isEmpty()) {
            return List.of();
        }
        var seen = new HashSet<String>();
        return jdbc
                .sql(
                        """
                        SELECT * FROM (SELECT i.*, (SELECT count(*) FROM unnest(i.pairs) AS p (pair) WHERE p.pair = ANY (CAST(:pairs AS text[])))
                                                   / greatest(cardinality(i.pairs), 1)::float AS part
                                         FROM dutylist.item i WHERE i.list = ANY (:lists) AND i.pairs && CAST(:pairs AS text[])) x
                         WHERE x.part >= :enough ORDER BY x.part DESC, x.sort, x.number, x.id
                        """)
                .param("pairs", pairs)
                .param("lists", inForce(day).lists(townships))
                .param("enough", ENOUGH)
                .query((row, n) -> duty(row))
                .list()
                .stream()
                .filter(one -> seen.add(Duty.key(one.name())))
                .limit(LIKELY)
                .toList();
    }

    private static String[] pairs(String words) {
        return Arrays.stream(SearchWords.query(words).split(" & ", -1))
                .map(word -> word.replace(":*", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toArray(String[]::new);
    }

    /** Takes a list in on trial, whole; it counts for nothing until it is adopted. */
    @Transactional
    public Outcome<UUID> tryOut(NewDutyList wanted, Instant at, Actor actor) {
        if (!mayKeep(actor)) {
            return Outcome.refused("dutylist.refused.not-yours", LAW);
        }
        if (wanted.document().isBlank() || wanted.number().isBlank()) {
            return Outcome.refused("dutylist.refused.source", LAW);
        }
        var unit = wanted.unit();
        if (unit != null && !townships(LocalDate.ofInstant(at, Zone.SHANGHAI)).containsKey(unit)) {
            return Outcome.refused("dutylist.refused.no-township", LAW);
        }
        if (wanted.items().isEmpty()) {
            return Outcome.refused("dutylist.problem.empty", LAW);
        }
        if (taken(unit, wanted.day())) {
            return Outcome.refused("dutylist.refused.taken", LAW, wanted.day());
        }
        var id = Ids.next();
        jdbc.sql("INSERT INTO dutylist.list (id, unit, document, number, in_force, tried_at, tried_by)"
                        + " VALUES (:id, :unit, :document, :number, :day, :at, :by)")
                .param("id", id)
                .param("unit", unit == null ? null : unit.value())
                .param("document", wanted.document().strip())
                .param("number", wanted.number().strip())
                .param("day", wanted.day())
                .param("at", Columns.at(at))
                .param("by", actor.personName())
                .update();
        var numbers = new EnumMap<DutySort, Integer>(DutySort.class);
        var rows = new ArrayList<Object[]>();
        for (var item : wanted.items()) {
            rows.add(new Object[] {
                Ids.next(),
                id,
                item.sort().name(),
                numbers.merge(item.sort(), 1, Integer::sum),
                item.area(),
                item.name(),
                Duty.key(item.name()),
                pairs(item.name()),
                item.department(),
                item.departmentDuty(),
                item.townshipDuty()
            });
        }
        batches.batchUpdate(
                """
                INSERT INTO dutylist.item (id, list, sort, number, area, name, key, pairs, department, department_duty,
                                           township_duty) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                rows);
        record(id, "list.tried", wanted.document(), wanted.number(), wanted.day(), at, actor);
        return Outcome.done(id);
    }

    /** What was tried counts from its day on. */
    @Transactional
    public Outcome<DutyList> adopt(UUID id, Instant at, Actor actor) {
        var held = tried(id, actor);
        if (held instanceof Outcome.Done<DutyList> done) {
            var list = done.value();
            if (taken(list.unit(), list.inForce())) {
                return Outcome.refused("dutylist.refused.taken", LAW, list.inForce());
            }
            jdbc.sql("UPDATE dutylist.list SET adopted_at = :at, adopted_by = :by WHERE id = :id")
                    .param("at", Columns.at(at))
                    .param("by", actor.personName())
                    .param("id", id)
                    .update();
            record(id, "list.adopted", list.document(), list.number(), list.inForce(), at, actor);
        }
        return held;
    }

    /** What was tried and is not wanted leaves no items behind. */
    @Transactional
    public Outcome<DutyList> discard(UUID id, Instant at, Actor actor) {
        var held = tried(id, actor);
        if (held instanceof Outcome.Done<DutyList> done) {
            var list = done.value();
            jdbc.sql("DELETE FROM dutylist.list WHERE id = :id").param("id", id).update();
            record(id, "list.discarded", list.document(), list.number(), list.inForce(), at, actor);
        }
        return held;
    }

    private Outcome<DutyList> tried(UUID id, Actor actor) {
        if (!mayKeep(actor)) {
            return Outcome.refused("dutylist.refused.not-yours", LAW);
        }
        jdbc.sql("SELECT id FROM dutylist.list WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(UUID.class)
                .optional();
        var list = find(id, actor);
        return list.isEmpty() || list.get().adopted()
                ? Outcome.refused("dutylist.refused.stale", LAW)
                : Outcome.done(list.get());
    }

    /** Of one township, and of all, there is one version a day. */
    private boolean taken(@Nullable UnitId unit, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM dutylist.list WHERE unit IS NOT DISTINCT FROM CAST(:unit AS uuid)"
                        + " AND in_force = :day AND adopted_at IS NOT NULL)")
                .param("unit", unit == null ? null : unit.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private void record(UUID id, String verb, String document, String number, LocalDate day, Instant at, Actor actor) {
        ledger.append(Entry.of(
                new Stream("dutylist/list", id),
                at,
                actor,
                verb,
                Map.of("document", document.strip(), "number", number.strip(), "day", day.toString())));
    }

    private List<DutyList> read(String condition, Map<String, Object> params) {
        Map<UUID, Map<DutySort, Integer>> counts = new HashMap<>();
        jdbc.sql(
                        "SELECT i.list, i.sort, count(*) AS n FROM dutylist.item i JOIN dutylist.list l ON l.id = i.list WHERE "
                                + condition + " GROUP BY i.list, i.sort")
                .params(params)
                .query(row -> {
                    counts.computeIfAbsent(row.getObject("list", UUID.class), none -> new EnumMap<>(DutySort.class))
                            .put(DutySort.valueOf(row.getString("sort")), row.getInt("n"));
                });
        return jdbc.sql("SELECT l.* FROM dutylist.list l WHERE " + condition
                        + " ORDER BY l.in_force DESC, l.unit NULLS LAST, l.tried_at DESC")
                .params(params)
                .query((row, n) -> {
                    var id = Objects.requireNonNull(row.getObject("id", UUID.class));
                    var unit = row.getObject("unit", UUID.class);
                    return new DutyList(
                            id,
                            unit == null ? null : new UnitId(unit),
                            row.getString("document"),
                            row.getString("number"),
                            row.getObject("in_force", LocalDate.class),
                            Columns.moment(row, "tried_at"),
                            row.getString("tried_by"),
                            Columns.instant(row, "adopted_at"),
                            row.getString("adopted_by"),
                            counts.getOrDefault(id, Map.of()));
                })
                .list();
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                row.getObject("list", UUID.class),
                DutySort.valueOf(row.getString("sort")),
                row.getInt("number"),
                row.getString("area"),
                row.getString("name"),
                row.getString("department"),
                row.getString("department_duty"),
                row.getString("township_duty"));
    }
}
