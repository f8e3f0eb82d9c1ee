package org.zhixing.supervision.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.Rhythm;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;
import org.zhixing.supervision.access.Seer;
import org.zhixing.supervision.access.Visibility;
import org.zhixing.timelimit.LimitId;
import org.zhixing.worktime.Period;
import tools.jackson.databind.json.JsonMapper;

/** Reads dockets and those who take part; always for somebody. */
@Component
public class DocketRows {

    /** Sees everything: for acts of the system itself, never for a person. */
    public static final Visibility UNSCOPED = new Visibility("TRUE", Map.of());

    /** What {@link #docket} reads; the words of the search are left out, which would be the longest of all. */
    private static final String COLUMNS =
            """
            d.id, d.number, d.title, d.requirement, d.source_kind, d.source_title, d.authority, d.kind, d.urgency, d.opener,
            d.lead, d.section, d.person, d.person_name, d.parent, d.campaign, d.task, d.target, d.unit_of_measure, d.term,
            d.stated_due, d.term_days, d.state, d.resumes_to, d.returns, d.extensions, d.opened_at, d.acknowledged_at,
            d.reported_at, d.accepted_at, d.ended_at, d.verifier, d.closing_reply, d.course, d.returned_round,
            d.reminded_at, d.entered_at, d.quiet, d.rhythm, d.carried_into, d.reopened_at, d.version""";

    private static final String LOCK_AS_SYSTEM =
            "SELECT " + COLUMNS + " FROM supervision.docket d WHERE d.id = ANY(:ids) ORDER BY d.id FOR UPDATE OF d";
    private static final String LOCK =
            """
            SELECT %s FROM supervision.docket d
            JOIN jsonb_to_recordset(CAST(:seers AS jsonb)) AS seer (docket uuid, %s) ON seer.docket = d.id
            WHERE %s ORDER BY d.id FOR UPDATE OF d
            """
                    .formatted(COLUMNS, Seer.COLUMNS, Seer.PREDICATE);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DocketRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Locks the dockets, in id order, and reads them as they stand; what its seer may not see is missing. */
    public Map<DocketId, Docket> lock(Map<DocketId, Seer> seers) {
        if (seers.values().stream().allMatch(Seer.SYSTEM::equals)) {
            return byId(jdbc.sql(LOCK_AS_SYSTEM)
                    .param("ids", array(seers.keySet()))
                    .query((row, n) -> docket(row))
                    .list());
        }
        var rows = seers.entrySet().stream()
                .map(one -> {
                    var seer = one.getValue();
                    var row = new HashMap<String, @Nullable Object>();
                    row.put("docket", one.getKey().value());
                    row.put("everything", seer.everything());
                    row.put("unit", seer.unit());
                    row.put("section", seer.section());
                    row.put("person", seer.person());
                    row.put("led", seer.led());
                    return row;
                })
                .toList();
        return byId(jdbc.sql(LOCK)
                .param("seers", json.writeValueAsString(rows))
                .query((row, n) -> docket(row))
                .list());
    }

    private static Map<DocketId, Docket> byId(List<Docket> dockets) {
        var found = new LinkedHashMap<DocketId, Docket>();
        dockets.forEach(docket -> found.put(docket.id(), docket));
        return found;
    }

    /** The dockets as they stand; what the seer may not see is missing. */
    public Map<DocketId, Docket> find(Collection<DocketId> ids, Visibility seer) {
        var found = new LinkedHashMap<DocketId, Docket>();
        jdbc.sql("SELECT " + COLUMNS + " FROM supervision.docket d WHERE d.id = ANY(CAST(:ids AS uuid[])) AND "
                        + seer.predicate() + " ORDER BY d.id")
                .param("ids", array(ids))
                .params(seer.params())
                .query((row, n) -> docket(row))
                .list()
                .forEach(docket -> found.put(docket.id(), docket));
        return found;
    }

    public Optional<Docket> find(DocketId id, Visibility seer) {
        return Optional.ofNullable(find(List.of(id), seer).get(id));
    }

    /** How many children of a docket have not ended. */
    public int openChildrenOf(DocketId parent) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM supervision.docket
                        WHERE parent = :parent AND state NOT IN ('CLOSED', 'WITHDRAWN', 'DISCARDED')
                        """)
                .param("parent", parent.value())
                .query(Integer.class)
                .single();
    }

    public Map<DocketId, List<Participant>> participantsOf(Collection<DocketId> ids) {
        return jdbc
                .sql(
                        """
                        SELECT p.* FROM supervision.participant p
                        WHERE p.docket = ANY(CAST(:ids AS uuid[])) ORDER BY p.part DESC, p.named_at, p.id
                        """)
                .param("ids", array(ids))
                .query((row, n) -> participant(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Participant::docket));
    }

    /** What is known of those that are not opened yet; one question for all. */
    Map<DocketId, Drafted> draftedOf(Collection<DocketId> drafts) {
        var found = new HashMap<DocketId, Drafted>();
        if (drafts.isEmpty()) {
            return found;
        }
        jdbc.sql(
                        """
                        SELECT d.id, d.drafter, d.drafted_by, d.checker, d.checked_by, d.although, d.past_due_reason,
                               d.drafted_at, a.state AS above
                          FROM supervision.docket d LEFT JOIN supervision.docket a ON a.id = d.parent
                         WHERE d.id = ANY(CAST(:ids AS uuid[]))
                        """)
                .param("ids", array(drafts))
                .query(row -> {
                    found.put(new DocketId(row.getObject("id", UUID.class)), drafted(row));
                });
        return found;
    }

    private static Drafted drafted(ResultSet row) throws SQLException {
        var drafter = Columns.id(row, "drafter");
        var checker = Columns.id(row, "checker");
        var above = row.getString("above");
        return new Drafted(
                drafter == null ? null : new PersonId(drafter),
                Objects.requireNonNullElse(row.getString("drafted_by"), ""),
                checker == null ? null : new PersonId(checker),
                row.getString("checked_by"),
                Objects.requireNonNullElse(row.getString("although"), ""),
                row.getString("past_due_reason"),
                LocalDate.ofInstant(row.getTimestamp("drafted_at").toInstant(), Zone.SHANGHAI),
                above == null ? null : DocketState.valueOf(above));
    }

    /** The dockets above these; those that stand alone are missing. What a docket is part of never changes. */
    public Map<DocketId, DocketId> above(Collection<DocketId> dockets) {
        var above = new LinkedHashMap<DocketId, DocketId>();
        if (dockets.isEmpty()) {
            return above;
        }
        jdbc.sql(
                        "SELECT id, parent FROM supervision.docket WHERE id = ANY(CAST(:ids AS uuid[])) AND parent IS NOT NULL")
                .param("ids", array(dockets))
                .query(row -> {
                    above.put(
                            new DocketId(row.getObject("id", UUID.class)),
                            new DocketId(row.getObject("parent", UUID.class)));
                });
        return above;
    }

    /** Whether a docket stands below another, at whatever depth and in whatever state. */
    public boolean standsBelow(DocketId docket, DocketId top) {
        return jdbc.sql(
                        """
                        WITH RECURSIVE above AS (
                            SELECT d.parent FROM supervision.docket d WHERE d.id = :docket
                            UNION
                            SELECT d.parent FROM supervision.docket d JOIN above a ON d.id = a.parent)
                        SELECT EXISTS (SELECT FROM above WHERE parent = :top)
                        """)
                .param("docket", docket.value())
                .param("top", top.value())
                .query(Boolean.class)
                .single();
    }

    /** The drafts below these dockets and below them, each with the one of these that stands above it, oldest first. */
    public Map<DocketId, DocketId> draftsBelow(Collection<DocketId> dockets) {
        var below = new LinkedHashMap<DocketId, DocketId>();
        jdbc.sql(
                        """
                        WITH RECURSIVE below AS (
                            SELECT d.id, d.drafted_at, d.parent AS top FROM supervision.docket d
                             WHERE d.parent = ANY(CAST(:ids AS uuid[])) AND d.state = 'DRAFT'
                            UNION
                            SELECT d.id, d.drafted_at, b.top FROM supervision.docket d JOIN below b ON d.parent = b.id
                             WHERE d.state = 'DRAFT')
                        SELECT id, top FROM below ORDER BY drafted_at, id
                        """)
                .param("ids", array(dockets))
                .query(row -> {
                    below.putIfAbsent(
                            new DocketId(row.getObject("id", UUID.class)),
                            new DocketId(row.getObject("top", UUID.class)));
                });
        return below;
    }

    static UUID[] array(Collection<DocketId> ids) {
        return ids.stream().map(DocketId::value).toArray(UUID[]::new);
    }

    static Docket docket(ResultSet row) throws SQLException {
        var section = Columns.id(row, "section");
        var person = Columns.id(row, "person");
        var parent = Columns.id(row, "parent");
        var term = row.getString("term");
        var resumesTo = row.getString("resumes_to");
        var rhythm = row.getString("rhythm");
        return new Docket(
                new DocketId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("requirement"),
                SourceKind.valueOf(row.getString("source_kind")),
                row.getString("source_title"),
                row.getString("authority"),
                DocketKind.valueOf(row.getString("kind")),
                Urgency.valueOf(row.getString("urgency")),
                new UnitId(row.getObject("opener", UUID.class)),
                new UnitId(row.getObject("lead", UUID.class)),
                section == null ? null : new UnitId(section),
                person == null ? null : new PersonId(person),
                row.getString("person_name"),
                parent == null ? null : new DocketId(parent),
                Columns.id(row, "campaign"),
                Columns.id(row, "task"),
                row.getBigDecimal("target"),
                row.getString("unit_of_measure"),
                term == null ? null : Period.parse(term).orElse(null),
                Columns.date(row, "stated_due"),
                row.getInt("term_days"),
                DocketState.valueOf(row.getString("state")),
                resumesTo == null ? null : DocketState.valueOf(resumesTo),
                row.getInt("returns"),
                row.getInt("extensions"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "acknowledged_at"),
                Columns.instant(row, "reported_at"),
                Columns.instant(row, "accepted_at"),
                Columns.instant(row, "ended_at"),
                row.getString("verifier"),
                row.getString("closing_reply"),
                Columns.id(row, "course"),
                row.getString("returned_round"),
                Columns.instant(row, "reminded_at"),
                Columns.instant(row, "entered_at"),
                row.getBoolean("quiet"),
                rhythm == null ? null : Rhythm.valueOf(rhythm),
                row.getObject("carried_into", Integer.class),
                Columns.instant(row, "reopened_at"),
                row.getInt("version"));
    }

    private static Participant participant(ResultSet row) throws SQLException {
        var limit = Columns.id(row, "limit_id");
        return new Participant(
                row.getObject("id", UUID.class),
                new DocketId(row.getObject("docket", UUID.class)),
                new UnitId(row.getObject("unit", UUID.class)),
                Part.valueOf(row.getString("part")),
                PartState.valueOf(row.getString("state")),
                Columns.date(row, "due"),
                limit == null ? null : new LimitId(limit),
                Columns.instant(row, "acknowledged_at"),
                Columns.instant(row, "submitted_at"),
                row.getString("opinion"),
                Columns.texts(row, "defects"));
    }
}
