package org.zhixing.supervision.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.desk.Docket;
import org.zhixing.supervision.desk.DocketRows;
import org.zhixing.supervision.desk.Stage;

/**
 * The units below one docket side by side, for whoever sums up (practice 5): a row for each sub-docket that the actor may
 * see. Of the docket above, a unit that does its part learns only what it is part of.
 */
@Component
public class UnitMatrix {

    private final DocketListing listing;
    private final DocketRows dockets;
    private final Lights lights;
    private final Stage stage;
    private final Organization organization;
    private final JdbcClient jdbc;

    UnitMatrix(
            DocketListing listing,
            DocketRows dockets,
            Lights lights,
            Stage stage,
            Organization organization,
            JdbcClient jdbc) {
        this.listing = listing;
        this.dockets = dockets;
        this.lights = lights;
        this.stage = stage;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    /** How the rows stand; official order is the first choice and decides wherever the other is equal. */
    public enum Order {
        OFFICIAL,
        DUE,
        PROGRESS,
        STATE
    }

    /**
     * What a unit said last, in a report of progress or completion that was not returned.
     *
     * @param amount the value reported last, null where none was
     */
    public record Said(@Nullable String words, @Nullable LocalDate day, @Nullable BigDecimal amount) {

        static final Said NOTHING = new Said(null, null, null);
    }

    /** One unit of the matrix. */
    public record Row(DocketRow row, Docket docket, Lights.Pair lights, Said said) {

        public boolean late() {
            return row.time() == DocketFilter.Time.LATE;
        }

        /** Reached against the own target, in per cent; null where nothing is measured or reported. */
        public @Nullable BigDecimal share() {
            var target = docket.target();
            var amount = said.amount();
            return target == null || amount == null || target.signum() == 0
                    ? null
                    : amount.movePointRight(2).divide(target, 0, RoundingMode.HALF_UP);
        }
    }

    /**
     * The docket above, as far as it concerns a unit below.
     *
     * @param due the last day of its term, null for none
     * @param open whether the actor may read it whole
     */
    public record Above(
            DocketId id,
            @Nullable String number,
            String title,
            String requirement,
            UnitId lead,
            @Nullable LocalDate due,
            boolean open) {}

    /** The units below a docket, as far as the actor may see them. */
    public List<Row> of(DocketId parent, Actor actor, Instant now, Order order) {
        var below = listing.below(parent, actor, now);
        if (below.isEmpty()) {
            return List.of();
        }
        var ids = below.stream().map(row -> new DocketId(row.id())).toList();
        var read = dockets.find(ids, stage.seer(actor, now));
        var lit = lights.of(ids, now);
        var said = said(ids);
        var rows = new ArrayList<Row>();
        for (DocketRow row : below) {
            var id = new DocketId(row.id());
            rows.add(new Row(
                    row,
                    Objects.requireNonNull(read.get(id)),
                    lit.getOrDefault(id, Lights.NONE),
                    said.getOrDefault(id, Said.NOTHING)));
        }
        var official = officially(now);
        rows.sort(by(order, official).thenComparing(official).thenComparing(one -> one.row()
                .draftedAt()));
        return List.copyOf(rows);
    }

    /** Those behind the worst first. */
    private static Comparator<Row> by(Order order, Comparator<Row> official) {
        return switch (order) {
            case OFFICIAL -> official;
            case DUE ->
                Comparator.comparing(one -> one.row().due(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
            case PROGRESS ->
                Comparator.comparing(
                                (Row one) -> one.lights().course(),
                                Comparator.nullsLast(Comparator.<org.zhixing.supervision.CourseLight>naturalOrder()
                                        .reversed()))
                        .thenComparing(Row::share, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()));
            case STATE -> Comparator.comparing(one -> one.docket().state());
        };
    }

    /** Those that have ended stand behind all others. */
    private Comparator<Row> officially(Instant now) {
        var places = new HashMap<UnitId, Integer>();
        for (Unit unit : organization.units(LocalDate.ofInstant(now, Zone.SHANGHAI))) {
            places.put(unit.id(), places.size());
        }
        return Comparator.comparing(one -> places.getOrDefault(one.row().lead(), Integer.MAX_VALUE));
    }

    private Map<DocketId, Said> said(Collection<DocketId> ids) {
        var said = new HashMap<DocketId, Said>();
        jdbc.sql(
                        """
                        SELECT d.id, s.words, s.at,
                               (SELECT p.amount FROM supervision.progress p
                                 WHERE p.docket = d.id AND p.amount IS NOT NULL AND p.state <> 'RETURNED'
                                 ORDER BY p.reported_at DESC, p.id DESC LIMIT 1) AS amount
                        FROM supervision.docket d LEFT JOIN LATERAL (
                          SELECT x.words, x.at FROM (
                            SELECT p.words, p.reported_at AS at FROM supervision.progress p
                             WHERE p.docket = d.id AND p.state <> 'RETURNED'
                            UNION ALL
                            SELECT c.words, c.submitted_at FROM supervision.completion c
                             WHERE c.docket = d.id AND c.state <> 'RETURNED') x
                          ORDER BY x.at DESC LIMIT 1) s ON TRUE
                        WHERE d.id = ANY(:ids)
                        """)
                .param("ids", ids.stream().map(DocketId::value).toArray(UUID[]::new))
                .query(row -> {
                    var at = Columns.instant(row, "at");
                    said.put(
                            new DocketId(row.getObject("id", UUID.class)),
                            new Said(
                                    row.getString("words"),
                                    at == null ? null : LocalDate.ofInstant(at, Zone.SHANGHAI),
                                    row.getBigDecimal("amount")));
                });
        return said;
    }

    /**
     * What a docket that the actor sees is part of: title, requirement, lead and due date, never what other units said;
     * empty when it stands alone or that above has not been served.
     */
    public Optional<Above> above(Docket docket, Actor actor, Instant now) {
        var parent = docket.parent();
        if (parent == null) {
            return Optional.empty();
        }
        boolean open = dockets.find(parent, stage.seer(actor, now)).isPresent();
        return jdbc.sql(
                        """
                        SELECT d.id, d.number, d.title, d.requirement, d.lead, coalesce(
                          (SELECT l.due_at FROM timelimit.open_limit l
                            WHERE l.subject_module = 'supervision' AND l.subject_type = 'docket'
                              AND l.subject_id = d.id AND l.kind = 'supervision.docket' ORDER BY l.due_at DESC LIMIT 1),
                          (SELECT e.due_at FROM timelimit.ended_limit e
                            WHERE e.subject_module = 'supervision' AND e.subject_type = 'docket'
                              AND e.subject_id = d.id AND e.kind = 'supervision.docket'
                            ORDER BY e.due_at DESC LIMIT 1)) AS due_at
                        FROM supervision.docket d WHERE d.id = :id AND d.state NOT IN ('DRAFT', 'DISCARDED')
                        """)
                .param("id", parent.value())
                .query((row, n) -> above(row, open))
                .optional();
    }

    private static Above above(ResultSet row, boolean open) throws SQLException {
        var due = Columns.instant(row, "due_at");
        return new Above(
                new DocketId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                row.getString("requirement"),
                new UnitId(row.getObject("lead", UUID.class)),
                due == null ? null : LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI),
                open);
    }
}
