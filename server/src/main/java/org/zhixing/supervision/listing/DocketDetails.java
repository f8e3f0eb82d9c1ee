package org.zhixing.supervision.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.SourceDays;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;

/** What a register says of a docket besides its place in a list, of many at once: for dockets that were found for somebody. */
@Repository
public class DocketDetails {

    private static final String SELECT =
            """
            SELECT d.id, d.number, d.title, d.requirement, d.kind, d.urgency, d.state, d.lead, d.person_name,
                   d.source_kind, d.source_ref, d.source_title, d.authority, d.opened_at, d.closing_reply,
                   coalesce(c.target, d.target) AS target, coalesce(c.unit_of_measure, d.unit_of_measure) AS measure,
                   %s AS colour, p.words, p.percent, p.reported_at, i.given_on,
                   coalesce((SELECT o.due_at FROM timelimit.open_limit o
                       WHERE o.subject_module = 'supervision' AND o.subject_type = 'docket' AND o.subject_id = d.id
                         AND o.kind = 'supervision.docket' ORDER BY o.due_at LIMIT 1),
                     (SELECT e.due_at FROM timelimit.ended_limit e
                       WHERE e.subject_module = 'supervision' AND e.subject_type = 'docket' AND e.subject_id = d.id
                         AND e.kind = 'supervision.docket' ORDER BY e.ended_at DESC LIMIT 1)) AS due_at,
                   (SELECT n.delay_reason FROM supervision.notice n
                     WHERE n.docket = d.id AND n.delay_reason IS NOT NULL ORDER BY n.delay_reason_at DESC LIMIT 1) AS delay
              FROM supervision.docket d
              LEFT JOIN supervision.course c ON c.id = d.course
              LEFT JOIN supervision.instruction i ON d.source_kind = 'INSTRUCTION' AND i.id = d.source_ref
              LEFT JOIN LATERAL (SELECT r.words, r.percent, r.reported_at FROM supervision.progress r
                WHERE r.docket = d.id AND r.state <> 'RETURNED' ORDER BY r.reported_at DESC, r.id DESC LIMIT 1) p ON TRUE
             WHERE d.id = ANY(:ids)"""
                    .formatted(DocketListing.COLOUR);

    private final JdbcClient jdbc;
    private final Lights lights;
    private final ObjectProvider<SourceDays> days;

    DocketDetails(JdbcClient jdbc, Lights lights, ObjectProvider<SourceDays> days) {
        this.jdbc = jdbc;
        this.lights = lights;
        this.days = days;
    }

    /**
     * A docket as a register shows it.
     *
     * @param clause the words of the source that found the duty
     * @param sourceDay from which day the source is, null where nobody has kept it
     * @param due last day of the running term, or of the one that ended last; null for none
     * @param words of the last report that was not returned, empty before
     * @param percent of the whole, as reported or as reached against the target; null where neither is known
     * @param remark why it is late in the unit's words, or with what it was closed; empty for neither
     */
    public record Detail(
            DocketId id,
            String number,
            String title,
            String requirement,
            DocketKind kind,
            Urgency urgency,
            DocketState state,
            UnitId lead,
            String person,
            SourceKind sourceKind,
            String sourceTitle,
            String clause,
            @Nullable LocalDate sourceDay,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate due,
            @Nullable Colour colour,
            List<UnitId> jointLeads,
            List<UnitId> assistants,
            String words,
            @Nullable LocalDate reportedOn,
            @Nullable BigDecimal target,
            String measure,
            @Nullable BigDecimal percent,
            String remark,
            Lights.Pair lights) {

        public Detail {
            jointLeads = List.copyOf(jointLeads);
            assistants = List.copyOf(assistants);
        }
    }

    /** In the order asked for. */
    @Transactional(readOnly = true)
    public Map<DocketId, Detail> of(Collection<DocketId> dockets, Instant now) {
        var parts = parts(dockets);
        var both = lights.of(dockets, now);
        var sources = sources(dockets);
        var dated = new HashMap<UUID, LocalDate>();
        days.forEach(module -> dated.putAll(module.of(sources)));
        var found = new HashMap<DocketId, Detail>();
        jdbc.sql(SELECT)
                .param("ids", ids(dockets))
                .query((row, n) -> detail(row, parts, both, dated))
                .list()
                .forEach(one -> found.put(one.id(), one));
        var ordered = new LinkedHashMap<DocketId, Detail>();
        dockets.forEach(id -> {
            var one = found.get(id);
            if (one != null) {
                ordered.put(id, one);
            }
        });
        return ordered;
    }

    private List<UUID> sources(Collection<DocketId> dockets) {
        return jdbc.sql("SELECT DISTINCT d.source_ref FROM supervision.docket d"
                        + " WHERE d.id = ANY(:ids) AND d.source_ref IS NOT NULL")
                .param("ids", ids(dockets))
                .query(UUID.class)
                .list();
    }

    private record PartIn(DocketId docket, Part part, UnitId unit) {}

    private Map<DocketId, List<PartIn>> parts(Collection<DocketId> dockets) {
        var parts = new HashMap<DocketId, List<PartIn>>();
        jdbc.sql("SELECT docket, part, unit FROM supervision.participant WHERE docket = ANY(:ids)"
                        + " AND state <> 'RELEASED' ORDER BY named_at, id")
                .param("ids", ids(dockets))
                .query((row, n) -> new PartIn(
                        new DocketId(row.getObject("docket", UUID.class)),
                        Part.valueOf(row.getString("part")),
                        new UnitId(row.getObject("unit", UUID.class))))
                .list()
                .forEach(one -> parts.computeIfAbsent(one.docket(), id -> new ArrayList<>())
                        .add(one));
        return parts;
    }

    private static UUID[] ids(Collection<DocketId> dockets) {
        return dockets.stream().map(DocketId::value).toArray(UUID[]::new);
    }

    private static Detail detail(
            ResultSet row,
            Map<DocketId, List<PartIn>> parts,
            Map<DocketId, Lights.Pair> both,
            Map<UUID, LocalDate> dated)
            throws SQLException {
        var id = new DocketId(row.getObject("id", UUID.class));
        var own = parts.getOrDefault(id, List.of());
        var light = both.getOrDefault(id, Lights.NONE);
        String colour = row.getString("colour");
        var target = row.getBigDecimal("target");
        var given = row.getObject("given_on", LocalDate.class);
        return new Detail(
                id,
                text(row, "number"),
                row.getString("title"),
                row.getString("requirement"),
                DocketKind.valueOf(row.getString("kind")),
                Urgency.valueOf(row.getString("urgency")),
                DocketState.valueOf(row.getString("state")),
                new UnitId(row.getObject("lead", UUID.class)),
                text(row, "person_name"),
                SourceKind.valueOf(row.getString("source_kind")),
                row.getString("source_title"),
                row.getString("authority"),
                given == null ? dated.get(row.getObject("source_ref", UUID.class)) : given,
                day(Columns.instant(row, "opened_at")),
                lastDay(Columns.instant(row, "due_at")),
                colour == null ? null : Colour.valueOf(colour),
                units(own, Part.JOINT_LEAD),
                units(own, Part.ASSISTANT),
                text(row, "words"),
                day(Columns.instant(row, "reported_at")),
                target,
                text(row, "measure"),
                percent(row.getBigDecimal("percent"), light.reached(), target),
                row.getString("closing_reply") == null ? text(row, "delay") : row.getString("closing_reply"),
                light);
    }

    /** As reported; else what was reached of the target. */
    private static @Nullable BigDecimal percent(
            @Nullable BigDecimal reported, @Nullable BigDecimal reached, @Nullable BigDecimal target) {
        if (reported != null) {
            return reported;
        }
        return reached == null || target == null || target.signum() <= 0
                ? null
                : reached.movePointRight(2).divide(target, 0, RoundingMode.HALF_UP);
    }

    private static List<UnitId> units(List<PartIn> parts, Part part) {
        return parts.stream()
                .filter(one -> one.part() == part)
                .map(PartIn::unit)
                .toList();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, Zone.SHANGHAI);
    }

    private static @Nullable LocalDate lastDay(@Nullable Instant due) {
        return due == null ? null : LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
    }
}
