package org.zhixing.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;
import org.zhixing.rows.Parts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.timelimit.TimeLimits;

/** Reckons a trial: one question for all cases of the year, then each docket by itself; nothing is stored. */
@Component
public class Trials {

    /** Rules on which the steps of the ladder depend. */
    public static final List<String> COUNTING = List.of(
            "term.EXTRA_URGENT",
            "term.URGENT",
            "term.ORDINARY",
            "term.HARD",
            "term.source.RESOLUTION",
            "term.source.DOCUMENT",
            "term.source.MEDIA",
            "warning.short.upto",
            "warning.short",
            "warning.middle.upto",
            "warning.middle",
            "warning.long",
            "warning.long.second",
            "yellow.after",
            "yellow.term",
            "yellow.term.short",
            "yellow.short.upto",
            "red.after",
            "ladder.at",
            "acknowledge.EXTRA_URGENT",
            "acknowledge.URGENT",
            "acknowledge.ORDINARY",
            "acknowledge.HARD",
            "acknowledge.silent.after",
            "extension.before",
            "extension.share",
            "extension.answer",
            "progress.day",
            "progress.least",
            "progress.long.upto",
            "progress.YELLOW",
            "progress.RED",
            "yellow.direct",
            "red.direct",
            "yellow.reason",
            "red.explain",
            "red.approval",
            "red.term",
            "verify",
            "objection.within",
            "objection.rule",
            "consultation",
            "consultation.reminder",
            "obstacle",
            "obstacle.reminder",
            "assist.share",
            "assist.before",
            "call.every",
            "course.behind",
            "course.far-behind");

    /** Kinds of limits whose answers a trial reckons anew. */
    private static final Map<String, Acted.Kind> ANSWERED = Map.of(
            "supervision.reason", Acted.Kind.REASON,
            "supervision.explain", Acted.Kind.EXPLAIN,
            "supervision.verify", Acted.Kind.VERIFY,
            "supervision.consultation", Acted.Kind.CONSULTATION,
            "supervision.obstacle", Acted.Kind.OBSTACLE,
            "supervision.objection", Acted.Kind.RULING);

    private static final String ACTED =
            """
            SELECT * FROM (
              SELECT a.docket, a.kind, a.at, a.until, a.percent FROM supervision.acted_on_the_ladder a
               WHERE a.docket = ANY (:dockets)
              UNION ALL
              SELECT o.subject_id, o.kind, o.started_at, NULL, NULL FROM timelimit.open_limit o
               WHERE o.subject_id = ANY (:dockets) AND o.kind = ANY (:kinds)
              UNION ALL
              SELECT e.subject_id, e.kind, e.started_at, e.ended_at, NULL FROM timelimit.ended_limit e
               WHERE e.subject_id = ANY (:dockets) AND e.kind = ANY (:kinds)) acted
            ORDER BY docket, at, until""";

    private static final int BEYOND = 400;

    private static final String CASES =
            """
            SELECT d.id, d.number, d.title, d.lead, c.source_kind, c.urgency, c.term, c.term_days, l.due_at, c.away,
                   coalesce(c.accepted_at, c.ended_at) AS over_at, c.yellow_at, c.yellow_issued_at, c.red_at, c.red_issued_at, c.reports,
                   r.started_at AS receipt_since, r.ended_at AS receipt_at, coalesce(r.late, false) AS receipt_late,
                   (EXISTS (SELECT FROM timelimit.ended_limit e WHERE e.subject_id = d.id
                               AND e.kind = 'supervision.progress' AND NOT e.in_time AND e.due_at <= :now)
                    OR EXISTS (SELECT FROM timelimit.open_limit o WHERE o.subject_id = d.id
                               AND o.kind = 'supervision.progress' AND o.due_at <= :now AND NOT o.paused)) AS report_late
            FROM supervision.docket_overview d
            JOIN supervision.docket_on_the_ladder c ON c.id = d.id
            JOIN LATERAL (
              SELECT o.due_at, o.started_at FROM timelimit.open_limit o
               WHERE o.subject_id = d.id AND o.kind = 'supervision.docket' AND NOT o.paused
              UNION ALL
              SELECT e.due_at, e.started_at FROM timelimit.ended_limit e
               WHERE e.subject_id = d.id AND e.kind = 'supervision.docket'
              ORDER BY started_at DESC LIMIT 1) l ON true
            LEFT JOIN LATERAL (
              SELECT o.started_at, NULL::timestamptz AS ended_at, o.due_at <= :now AS late FROM timelimit.open_limit o
               WHERE o.subject_id = d.id AND o.kind = 'supervision.acknowledge'
              UNION ALL
              SELECT e.started_at, e.ended_at, NOT e.in_time FROM timelimit.ended_limit e
               WHERE e.subject_id = d.id AND e.kind = 'supervision.acknowledge'
              ORDER BY started_at LIMIT 1) r ON true
            WHERE c.opened_at >= :from AND d.kind <> 'ONGOING' AND (%s)
            ORDER BY d.id""";

    private final CityRules rules;
    private final DocketVisibility visibility;
    private final TimeLimits limits;
    private final JdbcClient jdbc;

    Trials(CityRules rules, DocketVisibility visibility, TimeLimits limits, JdbcClient jdbc) {
        this.rules = rules;
        this.visibility = visibility;
        this.limits = limits;
        this.jdbc = jdbc;
    }

    /** More time that was asked for the same dockets and answered. */
    private static final String ASKED =
            """
            SELECT e.docket, e.asked_at, coalesce(e.granted_days, e.working_days) AS days, e.state, e.answered_at
              FROM supervision.extension_answered e
            WHERE e.docket = ANY (:dockets) ORDER BY e.asked_at, e.id""";

    /** Tries other values for some of the rules on the dockets that were opened in the last year and the actor may see. */
    @Transactional(readOnly = true)
    public Trial of(Map<String, String> values, Instant now, Actor actor) {
        Map<String, String> inForce = new HashMap<>();
        rules.current().forEach(rule -> inForce.put(rule.id(), rule.value()));
        Map<String, String> tried = new HashMap<>(inForce);
        tried.putAll(values);
        var today = LocalDate.ofInstant(now, Zone.SHANGHAI);
        var from = today.minusYears(1);
        var days = new Days(limits.workingDaysFrom(from.minusDays(BEYOND), today.plusDays(BEYOND)));
        var counting = limits.counting();
        var known = new Numbers(inForce);
        var asIs = new Rungs(known, known, days, counting, now);
        var other = new Rungs(new Numbers(tried), known, days, counting, now);
        var sums = new Sums();
        for (Found one : cases(from, now, actor)) {
            sums.add(one, asIs.of(one.fared()), other.of(one.fared()));
        }
        return sums.trial();
    }

    private List<Found> cases(LocalDate from, Instant now, Actor actor) {
        var scope = visibility.of(actor, now);
        var found = jdbc.sql(CASES.formatted(scope.predicate()))
                .params(scope.params())
                .param("from", from.atStartOfDay(Zone.SHANGHAI).toInstant().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> found(row))
                .list();
        var dockets = found.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        var asked = asked(dockets);
        var acted = Parts.of(
                jdbc.sql(ACTED)
                        .param("dockets", dockets)
                        .param("kinds", ANSWERED.keySet().toArray(String[]::new)),
                "docket",
                Trials::acted);
        return found.stream()
                .map(one -> one.with(
                        asked.getOrDefault(one.id().value(), List.of()),
                        acted.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static Acted acted(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        var answered = ANSWERED.get(kind);
        return new Acted(
                answered == null ? Acted.Kind.valueOf(kind) : answered,
                Columns.moment(row, "at"),
                Columns.instant(row, "until"),
                row.getBigDecimal("percent"));
    }

    private Map<UUID, List<Fared.Asked>> asked(UUID[] dockets) {
        var all = new HashMap<UUID, List<Fared.Asked>>();
        jdbc.sql(ASKED).param("dockets", dockets).query(row -> {
            all.computeIfAbsent(row.getObject("docket", UUID.class), first -> new ArrayList<>())
                    .add(new Fared.Asked(
                            Columns.moment(row, "asked_at"),
                            row.getInt("days"),
                            row.getString("state").equals("GRANTED"),
                            Columns.moment(row, "answered_at")));
        });
        return all;
    }

    private static Found found(ResultSet row) throws SQLException {
        String number = row.getString("number");
        var since = Columns.instant(row, "receipt_since");
        return new Found(
                new DocketId(row.getObject("id", UUID.class)),
                number == null ? "" : number,
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                row.getBoolean("receipt_late"),
                row.getBoolean("report_late"),
                new Fared(
                        row.getString("source_kind"),
                        row.getString("urgency"),
                        row.getString("term"),
                        row.getInt("term_days"),
                        Columns.moment(row, "due_at"),
                        instants((Timestamp[]) row.getArray("away").getArray()),
                        Columns.instant(row, "over_at"),
                        Columns.instant(row, "yellow_at"),
                        Columns.instant(row, "yellow_issued_at"),
                        Columns.instant(row, "red_at"),
                        Columns.instant(row, "red_issued_at"),
                        since == null ? null : new Fared.Receipt(since, Columns.instant(row, "receipt_at")),
                        List.of(),
                        Arrays.stream((Timestamp[]) row.getArray("reports").getArray())
                                .map(Timestamp::toInstant)
                                .toList(),
                        List.of()));
    }

    private static List<@Nullable Instant> instants(@Nullable Timestamp[] stamps) {
        return new ArrayList<>(Arrays.stream(stamps)
                .map(stamp -> stamp == null ? null : stamp.toInstant())
                .toList());
    }
}
