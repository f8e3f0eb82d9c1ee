package org.zhixing.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.CityOffices;
import org.zhixing.rows.Columns;
import org.zhixing.rows.Parts;
import org.zhixing.shell.Choice;
import org.zhixing.shell.SearchWords;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/**
 * What everybody reads (practice 9). Nobody is asked who he is, so nothing stands in these queries but what was released
 * and dates, states and offices; what has become internal material since is left out.
 */
@Repository
public class PublicProgress {

    private static final LimitKind TERM = new LimitKind("supervision.docket");

    /** Units in official order; within one, what was released first stands first and keeps its place. */
    private static final String FROM =
            """
             FROM disclosure.item i
             JOIN disclosure.edition e ON e.item = i.id AND e.standing = 'RELEASED'
             JOIN supervision.docket_overview d ON d.id = i.docket
             JOIN LATERAL (SELECT u.sort_key FROM organization.unit_listing u WHERE u.unit_id = d.lead
                            ORDER BY u.valid_from DESC LIMIT 1) o ON true
            WHERE i.state IN ('PUBLIC', 'REVISED')
              AND d.id <> ALL (:internal)""";

    private static final String ROWS =
            "SELECT i.id, i.code, i.docket, e.id AS edition, e.title, e.requirement, e.progress, e.decided_at, d.lead,"
                    + " d.source_kind, d.state, d.accepted_at" + FROM;

    private final JdbcClient jdbc;
    private final TimeLimits limits;
    private final CityOffices offices;
    private final InternalDockets internal;

    PublicProgress(JdbcClient jdbc, TimeLimits limits, CityOffices offices, InternalDockets internal) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.offices = offices;
        this.internal = internal;
    }

    /**
     * Which matters.
     *
     * @param livelihood only projects for people's livelihood
     */
    public record Filter(String text, @Nullable UnitId unit, @Nullable PublicStanding standing, boolean livelihood) {

        public static final Filter ALL = new Filter("", null, null, false);
    }

    /** Those of a filter in official order, behind one of them. */
    @Transactional(readOnly = true)
    public List<PublicMatter> page(Filter filter, @Nullable UUID after, int most, Instant at) {
        var params = new HashMap<String, Object>();
        String where = where(filter, params);
        if (after != null) {
            where += " AND (o.sort_key, i.id) > (SELECT bo.sort_key, b.id FROM disclosure.item b"
                    + " JOIN supervision.docket_overview bd ON bd.id = b.docket"
                    + " JOIN LATERAL (SELECT u.sort_key FROM organization.unit_listing u WHERE u.unit_id = bd.lead"
                    + " ORDER BY u.valid_from DESC LIMIT 1) bo ON true WHERE b.id = :after)";
            params.put("after", after);
        }
        params.put("most", most);
        return read(ROWS + where + " ORDER BY o.sort_key, i.id LIMIT :most", params, at);
    }

    /** How many a filter finds. */
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        var params = new HashMap<String, Object>();
        String where = where(filter, params);
        return jdbc.sql("SELECT count(*)" + FROM + where)
                .params(params)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<PublicMatter> find(String code, Instant at) {
        var params = new HashMap<String, Object>();
        params.put("internal", internal());
        params.put("code", code);
        return read(ROWS + " AND i.code = :code", params, at).stream().findFirst();
    }

    /** The units that have public matters, in official order. */
    @Transactional(readOnly = true)
    public List<Choice> units(LocalDate today) {
        var ids = jdbc.sql("SELECT d.lead" + FROM + " GROUP BY d.lead, o.sort_key ORDER BY o.sort_key")
                .param("internal", internal())
                .query((row, n) -> new UnitId(row.getObject("lead", UUID.class)))
                .list();
        var names = offices.names(ids, today);
        return ids.stream()
                .map(id -> new Choice(id.value().toString(), names.getOrDefault(id, "")))
                .toList();
    }

    private UUID[] internal() {
        return internal.all().toArray(UUID[]::new);
    }

    private String where(Filter filter, Map<String, Object> params) {
        params.put("internal", internal());
        var where = new StringBuilder();
        String query = SearchWords.query(filter.text());
        if (!query.isEmpty()) {
            where.append(" AND i.words @@ to_tsquery('simple', :query)");
            params.put("query", query);
        }
        var unit = filter.unit();
        if (unit != null) {
            where.append(" AND d.lead = :unit");
            params.put("unit", unit.value());
        }
        var standing = filter.standing();
        if (standing != null) {
            where.append(" AND d.state = ANY (:states)");
            params.put("states", standing.states().stream().map(Enum::name).toArray(String[]::new));
        }
        if (filter.livelihood()) {
            where.append(" AND d.source_kind = 'LIVELIHOOD_PROJECT'");
        }
        return where.toString();
    }

    private record Row(
            UUID id,
            String code,
            DocketId docket,
            UUID edition,
            String title,
            String requirement,
            String progress,
            Instant releasedAt,
            UnitId lead,
            boolean livelihood,
            DocketState state,
            boolean accepted) {}

    private record Given(UUID id, UUID docket, int days, Instant at, @Nullable UnitId office) {}

    private List<PublicMatter> read(String sql, Map<String, Object> params, Instant at) {
        var rows = jdbc.sql(sql).params(params).query((row, n) -> row(row)).list();
        var names =
                offices.names(rows.stream().map(Row::lead).distinct().toList(), LocalDate.ofInstant(at, Zone.SHANGHAI));
        var now = limits.of(rows.stream().map(row -> row.docket().subject()).toList(), at);
        // as it stood on the day it began, before anybody asked for more time
        Map<CaseRef, Instant> begun = new LinkedHashMap<>();
        now.keySet().forEach(subject -> terms(now, subject).stream()
                .findFirst()
                .ifPresent(term -> begun.put(subject, term.startedAt())));
        var first = limits.of(begun);
        var extensions = extensions(rows, at);
        return rows.stream()
                .map(row -> {
                    var subject = row.docket().subject();
                    var firstTerm = terms(first, subject).stream().findFirst();
                    var term = terms(now, subject);
                    var standing = PublicStanding.of(row.state());
                    var firstDue = firstTerm.map(LimitView::dueAt).orElse(null);
                    var ended = (standing == PublicStanding.DONE && row.accepted() && !term.isEmpty())
                            ? term.get(0).endedAt()
                            : null;
                    return new PublicMatter(
                            row.id(),
                            row.code(),
                            row.title(),
                            row.requirement(),
                            row.lead(),
                            names.getOrDefault(row.lead(), ""),
                            row.livelihood(),
                            standing,
                            lastDay(firstDue),
                            term.isEmpty()
                                    ? null
                                    : lastDay(term.get(term.size() - 1).dueAt()),
                            ended == null ? null : LocalDate.ofInstant(ended, Zone.SHANGHAI),
                            (ended == null || firstDue == null) ? null : ended.isBefore(firstDue),
                            extensions.getOrDefault(row.id(), List.of()),
                            row.progress(),
                            LocalDate.ofInstant(row.releasedAt(), Zone.SHANGHAI));
                })
                .toList();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("code"),
                new DocketId(row.getObject("docket", UUID.class)),
                row.getObject("edition", UUID.class),
                row.getString("title"),
                row.getString("requirement"),
                row.getString("progress"),
                Columns.moment(row, "decided_at"),
                new UnitId(row.getObject("lead", UUID.class)),
                row.getString("source_kind").equals("LIVELIHOOD_PROJECT"),
                DocketState.valueOf(row.getString("state")),
                Columns.instant(row, "accepted_at") != null);
    }

    private static List<LimitView> terms(Map<CaseRef, List<LimitView>> limits, CaseRef subject) {
        return limits.getOrDefault(subject, List.of()).stream()
                .filter(limit -> limit.kind().equals(TERM))
                .toList();
    }

    private static @Nullable LocalDate lastDay(@Nullable Instant dueAt) {
        return dueAt == null ? null : LocalDate.ofInstant(dueAt.minusNanos(1), Zone.SHANGHAI);
    }

    /** Every extension, whether its reason has been released or not (practice 9), by item. */
    private Map<UUID, List<PublicMatter.MoreTime>> extensions(List<Row> rows, Instant at) {
        var given = Parts.of(
                jdbc.sql(
                                """
                                SELECT e.id, e.docket, e.granted_days, e.answered_at,
                                       (SELECT p.unit_id FROM approval.asked_of a
                                          JOIN organization.appointment_listing p ON p.post_id = a.post_id
                                         WHERE a.question_id = e.approval ORDER BY p.unit_id LIMIT 1) AS office
                                  FROM supervision.extension_answered e
                                 WHERE e.docket = ANY (:dockets) AND e.state = 'GRANTED'
                                 ORDER BY e.answered_at, e.id""")
                        .param(
                                "dockets",
                                rows.stream().map(row -> row.docket().value()).toArray(UUID[]::new)),
                "docket",
                row -> new Given(
                        row.getObject("id", UUID.class),
                        row.getObject("docket", UUID.class),
                        row.getInt("granted_days"),
                        Columns.moment(row, "answered_at"),
                        Columns.id(row, "office", UnitId::new)));
        if (given.isEmpty()) {
            return Map.of();
        }
        var released = Parts.of(
                jdbc.sql("SELECT r.edition, r.extension, r.published FROM disclosure.reason r"
                                + " WHERE r.edition = ANY (:editions)")
                        .param("editions", rows.stream().map(Row::edition).toArray(UUID[]::new)),
                "edition",
                row -> Map.entry(row.getObject("extension", UUID.class), row.getString("published")));
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var bodies = offices.names(
                given.values().stream()
                        .flatMap(List::stream)
                        .map(Given::office)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                today);
        var all = new HashMap<UUID, List<PublicMatter.MoreTime>>();
        for (Row row : rows) {
            var said = released.getOrDefault(row.edition(), List.of()).stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var own = new ArrayList<PublicMatter.MoreTime>();
            for (Given one : given.getOrDefault(row.docket().value(), List.of())) {
                var then = terms(
                        limits.of(List.of(row.docket().subject()), one.at()),
                        row.docket().subject());
                own.add(new PublicMatter.MoreTime(
                        own.size() + 1,
                        one.days(),
                        LocalDate.ofInstant(one.at(), Zone.SHANGHAI),
                        then.isEmpty()
                                ? null
                                : lastDay(then.get(then.size() - 1).dueAt()),
                        one.office() == null ? "" : bodies.getOrDefault(one.office(), ""),
                        said.getOrDefault(one.id(), "")));
            }
            all.put(row.id(), own);
        }
        return all;
    }
}
