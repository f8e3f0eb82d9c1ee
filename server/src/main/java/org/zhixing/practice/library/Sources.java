package org.zhixing.practice.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignState;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.practice.EvidenceKind;
import org.zhixing.rows.Columns;
import org.zhixing.secrecy.InternalMaterials;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketVisibility;

/** Dockets and campaigns that stand behind practices, each within what the reader may see (architecture rule 10). */
@Component
public class Sources {

    /** So many of a unit's dockets are offered, the latest first. */
    private static final int OFFERED = 30;

    private static final String DOCKET =
            """
            SELECT d.id, d.number, d.title, d.lead, d.state, d.parent, d.campaign,
                   EXISTS (SELECT FROM supervision.docket_passed p WHERE p.docket = d.id) AS passed,
                   (SELECT r.words FROM supervision.report_given r WHERE r.docket = d.id
                     ORDER BY r.kind = 'COMPLETION' DESC, r.at DESC LIMIT 1) AS done
              FROM supervision.docket_overview d WHERE\s""";

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final CourseRows courses;
    private final CampaignSight campaigns;
    private final InternalMaterials internal;

    Sources(
            JdbcClient jdbc,
            DocketVisibility visibility,
            CourseRows courses,
            CampaignSight campaigns,
            InternalMaterials internal) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.courses = courses;
        this.campaigns = campaigns;
        this.internal = internal;
    }

    /** Those of the list that the actor may see, in the order of the list. */
    public List<Source> find(Collection<Evidence> evidence, Actor actor, Instant at) {
        var found = new HashMap<Evidence, Source>();
        var dockets = evidence.stream()
                .filter(one -> one.kind() == EvidenceKind.DOCKET)
                .map(Evidence::source)
                .toArray(UUID[]::new);
        if (dockets.length > 0) {
            dockets("d.id = ANY (:dockets)", Map.of("dockets", dockets), actor, at)
                    .forEach(one -> found.put(one.evidence(), one));
        }
        var seer = campaigns.seer(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        evidence.stream().filter(one -> one.kind() == EvidenceKind.CAMPAIGN).forEach(one -> courses.find(
                        one.source(), campaigns.campaigns(seer))
                .ifPresent(course -> found.put(one, source(course))));
        return evidence.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** Finished dockets whose work a unit led, for choosing from. */
    public List<Source> finishedOf(UnitId unit, Actor actor, Instant at) {
        return dockets(
                "d.lead = :unit AND d.state IN ('ACCEPTED', 'CLOSED') AND d.accepted_at IS NOT NULL",
                Map.of("unit", unit.value()),
                actor,
                at);
    }

    /** Dockets that a unit leads now or has led to the end, for linking an adoption with one. */
    public List<Source> ledBy(UnitId unit, Actor actor, Instant at) {
        return dockets(
                "d.lead = :unit AND d.opened_at IS NOT NULL AND d.state NOT IN ('DRAFT', 'DISCARDED', 'WITHDRAWN')",
                Map.of("unit", unit.value()),
                actor,
                at);
    }

    /** Finished dockets of all units that the actor may see. */
    public List<Source> finished(Actor actor, Instant at) {
        return dockets("d.state IN ('ACCEPTED', 'CLOSED') AND d.accepted_at IS NOT NULL", Map.of(), actor, at);
    }

    private List<Source> dockets(String condition, Map<String, ?> params, Actor actor, Instant at) {
        record Row(Source source, Set<UUID> related) {}
        var scope = visibility.of(actor, at);
        var rows = jdbc.sql(DOCKET + condition + " AND (" + scope.predicate()
                        + ") ORDER BY d.opened_at DESC NULLS LAST, d.id LIMIT " + OFFERED)
                .params(scope.params())
                .params(params)
                .query((row, n) -> new Row(
                        docket(row),
                        present(Columns.id(row, "id"), Columns.id(row, "parent"), Columns.id(row, "campaign"))))
                .list();
        var marked = internal.subjects();
        var all = new ArrayList<Source>();
        for (var row : rows) {
            all.add(row.related().stream().anyMatch(marked::contains) ? internal(row.source()) : row.source());
        }
        return all;
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
                internal.subjects().contains(course.id()));
    }

    private static Set<UUID> present(@Nullable UUID... ids) {
        return Stream.of(ids).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
