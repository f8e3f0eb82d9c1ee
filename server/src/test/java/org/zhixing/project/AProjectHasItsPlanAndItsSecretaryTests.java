package org.zhixing.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.SmallCity;
import org.zhixing.shell.TableExport;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** R036, R037, practice 4: a list comes in whole or not at all, each project with its months and a named secretary. */
@SpringBootTest(properties = {"db-scheduler.enabled=false", "world=projects"})
@Import(CityAtWork.class)
class AProjectHasItsPlanAndItsSecretaryTests {

    private static final String LIST = "云泽市民生实事项目清单（云政办发〔2026〕9号）";
    private static SmallCity founded;

    @Autowired
    CityAtWork world;

    @Autowired
    Projects projects;

    @Autowired
    ProjectList list;

    @Autowired
    ProjectBehindDocket behind;

    @Autowired
    ProjectDockets attaching;

    @Autowired
    Dockets dockets;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseClock clock;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    private SmallCity city;
    private Actor officer;
    private int year;

    @BeforeEach
    void theCityStands() {
        if (founded == null) {
            founded = world.found(more -> {});
        }
        city = founded;
        officer = city.actor("方既明");
        year = clock.today().getYear() + 1;
    }

    @Test
    void aListComesInWithDocketsAndWhatIsPlannedByMonths() throws IOException {
        var read = list.read(workbook(List.of(row("M-1", "新增停车泊位", "吴常清", "120", "10", "40", "120"))), clock.today())
                .orThrow();
        assertThat(read.problems()).isEmpty();
        int before = mine(officer).size();
        assertThat(projects.register(read.projects(), LIST, clock.now(), officer)
                        .orThrow())
                .isOne();
        assertThat(mine(officer)).hasSize(before + 1);
        var project = find("新增停车泊位");
        assertThat(project.target()).isEqualByComparingTo(new BigDecimal(120));
        assertThat(project.secretaryName()).isEqualTo("吴常清");
        assertThat(jdbc.sql("SELECT d.kind || ' ' || d.source_kind || ' ' || count(*) FROM supervision.docket d"
                                + " JOIN supervision.planned_value v ON v.course = d.course WHERE d.id = :id"
                                + " GROUP BY d.kind, d.source_kind")
                        .param("id", project.docket().value())
                        .query(String.class)
                        .single())
                .isEqualTo("QUANTIFIED LIVELIHOOD_PROJECT 3");
        assertThat(behind.of(project.docket().subject(), officer)).hasSize(1);
        assertThat(mine(city.actor("孙小满")).stream().map(Project::title))
                .as("whoever may not see the docket does not see the project")
                .doesNotContain("新增停车泊位");
    }

    @Test
    void aDayThatTheSpreadsheetCountsIsADay() throws IOException {
        var cells = new ArrayList<>(row("M-7", "口袋公园", "吴常清", "", "", "", ""));
        cells.replaceAll(cell -> cell.equals(year + "-12-31")
                ? Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.of(year, 12, 31)))
                : cell);
        var read = list.read(workbook(List.of(cells)), clock.today()).orThrow();
        assertThat(read.problems()).isEmpty();
        assertThat(read.projects().get(0).due()).isEqualTo(LocalDate.of(year, 12, 31));
    }

    @Test
    void oneWrongRowKeepsTheWholeListOut() throws IOException {
        var read = list.read(
                        workbook(List.of(
                                row("M-2", "好的一行", "吴常清", "10", "1", "2", "3"),
                                row("M-3", "没有这个人", "无名氏", "10", "一", "", ""))),
                        clock.today())
                .orThrow();
        assertThat(read.problems().stream().map(RowProblem::key))
                .contains("project.problem.secretary", "project.problem.number");
        assertThat(read.problems()).allMatch(problem -> problem.row() == 3);
    }

    @Test
    void aPlanThatFallsIsRefusedAndNothingRemains() throws IOException {
        int dockets = dockets();
        var read = list.read(workbook(List.of(row("M-4", "计划倒退的项目", "吴常清", "100", "50", "40", ""))), clock.today())
                .orThrow();
        assertThat(refusal(projects.register(read.projects(), LIST, clock.now(), officer)))
                .isEqualTo("supervision.refused.course-falls");
        assertThat(dockets()).isEqualTo(dockets);
    }

    @Test
    void theSecretaryWritesTheJournalAndOnlyOfficeOrHeadNamesAnother() throws IOException {
        projects.register(
                        list.read(workbook(List.of(row("M-5", "农贸市场改造", "吴常清", "", "", "", ""))), clock.today())
                                .orThrow()
                                .projects(),
                        LIST,
                        clock.now(),
                        officer)
                .orThrow();
        var project = find("农贸市场改造");
        var secretary = city.actor("吴常清");
        var head = city.actor("钱有度");
        projects.note(project, NoteKind.CONTACT, clock.today(), "联系业主，下月进场。", clock.now(), secretary)
                .orThrow();
        assertThat(projects.journal(project)).hasSize(1);
        assertThat(refusal(
                        projects.note(project, NoteKind.VISIT, clock.today(), "看过了。", clock.now(), city.actor("孙小满"))))
                .isEqualTo("project.refused.not-yours");
        assertThat(refusal(projects.note(
                        project, NoteKind.VISIT, clock.today().plusDays(1), "明天看。", clock.now(), secretary)))
                .isEqualTo("project.refused.day");
        assertThat(refusal(projects.follow(project, city.person("钱有度"), null, clock.now(), secretary)))
                .isEqualTo("project.refused.not-yours");
        projects.follow(project, city.person("钱有度"), city.person("吴常清"), clock.now(), head)
                .orThrow();
        assertThat(find("农贸市场改造").backupName()).isEqualTo("吴常清");
        assertThat(refusal(projects.register(List.of(), LIST, clock.now(), head)))
                .isEqualTo("project.refused.not-yours");
    }

    @Test
    void theOfficeAttachesADocketByItsNumberAndEachSeesWhatHeMaySee() throws IOException {
        projects.register(
                        list.read(workbook(List.of(row("M-6", "滨江路改造", "吴常清", "", "", "", ""))), clock.today())
                                .orThrow()
                                .projects(),
                        LIST,
                        clock.now(),
                        officer)
                .orThrow();
        var project = find("滨江路改造");
        var own = docket("滨江路管网迁改", "云泽市财政局");
        var others = docket("滨江路立项审批", "云泽市发展和改革委员会");
        var secretary = city.actor("吴常清");
        assertThat(attached(project, numberOf(own), secretary)).isEqualTo("project.refused.not-yours");
        assertThat(attached(project, "云政督〔2001〕9999号", officer)).isEqualTo("project.refused.no-docket");
        assertThat(attached(project, " " + numberOf(own) + " ", officer)).isEmpty();
        assertThat(attached(project, numberOf(others), officer)).isEmpty();
        assertThat(attached(project, numberOf(own), officer)).isEqualTo("project.refused.attached");
        assertThat(attached(project, project.docketNumber(), officer))
                .as("the docket a project was opened with")
                .isEqualTo("project.refused.attached");
        assertThat(titles(project, officer)).containsExactlyInAnyOrder("滨江路管网迁改", "滨江路立项审批");
        assertThat(titles(project, secretary)).containsExactly("滨江路管网迁改");
        assertThat(behind.of(own.subject(), secretary)).singleElement().satisfies(link -> assertThat(link.href())
                .isEqualTo(project.href()));
        assertThat(verbs(project)).contains("project.attached").doesNotContain("project.detached");

        assertThat(attaching.detach(project, own, clock.now(), secretary).isDone())
                .isFalse();
        attaching.detach(project, own, clock.now(), officer).orThrow();
        assertThat(titles(project, officer)).containsExactly("滨江路立项审批");
        assertThat(behind.of(own.subject(), officer)).isEmpty();
        assertThat(verbs(project)).contains("project.detached");
    }

    private String attached(Project project, String number, Actor actor) {
        return refusal(attaching.attach(project, number, clock.now(), actor));
    }

    private List<String> titles(Project project, Actor actor) {
        return attaching.of(project, actor, clock.now()).stream()
                .map(AttachedDocket::title)
                .toList();
    }

    private List<String> verbs(Project project) {
        return ledger.timeline(project.subject()).stream()
                .map(one -> one.entry().verb())
                .toList();
    }

    private DocketId docket(String title, String lead) {
        var id = DocketId.next();
        var wanted = OpenDocket.of(
                        id,
                        new OpenDocket.Source(SourceKind.PLAN, null, "会议纪要", "第三条"),
                        title,
                        "按期办结。",
                        city.unit(lead))
                .withDue(clock.today().plusDays(60));
        dockets.open(List.of(wanted), clock.now(), officer).orThrow();
        return id;
    }

    private String numberOf(DocketId docket) {
        return jdbc.sql("SELECT number FROM supervision.docket WHERE id = :id")
                .param("id", docket.value())
                .query(String.class)
                .single();
    }

    private List<Project> mine(Actor actor) {
        return projects.all(null, actor, clock.now());
    }

    private Project find(String title) {
        return mine(officer).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private int dockets() {
        return jdbc.sql("SELECT count(*) FROM supervision.docket")
                .query(Integer.class)
                .single();
    }

    private List<String> row(
            String number, String title, String secretary, String target, String jan, String feb, String mar) {
        return List.of(
                "民生实事",
                number,
                title,
                "按期建成并开放。",
                "云泽市财政局",
                secretary,
                "",
                "300",
                target,
                target.isEmpty() ? "" : "个",
                LocalDate.of(year, 12, 31).toString(),
                jan,
                feb,
                mar);
    }

    private byte[] workbook(List<List<String>> rows) throws IOException {
        var lines = new ArrayList<>(rows);
        var out = new ByteArrayOutputStream();
        new TableExport("1", ProjectList.heads(new Texts(messages, Locale.SIMPLIFIED_CHINESE)), lines).xlsx(out);
        return out.toByteArray();
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "";
    }
}
