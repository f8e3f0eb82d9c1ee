package org.zhixing.ladder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.zhixing.ladder.Rungs.Case;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.supervision.LadderRule;
import org.zhixing.supervision.LadderRules;
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
            "ladder.at");

    private static final int BEYOND = 400;

    private static final String CASES =
            """
            SELECT d.id, d.number, d.title, d.lead, c.source_kind, c.urgency, c.term, c.term_days, l.due_at, c.away,
                   coalesce(c.accepted_at, c.ended_at) AS over_at, c.yellow_at, c.yellow_issued_at, c.red_at
            FROM supervision.docket_overview d
            JOIN supervision.docket_on_the_ladder c ON c.id = d.id
            JOIN LATERAL (
              SELECT o.due_at, o.started_at FROM timelimit.open_limit o
               WHERE o.subject_id = d.id AND o.kind = 'supervision.docket' AND NOT o.paused
              UNION ALL
              SELECT e.due_at, e.started_at FROM timelimit.ended_limit e
               WHERE e.subject_id = d.id AND e.kind = 'supervision.docket'
              ORDER BY started_at DESC LIMIT 1) l ON true
            WHERE c.opened_at >= :from AND (%s)
            ORDER BY d.id""";

    private final LadderRules rules;
    private final DocketVisibility visibility;
    private final TimeLimits limits;
    private final JdbcClient jdbc;

    Trials(LadderRules rules, DocketVisibility visibility, TimeLimits limits, JdbcClient jdbc) {
        this.rules = rules;
        this.visibility = visibility;
        this.limits = limits;
        this.jdbc = jdbc;
    }

    private record Found(DocketId id, String number, String title, UnitId lead, Case fared) {}

    /** Tries other values for some of the rules on the dockets that were opened in the last year and the actor may see. */
    @Transactional(readOnly = true)
    public Trial of(Map<String, String> values, Instant now, Actor actor) {
        Map<String, String> inForce = new HashMap<>();
        rules.current().forEach((LadderRule rule) -> inForce.put(rule.key(), rule.value()));
        Map<String, String> tried = new HashMap<>(inForce);
        tried.putAll(values);
        var today = LocalDate.ofInstant(now, Zone.SHANGHAI);
        var from = today.minusYears(1);
        var days = limits.workingDaysFrom(from.minusDays(BEYOND), today.plusDays(BEYOND));
        var asIs = new Rungs(inForce, inForce, days, now);
        var other = new Rungs(tried, inForce, days, now);
        var sums = new Sums();
        for (Found one : cases(from, now, actor)) {
            sums.add(one, asIs.of(one.fared()), other.of(one.fared()));
        }
        return sums.trial();
    }

    private List<Found> cases(LocalDate from, Instant now, Actor actor) {
        var scope = visibility.of(actor, now);
        return jdbc.sql(CASES.formatted(scope.predicate()))
                .params(scope.params())
                .param("from", from.atStartOfDay(Zone.SHANGHAI).toInstant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        String number = row.getString("number");
        return new Found(
                new DocketId(row.getObject("id", UUID.class)),
                number == null ? "" : number,
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                new Case(
                        row.getString("source_kind"),
                        row.getString("urgency"),
                        row.getString("term"),
                        row.getInt("term_days"),
                        Columns.moment(row, "due_at"),
                        instants((Timestamp[]) row.getArray("away").getArray()),
                        Columns.instant(row, "over_at"),
                        Columns.instant(row, "yellow_at"),
                        Columns.instant(row, "yellow_issued_at"),
                        Columns.instant(row, "red_at")));
    }

    private static List<@Nullable Instant> instants(@Nullable Timestamp[] stamps) {
        return new ArrayList<>(Arrays.stream(stamps)
                .map(stamp -> stamp == null ? null : stamp.toInstant())
                .toList());
    }

    /** Adds up by unit, by step and altogether. */
    private static final class Sums {

        private final Map<UnitId, int[]> units = new LinkedHashMap<>();
        private final int[] all = new int[7];
        private final Map<LadderStep, int[]> steps = new EnumMap<>(LadderStep.class);
        private final List<Trial.Row> rows = new ArrayList<>();

        void add(Found one, Map<LadderStep, Instant> asIs, Map<LadderStep, Instant> tried) {
            var fared = one.fared();
            var row = new Trial.Row(
                    one.id(), one.number(), one.title(), one.lead(), fared.yellowAt(), fared.redAt(), asIs, tried);
            rows.add(row);
            for (int[] sums : List.of(all, units.computeIfAbsent(one.lead(), unit -> new int[7]))) {
                sums[0] += fared.yellowAt() == null ? 0 : 1;
                sums[1] += fared.redAt() == null ? 0 : 1;
                sums[2] += asIs.containsKey(LadderStep.YELLOW) ? 1 : 0;
                sums[3] += asIs.containsKey(LadderStep.RED) ? 1 : 0;
                sums[4] += tried.containsKey(LadderStep.YELLOW) ? 1 : 0;
                sums[5] += tried.containsKey(LadderStep.RED) ? 1 : 0;
                sums[6] += row.differs() ? 1 : 0;
            }
            for (var step : LadderStep.values()) {
                atStep(steps.computeIfAbsent(step, first -> new int[6]), asIs.get(step), tried.get(step));
            }
        }

        private static void atStep(int[] sums, @Nullable Instant asIs, @Nullable Instant tried) {
            sums[0] += asIs == null ? 0 : 1;
            sums[1] += tried == null ? 0 : 1;
            if (asIs == null || tried == null) {
                sums[2] += asIs == null && tried != null ? 1 : 0;
                sums[3] += asIs != null ? 1 : 0;
            } else {
                sums[4] += tried.isBefore(asIs) ? 1 : 0;
                sums[5] += tried.isAfter(asIs) ? 1 : 0;
            }
        }

        Trial trial() {
            var byUnit = units.entrySet().stream()
                    .filter(entry -> Arrays.stream(entry.getValue()).sum() > 0)
                    .map(entry -> {
                        int[] sums = entry.getValue();
                        return new Trial.AtUnit(
                                entry.getKey(), count(sums, 0), count(sums, 2), count(sums, 4), sums[6]);
                    })
                    .sorted(Comparator.comparingInt(Trial.AtUnit::differs).reversed())
                    .toList();
            var byStep = steps.entrySet().stream()
                    .map(entry -> {
                        int[] n = entry.getValue();
                        return new Trial.AtStep(entry.getKey(), n[0], n[1], n[2], n[3], n[4], n[5]);
                    })
                    .toList();
            var inOrder = rows.stream()
                    .sorted(Comparator.comparing(Trial.Row::differs).reversed())
                    .toList();
            return new Trial(rows.size(), count(all, 0), count(all, 2), count(all, 4), byStep, byUnit, inOrder);
        }

        private static Trial.Count count(int[] sums, int at) {
            return new Trial.Count(sums[at], sums[at + 1]);
        }
    }
}
