package org.zhixing.supervision.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Organization;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.CitationForm;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.supervision.rule.Rules;
import org.zhixing.timelimit.TimeLimits;

/**
 * Matters that went from unit to unit (R166): who had each how long, who said it was not his and why. Facts only: nothing
 * is counted against anybody, and nobody is ranked.
 */
@Repository
public class PassedOn {

    private static final String PAGE =
            """
            SELECT d.id, d.number, d.title, d.lead, d.state, d.opened_at, p.times, p.last_at, c.form, c.words
            FROM supervision.docket_passed p JOIN supervision.docket d ON d.id = p.docket
            LEFT JOIN supervision.docket_cited c ON c.docket = d.id
            WHERE p.times >= :often AND (%s)%s ORDER BY p.last_at DESC, d.id DESC LIMIT :limit""";

    private static final String BEHIND =
            " AND (p.last_at, d.id) < (SELECT b.last_at, b.docket FROM supervision.docket_passed b WHERE b.docket = :after)";

    private static final String STEPS =
            """
            SELECT h.docket, h.made_at, h.from_unit AS unit, h.to_unit AS other, h.reason, h.made_by, NULL AS state
            FROM supervision.handover h WHERE h.docket = ANY(:ids)
            UNION ALL
            SELECT o.docket, o.made_at, o.unit, o.competent, o.reason, o.made_by, o.state
            FROM supervision.objection o WHERE o.docket = ANY(:ids) ORDER BY 2""";

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final Rules rules;
    private final Organization organization;
    private final TimeLimits limits;

    PassedOn(JdbcClient jdbc, DocketVisibility visibility, Rules rules, Organization organization, TimeLimits limits) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.rules = rules;
        this.organization = organization;
        this.limits = limits;
    }

    /**
     * One step of its way.
     *
     * @param objection what became of an objection, null for a handing on
     * @param days working days that the unit had it before it was handed on; 0 for an objection
     */
    public record Step(
            Instant at, String unit, String other, String reason, String by, @Nullable String objection, int days) {}

    /**
     * A matter that was passed on.
     *
     * @param cited as what a person put it into the brief, null where nobody did
     */
    public record Matter(
            DocketId docket,
            @Nullable String number,
            String title,
            UnitId lead,
            String leadName,
            DocketState state,
            int times,
            @Nullable CitationForm cited,
            String citedWords,
            List<Step> steps) {}

    /** From how many times on a matter is shown. */
    public int often() {
        return rules.current().number("passed-on.times");
    }

    private record Row(
            DocketId id,
            @Nullable String number,
            String title,
            UnitId lead,
            DocketState state,
            @Nullable Instant openedAt,
            int times,
            @Nullable CitationForm cited,
            String words) {}

    private record Passed(
            DocketId docket, Instant at, UnitId unit, UnitId other, String reason, String by, @Nullable String state) {}

    /** What the actor may see, what was passed on last first, behind the docket with this id. */
    public List<Matter> page(Actor actor, Instant now, @Nullable UUID after, int limit) {
        var scope = visibility.of(actor, now);
        var params = new HashMap<>(scope.params());
        params.put("often", often());
        params.put("limit", limit);
        if (after != null) {
            params.put("after", after);
        }
        var found = jdbc.sql(PAGE.formatted(scope.predicate(), after == null ? "" : BEHIND))
                .params(params)
                .query((row, n) -> row(row))
                .list();
        var steps = steps(found.stream().map(Row::id).toList());
        Set<UnitId> units = new HashSet<>();
        found.forEach(one -> units.add(one.lead()));
        steps.values().forEach(all -> all.forEach(step -> units.addAll(List.of(step.unit(), step.other()))));
        var names = organization.names(units, LocalDate.ofInstant(now, Zone.SHANGHAI));
        return found.stream()
                .map(one -> new Matter(
                        one.id(),
                        one.number(),
                        one.title(),
                        one.lead(),
                        names.getOrDefault(one.lead(), ""),
                        one.state(),
                        one.times(),
                        one.cited(),
                        one.words(),
                        told(one, steps.getOrDefault(one.id(), List.of()), names)))
                .toList();
    }

    private Map<DocketId, List<Passed>> steps(List<DocketId> ids) {
        var steps = new LinkedHashMap<DocketId, List<Passed>>();
        jdbc
                .sql(STEPS)
                .param("ids", ids.stream().map(DocketId::value).toArray(UUID[]::new))
                .query((row, n) -> passed(row))
                .list()
                .stream()
                .sorted(Comparator.comparing(Passed::at))
                .forEach(one -> steps.computeIfAbsent(one.docket(), none -> new ArrayList<>())
                        .add(one));
        return steps;
    }

    private List<Step> told(Row matter, List<Passed> steps, Map<UnitId, String> names) {
        var told = new ArrayList<Step>();
        var since = matter.openedAt();
        for (var step : steps) {
            boolean handed = step.state() == null;
            int days = handed && since != null
                    ? limits.workingDays(
                            LocalDate.ofInstant(since, Zone.SHANGHAI), LocalDate.ofInstant(step.at(), Zone.SHANGHAI))
                    : 0;
            told.add(new Step(
                    step.at(),
                    names.getOrDefault(step.unit(), ""),
                    names.getOrDefault(step.other(), ""),
                    step.reason(),
                    step.by(),
                    step.state(),
                    days));
            if (handed) {
                since = step.at();
            }
        }
        return told;
    }

    private static Row row(ResultSet row) throws SQLException {
        String form = row.getString("form");
        boolean cited = form != null && !form.equals(CitationForm.NONE.name());
        return new Row(
                new DocketId(row.getObject("id", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                DocketState.valueOf(row.getString("state")),
                Columns.instant(row, "opened_at"),
                row.getInt("times"),
                cited ? CitationForm.valueOf(form) : null,
                cited ? row.getString("words") : "");
    }

    private static Passed passed(ResultSet row) throws SQLException {
        return new Passed(
                new DocketId(row.getObject("docket", UUID.class)),
                Objects.requireNonNull(Columns.instant(row, "made_at")),
                new UnitId(row.getObject("unit", UUID.class)),
                new UnitId(row.getObject("other", UUID.class)),
                row.getString("reason"),
                row.getString("made_by"),
                row.getString("state"));
    }
}
