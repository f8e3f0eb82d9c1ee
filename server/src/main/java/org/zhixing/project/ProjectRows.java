package org.zhixing.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketFacts;
import org.zhixing.supervision.DocketFacts.Lights;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketVisibility;

/** Projects, as they are kept; whoever may see the docket may see its project. */
@Repository
class ProjectRows {

    private static final Lights NONE = new Lights(null, null, null, null);
    private static final String PROJECTS =
            """
            SELECT p.*, d.number AS docket_number, d.state AS docket_state, d.colour AS docket_colour, d.lead,
                   (SELECT max(n.written_at) FROM project.note n WHERE n.project = p.id) AS last_note
              FROM project.project p JOIN supervision.docket_overview d ON d.id = p.docket
             WHERE (%s) AND %s
             ORDER BY p.kind, p.number, p.id LIMIT 3000""";

    private final JdbcClient jdbc;
    private final DocketVisibility visibility;
    private final DocketFacts facts;
    private final Organization organization;

    ProjectRows(JdbcClient jdbc, DocketVisibility visibility, DocketFacts facts, Organization organization) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.facts = facts;
        this.organization = organization;
    }

    void add(UUID id, NewProject one, String source, DocketId docket, Instant at, Actor actor) {
        var backup = one.backup();
        jdbc.sql(
                        """
                        INSERT INTO project.project (id, kind, number, title, content, source, secretary, secretary_name,
                            backup, backup_name, investment, target, measure, due, docket, registered_at, registered_by)
                        VALUES (:id, :kind, :number, :title, :content, :source, :secretary, :secretaryName, :backup,
                            :backupName, :investment, :target, :measure, :due, :docket, :at, :by)""")
                .param("id", id)
                .param("kind", one.kind().name())
                .param("number", one.number())
                .param("title", one.title())
                .param("content", one.content())
                .param("source", source)
                .param("secretary", one.secretary().person().value())
                .param("secretaryName", one.secretary().personName())
                .param("backup", backup == null ? null : backup.person().value())
                .param("backupName", backup == null ? "" : backup.personName())
                .param("investment", one.investment())
                .param("target", one.target())
                .param("measure", one.measure())
                .param("due", one.due())
                .param("docket", docket.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", actor.personName())
                .update();
    }

    List<Project> all(@Nullable ProjectKind kind, Actor actor, Instant at) {
        return kind == null
                ? find("TRUE", Map.of(), actor, at)
                : find("p.kind = :kind", Map.of("kind", kind.name()), actor, at);
    }

    Optional<Project> find(UUID id, Actor actor, Instant at) {
        return find("p.id = :id", Map.of("id", id), actor, at).stream().findFirst();
    }

    Optional<Project> of(DocketId docket, Actor actor, Instant at) {
        return find("p.docket = :docket", Map.of("docket", docket.value()), actor, at).stream()
                .findFirst();
    }

    /** The project to which a docket opened elsewhere was attached. */
    Optional<Project> holding(DocketId docket, Actor actor, Instant at) {
        return find(
                        "p.id IN (SELECT a.project FROM project.attached a WHERE a.docket = :attached)",
                        Map.of("attached", docket.value()),
                        actor,
                        at)
                .stream()
                .findFirst();
    }

    /** How often a docket has been written, for the first plan that is set on it. */
    int versionOf(DocketId docket) {
        return jdbc.sql("SELECT version FROM supervision.docket_overview WHERE id = :id")
                .param("id", docket.value())
                .query(Integer.class)
                .single();
    }

    void follows(UUID id, Appointment secretary, @Nullable Appointment backup) {
        jdbc.sql(
                        """
                        UPDATE project.project SET secretary = :secretary, secretary_name = :name, backup = :backup,
                            backup_name = :backupName WHERE id = :id""")
                .param("secretary", secretary.person().value())
                .param("name", secretary.personName())
                .param("backup", backup == null ? null : backup.person().value())
                .param("backupName", backup == null ? "" : backup.personName())
                .param("id", id)
                .update();
    }

    void note(UUID project, Note note) {
        jdbc.sql("INSERT INTO project.note (id, project, kind, day, words, written_by, written_at)"
                        + " VALUES (:id, :project, :kind, :day, :words, :by, :at)")
                .param("id", Ids.next())
                .param("project", project)
                .param("kind", note.kind().name())
                .param("day", note.day())
                .param("words", note.words())
                .param("by", note.by())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The journal, newest first. */
    List<Note> journal(UUID project) {
        return jdbc.sql("SELECT * FROM project.note WHERE project = :project ORDER BY day DESC, id DESC LIMIT 500")
                .param("project", project)
                .query((row, n) -> new Note(
                        NoteKind.valueOf(row.getString("kind")),
                        row.getObject("day", LocalDate.class),
                        row.getString("words"),
                        row.getString("written_by"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private record Row(
            UUID id, DocketId docket, UnitId lead, java.util.function.BiFunction<String, Lights, Project> as) {}

    private List<Project> find(String condition, Map<String, Object> named, Actor actor, Instant at) {
        var scope = visibility.of(actor, at);
        var params = new HashMap<>(scope.params());
        params.putAll(named);
        var rows = jdbc.sql(PROJECTS.formatted(scope.predicate(), condition))
                .params(params)
                .query((row, n) -> read(row))
                .list();
        var lights = facts.lights(rows.stream().map(Row::docket).toList(), at);
        var leads = new HashSet<UnitId>();
        rows.forEach(row -> leads.add(row.lead()));
        var names = organization.names(leads, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return rows.stream()
                .map(row -> row.as().apply(names.getOrDefault(row.lead(), ""), lights.getOrDefault(row.docket(), NONE)))
                .toList();
    }

    private static Row read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kind = ProjectKind.valueOf(row.getString("kind"));
        String number = row.getString("number");
        String title = row.getString("title");
        String content = row.getString("content");
        var lead = new UnitId(row.getObject("lead", UUID.class));
        var secretary = new PersonId(row.getObject("secretary", UUID.class));
        String secretaryName = row.getString("secretary_name");
        var backup = row.getObject("backup", UUID.class);
        String backupName = row.getString("backup_name");
        var investment = row.getBigDecimal("investment");
        var target = row.getBigDecimal("target");
        String measure = row.getString("measure");
        var due = row.getObject("due", LocalDate.class);
        String source = row.getString("source");
        var docket = new DocketId(row.getObject("docket", UUID.class));
        String docketNumber = Objects.requireNonNullElse(row.getString("docket_number"), "");
        var state = DocketState.valueOf(row.getString("docket_state"));
        String colour = row.getString("docket_colour");
        var noted = row.getObject("last_note", OffsetDateTime.class);
        return new Row(
                id,
                docket,
                lead,
                (leadName, lights) -> new Project(
                        id,
                        kind,
                        number,
                        title,
                        content,
                        lead,
                        leadName,
                        secretary,
                        secretaryName,
                        backup == null ? null : new PersonId(backup),
                        backupName,
                        investment,
                        target,
                        measure,
                        due,
                        source,
                        docket,
                        docketNumber,
                        state,
                        colour == null ? null : Colour.valueOf(colour),
                        lights,
                        noted == null ? null : noted.toInstant()));
    }
}
