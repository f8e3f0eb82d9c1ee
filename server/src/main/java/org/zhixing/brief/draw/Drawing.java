package org.zhixing.brief.draw;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.desk.BriefRow.Cause;
import org.zhixing.brief.desk.BriefRules;
import org.zhixing.organization.Organization;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.CitationForm;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.CourseLight;
import org.zhixing.supervision.DocketFacts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.ReportLight;
import org.zhixing.timelimit.TimeLimits;

/**
 * Takes the dockets as they stand: what runs, and what was opened or concluded in the period. It reads all of the city,
 * for the office whose work briefs are; who may read the result is decided when it is read.
 */
@Component
public class Drawing {

    private static final String DOCKETS =
            """
            SELECT d.id, d.number, d.title, d.lead, d.state, d.kind, d.colour,
                   d.returns + CASE WHEN d.reopened_at IS NULL THEN 0 ELSE 1 END AS returns, d.opened_at, d.accepted_at,
                   d.entered_at, l.due_at AS open_due, l.paused, e.due_at AS ended_due, e.ended_at AS limit_ended,
                   e.in_time, c.form AS cited, c.words AS cited_words
            FROM supervision.docket_overview d
            LEFT JOIN timelimit.open_limit l
              ON l.subject_module = 'supervision' AND l.subject_id = d.id AND l.kind = 'supervision.docket'
            LEFT JOIN LATERAL (
                SELECT x.due_at, x.ended_at, x.in_time FROM timelimit.ended_limit x
                WHERE x.subject_module = 'supervision' AND x.subject_id = d.id AND x.kind = 'supervision.docket'
                  AND (d.reopened_at IS NULL OR x.started_at < d.reopened_at)
                ORDER BY x.ended_at DESC LIMIT 1) e ON d.state IN ('ACCEPTED', 'CLOSED')
            LEFT JOIN supervision.docket_cited c
              ON c.docket = d.id AND c.form <> 'NONE' AND c.cited_at >= :from AND c.cited_at < :until
            WHERE d.state NOT IN ('DRAFT', 'DISCARDED', 'WITHDRAWN') AND NOT d.quiet
              AND (c.form IS NOT NULL OR d.state NOT IN ('ACCEPTED', 'CLOSED')
                   OR d.accepted_at >= :from AND d.accepted_at < :until
                   OR d.opened_at >= :from AND d.opened_at < :until)
              AND (cardinality(CAST(:units AS uuid[])) = 0 OR d.lead = ANY(CAST(:units AS uuid[]))
                   OR EXISTS (SELECT FROM supervision.lead_until f
                               WHERE f.docket = d.id AND f.unit = ANY(CAST(:units AS uuid[]))))""";

    private final JdbcClient jdbc;
    private final DocketFacts facts;
    private final TimeLimits limits;
    private final BriefRules rules;
    private final Organization organization;

    Drawing(JdbcClient jdbc, DocketFacts facts, TimeLimits limits, BriefRules rules, Organization organization) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.limits = limits;
        this.rules = rules;
        this.organization = organization;
    }

    private record Found(
            DocketId id,
            String number,
            String title,
            UnitId lead,
            DocketState state,
            boolean ongoing,
            @Nullable Colour colour,
            int returns,
            @Nullable Instant openedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant enteredAt,
            @Nullable Instant due,
            boolean paused,
            @Nullable Instant limitEnded,
            boolean inTime,
            @Nullable CitationForm cited,
            String citedWords) {

        /** As it counts: what is concluded with the unit that led it then. */
        Found under(UnitId unit) {
            return new Found(
                    id,
                    number,
                    title,
                    unit,
                    state,
                    ongoing,
                    colour,
                    returns,
                    openedAt,
                    acceptedAt,
                    enteredAt,
                    due,
                    paused,
                    limitEnded,
                    inTime,
                    cited,
                    citedWords);
        }

        boolean running() {
            return state != DocketState.ACCEPTED && state != DocketState.CLOSED;
        }

        /** What was late before it was entered counts nowhere (practice 1). */
        boolean counts() {
            return !ongoing && due != null && (enteredAt == null || due.isAfter(enteredAt));
        }

        boolean late(Instant at) {
            return running()
                    && !paused
                    && counts()
                    && !Objects.requireNonNull(due).isAfter(at);
        }
    }

    /** The dockets of a period as they stand at an instant, in the figures in which they count. */
    public List<BriefRow> rows(LocalDate from, LocalDate to, List<UnitId> units, Instant at) {
        var start = from.atStartOfDay(Zone.SHANGHAI).toInstant();
        var until = to.plusDays(1).atStartOfDay(Zone.SHANGHAI).toInstant();
        var found = jdbc.sql(DOCKETS)
                .param("from", Columns.at(start))
                .param("until", Columns.at(until))
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((row, number) -> found(row))
                .list();
        var formers = formers(found);
        found = found.stream()
                .map(one -> one.running() ? one : one.under(unitAt(one, one.acceptedAt(), formers)))
                .toList();
        var running = found.stream().filter(Found::running).map(Found::id).toList();
        var late = found.stream().filter(one -> one.late(at)).map(Found::id).toList();
        var lights = facts.lights(running, at);
        var held = facts.lateDays(late, at);
        var causes = causes(late);
        var good = good(found, start, until);
        var names = new HashMap<UnitId, String>();
        var places = new HashMap<UnitId, Integer>();
        Stream.concat(
                        organization.units(LocalDate.ofInstant(at, Zone.SHANGHAI)).stream(),
                        organization.units(from).stream())
                .forEach(unit -> {
                    places.putIfAbsent(unit.id(), places.size());
                    names.putIfAbsent(unit.id(), unit.name());
                });
        var rows = new ArrayList<BriefRow>();
        for (Found one : found) {
            var light = lights.get(one.id());
            var cause = causes.get(one.id());
            var figures = figures(one, light, good.contains(one.id()), start, until, at);
            var opener = unitAt(one, one.openedAt(), formers);
            boolean apart = figures.contains(BriefFigure.OPENED) && !opener.equals(one.lead());
            if (apart) {
                figures.remove(BriefFigure.OPENED);
            }
            var row = new BriefRow(
                    one.id(),
                    one.lead(),
                    names.getOrDefault(one.lead(), ""),
                    places.getOrDefault(one.lead(), places.size()),
                    one.number(),
                    one.title(),
                    one.state(),
                    one.colour(),
                    one.due(),
                    one.limitEnded(),
                    days(one, at),
                    cause == null ? null : cause.cause(),
                    cause == null ? "" : cause.words(),
                    held.getOrDefault(one.id(), Map.of()),
                    light == null ? null : light.report(),
                    light == null ? null : light.course(),
                    light == null ? null : light.planned(),
                    light == null ? null : light.reached(),
                    figures,
                    one.citedWords(),
                    false);
            rows.add(row);
            if (apart) {
                rows.add(row.before(
                        opener,
                        names.getOrDefault(opener, ""),
                        places.getOrDefault(opener, places.size()),
                        BriefFigure.OPENED));
            }
        }
        rows.removeIf(row -> !units.isEmpty() && !units.contains(row.unit()));
        rows.sort(Comparator.comparingInt(BriefRow::place));
        return rows;
    }

    /** Who led before another unit took it on, the earliest first (practice 11: the year is split by date). */
    private Map<DocketId, NavigableMap<Instant, UnitId>> formers(List<Found> found) {
        var formers = new HashMap<DocketId, NavigableMap<Instant, UnitId>>();
        jdbc.sql("SELECT f.docket, f.unit, f.until FROM supervision.lead_until f WHERE f.docket = ANY(:ids)")
                .param("ids", found.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query(row -> {
                    formers.computeIfAbsent(new DocketId(row.getObject("docket", UUID.class)), any -> new TreeMap<>())
                            .put(
                                    row.getObject("until", java.time.OffsetDateTime.class)
                                            .toInstant(),
                                    new UnitId(row.getObject("unit", UUID.class)));
                });
        return formers;
    }

    private static UnitId unitAt(
            Found one, @Nullable Instant at, Map<DocketId, NavigableMap<Instant, UnitId>> formers) {
        var before = formers.get(one.id());
        var then = before == null || at == null ? null : before.higherEntry(at);
        return then == null ? one.lead() : then.getValue();
    }

    private static EnumSet<BriefFigure> figures(
            Found one, DocketFacts.@Nullable Lights light, boolean good, Instant start, Instant until, Instant at) {
        var figures = EnumSet.noneOf(BriefFigure.class);
        if (within(one.openedAt(), start, until)) {
            figures.add(BriefFigure.OPENED);
        }
        if (one.running()) {
            figures.add(BriefFigure.RUNNING);
            if (one.late(at)) {
                figures.add(BriefFigure.LATE);
            }
            if (one.colour() == Colour.YELLOW) {
                figures.add(BriefFigure.YELLOW);
            } else if (one.colour() == Colour.RED) {
                figures.add(BriefFigure.RED);
            }
        } else if (within(one.acceptedAt(), start, until)) {
            figures.add(BriefFigure.ENDED);
            if (one.counts() && one.limitEnded() != null) {
                figures.add(one.inTime() ? BriefFigure.ENDED_IN_TIME : BriefFigure.ENDED_LATE);
            }
            if (good) {
                figures.add(BriefFigure.GOOD);
            }
        }
        if (one.cited() == CitationForm.EXAMPLE) {
            figures.add(BriefFigure.EXAMPLE);
        } else if (one.cited() == CitationForm.CIRCULAR) {
            figures.add(BriefFigure.PASSED_ON);
        }
        if (light != null && light.report() != null) {
            figures.add(
                    light.report() == ReportLight.IN_TIME ? BriefFigure.REPORTED_IN_TIME : BriefFigure.REPORTED_LATE);
        }
        if (light != null && light.course() != null) {
            figures.add(course(light.course()));
        }
        return figures;
    }

    private static BriefFigure course(CourseLight light) {
        return switch (light) {
            case AS_PLANNED -> BriefFigure.AS_PLANNED;
            case BEHIND -> BriefFigure.BEHIND;
            case FAR_BEHIND -> BriefFigure.FAR_BEHIND;
        };
    }

    /** Concluded well before its day, never sent back, no yellow or red: one of each unit, the earliest first. */
    private Set<DocketId> good(List<Found> found, Instant start, Instant until) {
        var units = new HashSet<UnitId>();
        return found.stream()
                .filter(one -> !one.running() && within(one.acceptedAt(), start, until))
                .filter(one -> one.counts() && one.limitEnded() != null && one.inTime() && one.returns() == 0)
                .filter(one -> one.colour() != Colour.YELLOW && one.colour() != Colour.RED)
                .sorted(Comparator.comparing((Found one) -> -days(one, until))
                        .thenComparing(one -> one.id().value()))
                .filter(one -> units.add(one.lead()))
                .limit(rules.rule("good.shown").number())
                .map(Found::id)
                .collect(Collectors.toSet());
    }

    /** Working days behind its day, or before it if it was concluded. */
    private int days(Found one, Instant at) {
        var due = one.due();
        if (due == null) {
            return 0;
        }
        var last = day(due);
        var ended = one.limitEnded();
        if (ended != null) {
            var on = LocalDate.ofInstant(ended, Zone.SHANGHAI);
            return one.inTime() ? limits.workingDays(on, last) : limits.workingDays(last, on);
        }
        return one.late(at) ? limits.workingDays(last, LocalDate.ofInstant(at, Zone.SHANGHAI)) : 0;
    }

    private record Why(Cause cause, String words) {}

    private Map<DocketId, Why> causes(List<DocketId> late) {
        var causes = new HashMap<DocketId, Why>();
        jdbc.sql("SELECT h.id, h.cause, h.words FROM supervision.docket_hindrance h WHERE h.id = ANY(:ids)")
                .param("ids", late.stream().map(DocketId::value).toArray(UUID[]::new))
                .query(row -> {
                    causes.put(
                            new DocketId(row.getObject("id", UUID.class)),
                            new Why(
                                    Cause.valueOf(row.getString("cause")),
                                    Objects.requireNonNullElse(row.getString("words"), "")));
                });
        return causes;
    }

    private static boolean within(@Nullable Instant when, Instant start, Instant until) {
        return when != null && !when.isBefore(start) && when.isBefore(until);
    }

    /** The end of a day still is that day. */
    private static LocalDate day(Instant due) {
        return LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
    }

    private static Found found(ResultSet row) throws SQLException {
        String colour = row.getString("colour");
        String cited = row.getString("cited");
        var open = Columns.instant(row, "open_due");
        return new Found(
                new DocketId(row.getObject("id", UUID.class)),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                DocketState.valueOf(row.getString("state")),
                row.getString("kind").equals("ONGOING"),
                colour == null ? null : Colour.valueOf(colour),
                row.getInt("returns"),
                Columns.instant(row, "opened_at"),
                Columns.instant(row, "accepted_at"),
                Columns.instant(row, "entered_at"),
                open == null ? Columns.instant(row, "ended_due") : open,
                row.getBoolean("paused"),
                Columns.instant(row, "limit_ended"),
                row.getBoolean("in_time"),
                cited == null ? null : CitationForm.valueOf(cited),
                Objects.requireNonNullElse(row.getString("cited_words"), ""));
    }
}
