package org.zhixing.supervision.round;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.supervision.ReportState;
import org.zhixing.supervision.listing.Lights;
import org.zhixing.supervision.round.RoundItem.Answered;
import org.zhixing.supervision.round.RoundItem.Draft;
import org.zhixing.supervision.round.RoundItem.Said;

/**
 * Reads the round of a month: every docket whose report of progress is due in it, was missed in it or was made for it,
 * within what the actor may see.
 */
@Component
public class Rounds {

    /** Dockets of a round; {@code due} of a limit is the end of its last day. */
    private static final String MEMBERS =
            """
            (SELECT o.subject_id FROM timelimit.open_limit o
             WHERE o.subject_module = 'supervision' AND o.kind = 'supervision.progress'
               AND o.due_at > :from AND o.due_at <= :until
             UNION SELECT e.subject_id FROM timelimit.ended_limit e
             WHERE e.subject_module = 'supervision' AND e.kind = 'supervision.progress'
               AND e.due_at > :from AND e.due_at <= :until AND e.ended_at >= e.due_at
             UNION SELECT p.docket FROM supervision.progress p WHERE p.round = :month)""";

    private static final String ITEMS =
            """
            SELECT d.id, d.number, d.title, d.lead, d.kind, d.course, d.unit_of_measure, d.state, d.returned_round,
                   o.due_at AS open_due,
                   r.words AS r_words, r.amount AS r_amount, r.unchanged AS r_unchanged, r.reported_at AS r_at,
                   r.reported_by AS r_by, r.opinion AS r_opinion, r.state AS r_state,
                   b.words AS b_words, b.amount AS b_amount, b.unchanged AS b_unchanged, b.reported_at AS b_at,
                   b.reported_by AS b_by, b.opinion AS b_opinion
            FROM supervision.docket d
            LEFT JOIN LATERAL (SELECT l.due_at FROM timelimit.open_limit l
              WHERE l.subject_module = 'supervision' AND l.subject_type = 'docket' AND l.subject_id = d.id
                AND l.kind = 'supervision.progress' ORDER BY l.due_at LIMIT 1) o ON TRUE
            LEFT JOIN LATERAL (SELECT p.* FROM supervision.progress p WHERE p.docket = d.id AND p.round = :month
              ORDER BY p.reported_at DESC, p.id DESC LIMIT 1) r ON TRUE
            LEFT JOIN LATERAL (SELECT p.* FROM supervision.progress p WHERE p.docket = d.id AND p.state <> 'RETURNED'
              ORDER BY p.reported_at DESC, p.id DESC LIMIT 1) b ON TRUE
            WHERE d.id IN %s AND d.state NOT IN ('DRAFT', 'DISCARDED', 'WITHDRAWN') AND (%s) %s
            ORDER BY d.opened_at, d.number, d.id""";

    private static final Set<DocketState> CONCLUDED = EnumSet.of(
            DocketState.REPORTED,
            DocketState.VERIFYING,
            DocketState.ACCEPTED,
            DocketState.CLOSED,
            DocketState.SUSPENDED);

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final Lights lights;

    Rounds(JdbcClient jdbc, DocketVisibility visibility, Lights lights) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.lights = lights;
    }

    /** Everything of the month that the actor may see. */
    public List<RoundItem> items(YearMonth month, Actor actor, Instant now) {
        return items(month, null, actor, now);
    }

    /** What a unit leads, with what it has typed. */
    public List<RoundItem> items(YearMonth month, @Nullable UnitId unit, Actor actor, Instant now) {
        var scope = visibility.of(actor, now);
        var params = params(month);
        params.putAll(scope.params());
        if (unit != null) {
            params.put("unit", unit.value());
        }
        var found = jdbc.sql(ITEMS.formatted(MEMBERS, scope.predicate(), unit == null ? "" : "AND d.lead = :unit"))
                .params(params)
                .query((row, number) -> item(row, month, now))
                .list();
        var ids = found.stream().map(RoundItem::id).toList();
        var both = lights.of(ids, now);
        var drafts = unit == null ? Map.<DocketId, Draft>of() : drafts(month, unit);
        var open = milestones(ids);
        return found.stream()
                .map(one -> one.with(
                        drafts.get(one.id()),
                        open.getOrDefault(one.id(), List.of()),
                        both.getOrDefault(one.id(), Lights.NONE)))
                .toList();
    }

    /** The month in which something is first awaited of the unit, or of anybody; else this month. */
    public YearMonth current(@Nullable UnitId unit, Actor actor, Instant now) {
        var scope = visibility.of(actor, now);
        var params = new HashMap<>(scope.params());
        if (unit != null) {
            params.put("unit", unit.value());
        }
        Optional<Instant> due = jdbc.sql(
                        "SELECT min(o.due_at) AS due FROM timelimit.open_limit o JOIN supervision.docket"
                                + " d ON d.id = o.subject_id WHERE o.subject_module = 'supervision'"
                                + " AND o.kind = 'supervision.progress' AND (" + scope.predicate() + ")"
                                + (unit == null ? "" : " AND d.lead = :unit"))
                .params(params)
                .query((row, number) -> Optional.ofNullable(Columns.instant(row, "due")))
                .single();
        return YearMonth.from(LocalDate.ofInstant(due.orElse(now).minusNanos(1), Zone.SHANGHAI));
    }

    private static Map<String, Object> params(YearMonth month) {
        var params = new HashMap<String, Object>();
        params.put("month", month.toString());
        params.put("from", Columns.at(begin(month)));
        params.put("until", Columns.at(begin(month.plusMonths(1))));
        return params;
    }

    private static Instant begin(YearMonth month) {
        return month.atDay(1).atStartOfDay(Zone.SHANGHAI).toInstant();
    }

    private static RoundItem item(ResultSet row, YearMonth month, Instant now) throws SQLException {
        var due = Columns.instant(row, "open_due");
        var answered = answered(row, due, month, now);
        String number = row.getString("number");
        String measure = row.getString("unit_of_measure");
        var state = DocketState.valueOf(row.getString("state"));
        return new RoundItem(
                new DocketId(row.getObject("id", UUID.class)),
                number == null ? "" : number,
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                DocketKind.valueOf(row.getString("kind")),
                row.getObject("course") != null,
                measure == null ? "" : measure,
                state == DocketState.ACKNOWLEDGED || state == DocketState.RETURNED,
                answered,
                answered.open() ? due : null,
                said(row, "b_"),
                said(row, "r_"),
                answered != Answered.CONCLUDED && "SUBMITTED".equals(row.getString("r_state")),
                null,
                List.of(),
                Lights.NONE);
    }

    private static Answered answered(ResultSet row, @Nullable Instant due, YearMonth month, Instant now)
            throws SQLException {
        if (CONCLUDED.contains(DocketState.valueOf(row.getString("state")))) {
            return Answered.CONCLUDED;
        }
        String report = row.getString("r_state");
        if (report != null && month.toString().equals(row.getString("returned_round"))) {
            return Answered.RETURNED;
        }
        if (due != null && due.isAfter(begin(month)) && !due.isAfter(begin(month.plusMonths(1)))) {
            return due.isAfter(now) ? Answered.AWAITED : Answered.LATE;
        }
        if (report == null) {
            return Answered.LATE;
        }
        return switch (ReportState.valueOf(report)) {
            case SUBMITTED -> Answered.REPORTED;
            case ACCEPTED -> Answered.ACCEPTED;
            case RETURNED -> Answered.RETURNED;
        };
    }

    private static @Nullable Said said(ResultSet row, String of) throws SQLException {
        var at = Columns.instant(row, of + "at");
        return at == null
                ? null
                : new Said(
                        row.getString(of + "words"),
                        row.getBigDecimal(of + "amount"),
                        row.getBoolean(of + "unchanged"),
                        at,
                        row.getString(of + "by"),
                        row.getString(of + "opinion"));
    }

    private Map<DocketId, Draft> drafts(YearMonth month, UnitId unit) {
        var drafts = new HashMap<DocketId, Draft>();
        jdbc.sql(
                        """
                        SELECT a.* FROM supervision.round_answer a JOIN supervision.unit_round u ON u.id = a.round
                        WHERE u.unit = :unit AND u.month = :month
                        """)
                .param("unit", unit.value())
                .param("month", month.toString())
                .query(row -> {
                    drafts.put(new DocketId(row.getObject("docket", UUID.class)), draft(row));
                });
        return drafts;
    }

    private static Draft draft(ResultSet row) throws SQLException {
        var person = row.getObject("typed_person", UUID.class);
        var section = row.getObject("typed_unit", UUID.class);
        return new Draft(
                row.getString("words"),
                row.getBigDecimal("amount"),
                row.getBoolean("unchanged"),
                Columns.ids(row, "milestones"),
                row.getString("typed_by"),
                person == null ? null : new PersonId(person),
                section == null ? null : new UnitId(section),
                row.getObject("ready_at") != null,
                row.getObject("batch", UUID.class));
    }

    private Map<DocketId, List<RoundItem.Choice>> milestones(Collection<DocketId> ids) {
        var open = new HashMap<DocketId, List<RoundItem.Choice>>();
        jdbc.sql(
                        """
                        SELECT d.id AS docket, m.id, m.title, m.due FROM supervision.docket d
                        JOIN supervision.milestone m ON m.course = d.course
                        WHERE d.id = ANY(:ids) AND m.reached_on IS NULL ORDER BY m.place
                        """)
                .param("ids", ids.stream().map(DocketId::value).toArray(UUID[]::new))
                .query(row -> {
                    open.computeIfAbsent(new DocketId(row.getObject("docket", UUID.class)), id -> new ArrayList<>())
                            .add(new RoundItem.Choice(
                                    row.getObject("id", UUID.class),
                                    row.getString("title"),
                                    Objects.requireNonNull(row.getObject("due", LocalDate.class))));
                });
        return open;
    }
}
