package org.zhixing.practice.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.disclosure.InternalDockets;
import org.zhixing.practice.EvidenceKind;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketVisibility;

/** Dockets and campaigns that stand behind practices, each within what the reader may see (architecture rule 10). */
@Component
public class Sources {

    /** So many of a unit's dockets are offered, the latest first. */
    private static final int OFFERED = 30;

    private static final String DOCKET =
            """
            SELECT d.id, d.number, d.title, d.lead, d.state,
                   EXISTS (SELECT FROM supervision.docket_passed p WHERE p.docket = d.id) AS passed,
                   (SELECT r.words FROM supervision.report_given r WHERE r.docket = d.id
                     ORDER BY r.kind = 'COMPLETION' DESC, r.at DESC LIMIT 1) AS done
              FROM supervision.docket_overview d WHERE\s""";

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final CourseRows courses;
    private final CampaignSight campaigns;
    private final InternalDockets internal;

    Sources(
            JdbcClient jdbc,
            DocketVisibility visibility,
            CourseRows courses,
            CampaignSight campaigns,
            InternalDockets internal) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.courses = courses;
        this.campaigns = campaigns;
        this.internal = internal;
    }

    /** Those of the list that the actor may see, in the order of the list. */
    public List<Source> find(Collection<Evidence> evidence, Actor actor, Instant at) {
        return find(
                evidence,
                visibility.of(actor, at),
                campaigns.campaigns(campaigns.seer(actor, LocalDate.ofInstant(at, Zone.SHANGHAI))));
    }

    /**
     * A practice rests on acts that the house holds: work of that unit, accepted or evaluated, or settled between units.
     *
     * @param office whether the office says so, which may also take what units have settled between them
     * @return why it cannot rest on these; null when it can
     */
    @Nullable
    Refusal unproven(List<Evidence> evidence, UnitId unit, boolean office, Actor actor, Instant at) {
        var found = find(evidence, actor, at);
        var refusal = fallen(evidence, found, office);
        if (refusal != null) {
            return refusal;
        }
        boolean own = found.stream()
                .anyMatch(one -> one.evidence().kind() == EvidenceKind.CAMPAIGN
                        || one.unit().equals(unit));
        return own ? null : Refusal.of("practice.refused.evidence-of-others", "R159");
    }

    /** The same once more before the release, where whose work it is has been decided and the unit may have a successor. */
    @Nullable
    Refusal fallen(List<Evidence> evidence) {
        var all = new DocketVisibility.Scope("TRUE", Map.of());
        return fallen(evidence, find(evidence, all, CampaignSight.Scope.SYSTEM), true);
    }

    private static @Nullable Refusal fallen(List<Evidence> evidence, List<Source> found, boolean office) {
        if (evidence.isEmpty()) {
            return Refusal.of("practice.refused.no-evidence", "R159");
        }
        if (found.size() < evidence.stream().distinct().count()) {
            return Refusal.of("practice.refused.evidence-not-found", "architecture 10");
        }
        if (found.stream().anyMatch(Source::internal)) {
            return Refusal.of("practice.refused.internal", "practice 10");
        }
        String unfinished = found.stream()
                .filter(one -> !one.finished() && !(office && one.passedOn()))
                .map(Source::label)
                .collect(Collectors.joining("、"));
        return unfinished.isEmpty() ? null : Refusal.of("practice.refused.evidence-not-done", "R159", unfinished);
    }

    private List<Source> find(
            Collection<Evidence> evidence, DocketVisibility.Scope visible, CampaignSight.Scope campaign) {
        var found = new HashMap<Evidence, Source>();
        var dockets = evidence.stream()
                .filter(one -> one.kind() == EvidenceKind.DOCKET)
                .map(Evidence::source)
                .toArray(UUID[]::new);
        if (dockets.length > 0) {
            dockets("d.id = ANY (:dockets)", Map.of("dockets", dockets), visible)
                    .forEach(one -> found.put(one.evidence(), one));
        }
        evidence.stream().filter(one -> one.kind() == EvidenceKind.CAMPAIGN).forEach(one -> courses.find(
                        one.source(), campaign)
                .ifPresent(course -> found.put(one, source(course))));
        return evidence.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Finished dockets whose work a unit led, for choosing from. */
    public List<Source> finishedOf(UnitId unit, Actor actor, Instant at) {
        return dockets(
                "d.lead = :unit AND d.state IN ('ACCEPTED', 'CLOSED') AND d.accepted_at IS NOT NULL",
                Map.of("unit", unit.value()),
                visibility.of(actor, at));
    }

    /** Dockets that a unit leads now or has led to the end, for linking an adoption with one. */
    public List<Source> ledBy(UnitId unit, Actor actor, Instant at) {
        return dockets(
                "d.lead = :unit AND d.opened_at IS NOT NULL AND d.state NOT IN ('DRAFT', 'DISCARDED', 'WITHDRAWN')",
                Map.of("unit", unit.value()),
                visibility.of(actor, at));
    }

    /** Finished dockets of all units that the actor may see. */
    public List<Source> finished(Actor actor, Instant at) {
        return dockets(
                "d.state IN ('ACCEPTED', 'CLOSED') AND d.accepted_at IS NOT NULL", Map.of(), visibility.of(actor, at));
    }

    private List<Source> dockets(String condition, Map<String, ?> params, DocketVisibility.Scope scope) {
        var rows = jdbc.sql(DOCKET + condition + " AND (" + scope.predicate()
                        + ") ORDER BY d.opened_at DESC NULLS LAST, d.id LIMIT " + OFFERED)
                .params(scope.params())
                .params(params)
                .query((row, n) -> docket(row))
                .list();
        var marked = internal.all();
        return rows.stream()
                .map(one -> marked.contains(one.evidence().source()) ? internal(one) : one)
                .toList();
    }

    private static Source docket(ResultSet row) throws SQLException {
        var id = new DocketId(row.getObject("id", UUID.class));
        return new Source(
                new Evidence(EvidenceKind.DOCKET, id.value()),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("title"),
                id.href(),
                new UnitId(row.getObject("lead", UUID.class)),
                Objects.requireNonNullElse(row.getString("done"), ""),
                Set.of("ACCEPTED", "CLOSED").contains(row.getString("state")),
                row.getBoolean("passed"),
                false);
    }

    private static Source internal(Source one) {
        return new Source(
                one.evidence(),
                one.number(),
                one.title(),
                one.href(),
                one.unit(),
                one.done(),
                one.finished(),
                one.passedOn(),
                true);
    }

    private Source source(Course course) {
        return new Source(
                new Evidence(EvidenceKind.CAMPAIGN, course.id()),
                Objects.requireNonNullElse(course.number(), ""),
                course.title(),
                course.caseId().href(),
                course.office(),
                Objects.requireNonNullElse(course.report(), ""),
                course.state() == CampaignState.EVALUATED || course.state() == CampaignState.CLOSED,
                false,
                internal.all().contains(course.id()));
    }
}
