package org.zhixing.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;
import org.zhixing.project.NewProject;
import org.zhixing.project.NoteKind;
import org.zhixing.project.Project;
import org.zhixing.project.ProjectDockets;
import org.zhixing.project.ProjectKind;
import org.zhixing.project.Projects;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.NewCourse;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/**
 * The year's projects, the day before day zero: each with its plan by months, taken over and reported on by its lead
 * unit, one on course, one behind, one far behind; the first with a journal and a docket of its unit attached.
 */
@Component
@ConditionalOnProperty("zhixing.sample")
class ProjectDays {

    private static final int ANY = -1;

    private final Projects projects;
    private final ProjectDockets attaching;
    private final Dockets dockets;
    private final Organization organization;
    private final JdbcClient jdbc;
    private final Map<String, String> words = Words.pairs("projects.txt");

    ProjectDays(
            Projects projects, ProjectDockets attaching, Dockets dockets, Organization organization, JdbcClient jdbc) {
        this.projects = projects;
        this.attaching = attaching;
        this.dockets = dockets;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    /** All of it, in the caller's transaction. */
    void happen(City city, Cast cast, LocalDate dayZero) {
        var day = dayZero.minusDays(1);
        var officer = cast.officer(0);
        var wanted = new ArrayList<NewProject>();
        var reached = new HashMap<String, BigDecimal>();
        for (int i = 1; words.containsKey(Integer.toString(i)); i++) {
            String[] said = word(Integer.toString(i)).split("\\|", -1);
            wanted.add(project(said, city, day));
            reached.put(said[1], new BigDecimal(said[9]));
        }
        projects.register(wanted, word("source"), at(day, 10), officer).orThrow();
        var registered = projects.all(null, officer, at(day, 10)).stream()
                .sorted(Comparator.comparing(Project::number, Comparator.reverseOrder()))
                .toList();
        for (var one : registered) {
            take(one, city, cast, day);
            var report = new DocketCommand.ReportProgress(
                    one.docket(),
                    word("report." + one.number()),
                    null,
                    Objects.requireNonNull(reached.get(one.number())),
                    List.of());
            perform(report, at(day, 15), cast.actor(city.holder(one.lead(), Role.UNIT_LIAISON)));
        }
        var first = registered.get(0);
        var secretary = cast.actor(city.sectionStaff(first.lead(), 0));
        projects.note(first, NoteKind.VISIT, day, word("note"), at(day, 16), secretary)
                .orThrow();
        var belonging = belonging(first, officer, day);
        attaching.attach(first, belonging, at(day, 17), officer).orThrow();
    }

    private void take(Project one, City city, Cast cast, LocalDate day) {
        var named = city.sectionStaff(one.lead(), 0);
        var command = new DocketCommand.Acknowledge(one.docket(), ANY, named.unit(), named.person());
        perform(command, at(day, 11), cast.actor(city.holder(one.lead(), Role.UNIT_LIAISON)));
    }

    private void perform(DocketCommand command, Instant at, Actor actor) {
        dockets.perform(List.of(command), at, actor).forEach(Cast::done);
    }

    /** A docket of its own that belongs to the project; its number. */
    private String belonging(Project project, Actor officer, LocalDate day) {
        String[] said = word("belongs").split("\\|", -1);
        var id = DocketId.next();
        dockets.open(
                        List.of(OpenDocket.of(
                                id,
                                new OpenDocket.Source(SourceKind.PLAN, null, word("source"), said[2]),
                                said[0],
                                said[1],
                                project.lead())),
                        at(day, 14),
                        officer)
                .orThrow();
        return jdbc.sql("SELECT number FROM supervision.docket_wording WHERE id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private NewProject project(String[] said, City city, LocalDate day) {
        var lead = city.unit(said[4]);
        var staff = organization.staffOf(lead, day);
        var values = new ArrayList<NewCourse.Value>();
        var month = YearMonth.from(day);
        for (String value : said[8].split(",", -1)) {
            values.add(new NewCourse.Value(month.toString(), month.atEndOfMonth(), new BigDecimal(value)));
            month = month.plusMonths(1);
        }
        return new NewProject(
                ProjectKind.valueOf(said[0]),
                said[1],
                said[2],
                said[3],
                organization.unit(lead, day).orElseThrow(),
                held(staff, city.sectionStaff(lead, 0)),
                held(staff, city.holder(lead, Role.UNIT_LIAISON)),
                new BigDecimal(said[5]),
                new BigDecimal(said[6]),
                said[7],
                LocalDate.of(day.getYear(), 12, 31),
                values);
    }

    private static Appointment held(List<Appointment> staff, City.Holder holder) {
        return staff.stream()
                .filter(one -> one.person().equals(holder.person()))
                .findFirst()
                .orElseThrow();
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(Zone.SHANGHAI).toInstant();
    }
}
