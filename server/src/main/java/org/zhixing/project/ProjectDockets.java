package org.zhixing.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketVisibility;

/**
 * Dockets that were opened elsewhere and belong to a project (R036): the office attaches them by their numbers. Whoever
 * reads a project sees those of them that he may see anyway.
 */
@Service
public class ProjectDockets {

    private static final String RULE = "R036";
    private static final String VISIBLE =
            """
            SELECT d.id, d.number, d.title, d.lead, d.state, d.colour
              FROM supervision.docket_overview d %s
             WHERE (%s) AND %s
             ORDER BY d.number, d.id LIMIT 500""";

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final Organization organization;
    private final Ledger ledger;

    ProjectDockets(JdbcClient jdbc, DocketVisibility visibility, Organization organization, Ledger ledger) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.organization = organization;
        this.ledger = ledger;
    }

    /** Those attached to a project which this actor may see, by number. */
    public List<AttachedDocket> of(Project project, Actor actor, Instant at) {
        return visible(
                "JOIN project.attached a ON a.docket = d.id",
                "a.project = :project",
                Map.of("project", project.id()),
                actor,
                at);
    }

    /**
     * Attaches a docket to a project.
     *
     * @param number of the docket, as on its papers
     * @return refused for whoever is not of the office, a number under which this actor sees nothing, and a docket that
     *     has a project already
     */
    @Transactional
    public Outcome<AttachedDocket> attach(Project project, String number, Instant at, Actor actor) {
        if (!Projects.isOffice(actor)) {
            return Outcome.refused("project.refused.not-yours", RULE);
        }
        var found = visible("", "d.number = :number", Map.of("number", number.strip()), actor, at).stream()
                .findFirst()
                .orElse(null);
        if (found == null) {
            return Outcome.refused("project.refused.no-docket", "architecture 10");
        }
        int added = jdbc.sql(
                        """
                        INSERT INTO project.attached (docket, project, attached_at, attached_by)
                        SELECT :docket, :project, :at, :by
                         WHERE NOT EXISTS (SELECT FROM project.project p WHERE p.docket = :docket)
                        ON CONFLICT (docket) DO NOTHING""")
                .param("docket", found.docket().value())
                .param("project", project.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.personName())
                .update();
        if (added == 0) {
            return Outcome.refused("project.refused.attached", RULE, found.number());
        }
        record(project, "project.attached", found, at, actor);
        return Outcome.done(found);
    }

    /** Takes a docket from a project to which it was attached by mistake; both stay as they are. */
    @Transactional
    public Outcome<AttachedDocket> detach(Project project, DocketId docket, Instant at, Actor actor) {
        if (!Projects.isOffice(actor)) {
            return Outcome.refused("project.refused.not-yours", RULE);
        }
        var found = of(project, actor, at).stream()
                .filter(one -> one.docket().equals(docket))
                .findFirst()
                .orElse(null);
        if (found == null) {
            return Outcome.refused("project.refused.no-docket", "architecture 10");
        }
        jdbc.sql("DELETE FROM project.attached WHERE docket = :docket AND project = :project")
                .param("docket", docket.value())
                .param("project", project.id())
                .update();
        record(project, "project.detached", found, at, actor);
        return Outcome.done(found);
    }

    private void record(Project project, String verb, AttachedDocket docket, Instant at, Actor actor) {
        // the number alone: not everybody who reads the project's timeline may see the docket
        ledger.append(Entry.of(Stream.of(project.subject()), at, actor, verb, Map.of("docket", docket.number())));
    }

    private List<AttachedDocket> visible(
            String joined, String condition, Map<String, Object> named, Actor actor, Instant at) {
        var scope = visibility.of(actor, at);
        var params = new HashMap<>(scope.params());
        params.putAll(named);
        var rows = jdbc.sql(VISIBLE.formatted(joined, scope.predicate(), condition))
                .params(params)
                .query((row, n) -> read(row))
                .list();
        var names = organization.names(
                rows.stream().map(Row::lead).collect(Collectors.toSet()), LocalDate.ofInstant(at, Zone.SHANGHAI));
        return rows.stream()
                .map(row -> row.named(names.getOrDefault(row.lead(), "")))
                .toList();
    }

    private record Row(
            DocketId docket, String number, String title, UnitId lead, DocketState state, @Nullable Colour colour) {

        AttachedDocket named(String leadName) {
            return new AttachedDocket(docket, number, title, leadName, state, colour);
        }
    }

    private static Row read(ResultSet row) throws SQLException {
        String colour = row.getString("colour");
        return new Row(
                new DocketId(row.getObject("id", UUID.class)),
                Objects.requireNonNullElse(row.getString("number"), ""),
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                DocketState.valueOf(row.getString("state")),
                colour == null ? null : Colour.valueOf(colour));
    }
}
