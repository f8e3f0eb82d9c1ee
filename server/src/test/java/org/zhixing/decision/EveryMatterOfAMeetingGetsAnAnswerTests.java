package org.zhixing.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.SmallCity;
import org.zhixing.shell.ToDo;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.Dockets;

/** R163, R047: what a meeting settled becomes dockets at once, what it left open is kept, and every result goes back. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Import(CityAtWork.class)
class EveryMatterOfAMeetingGetsAnAnswerTests {

    private static final String MINUTES =
            """
            1. 建成三个街道政务服务站，年底前投用。\t云泽市财政局\t市发改委
            2. 清理规范性文件\t云泽市财政局\t\t2099-06-30
            停车收费标准另行研究
            """;
    private static final String GREEN = "sheet.GREEN_NOTICE";

    private static SmallCity founded;

    @Autowired
    Dockets dockets;

    @Autowired
    CityAtWork world;

    @Autowired
    Meetings meetings;

    @Autowired
    MinutesReader minutes;

    @Autowired
    MeetingErrands errands;

    @Autowired
    MeetingBehindDocket behind;

    @Autowired
    Paths paths;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    CaseClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    private SmallCity city;
    private Actor officer;
    private Actor mayor;

    @BeforeEach
    void theCityStands() {
        if (founded == null) {
            founded = world.found(more -> {});
        }
        city = founded;
        officer = city.actor("方既明");
        mayor = city.actor("林知远");
    }

    @Test
    void settledMattersBecomeDocketsAndTheirResultsComeBack() {
        var meeting = meeting();
        assertThat(states(meeting)).containsExactly(ItemState.SETTLED, ItemState.SETTLED, ItemState.UNSETTLED);
        assertThat(errands(officer)).contains("decision.errand.open");

        var two = items(meeting).subList(0, 2);
        var dockets = meetings.open(meeting, two.stream().map(Item::id).toList(), at(), officer)
                .orThrow();
        assertThat(dockets).hasSize(2);
        assertThat(states(meeting)).containsExactly(ItemState.OPENED, ItemState.OPENED, ItemState.UNSETTLED);
        assertThat(title(dockets.get(0).value())).isEqualTo("建成三个街道政务服务站，年底前投用");
        assertThat(behind.of(dockets.get(0).subject(), officer)).hasSize(1);
        assertThat(behind.of(dockets.get(0).subject(), city.actor("吴常清")))
                .as("a unit does not learn of the minutes")
                .isEmpty();

        var first = items(meeting).get(0);
        assertThat(refusal(meetings.report(meeting, Map.of(first.id(), "已建成。"), at(), officer)))
                .isEqualTo("decision.refused.not-done");
        accept(dockets.get(0).value());
        assertThat(errands(officer)).contains("decision.errand.report");
        meetings.report(meeting, Map.of(first.id(), "三个站已投用。"), at(), officer).orThrow();
        assertThat(errands(mayor)).contains("decision.errand.read");
        assertThat(refusal(meetings.answer(meeting, List.of(first.id()), false, "", at(), city.actor("周望川"))))
                .as("another leader does not answer for the convener")
                .isEqualTo("decision.refused.not-yours");

        assertThat(refusal(meetings.answer(meeting, List.of(first.id()), true, " ", at(), mayor)))
                .isEqualTo("decision.refused.remark");
        meetings.answer(meeting, List.of(first.id()), true, "再建两个。", at(), mayor)
                .orThrow();
        assertThat(states(meeting).get(0)).isEqualTo(ItemState.SETTLED);
        var again = meetings.open(meeting, List.of(first.id()), at(), officer).orThrow();
        assertThat(behind.of(dockets.get(0).subject(), officer))
                .as("the first docket still leads to the meeting")
                .hasSize(1);
        accept(again.get(0).value());
        meetings.report(meeting, Map.of(first.id(), "五个站已投用。"), at(), officer).orThrow();
        meetings.answer(meeting, List.of(first.id()), false, "", at(), mayor).orThrow();
        assertThat(states(meeting).get(0)).isEqualTo(ItemState.READ);
    }

    /** Practice 7: what was only a draft and is discarded leaves its matter as it was, so that it still gets its answer. */
    @Test
    void aMatterWhoseDraftIsDiscardedWaitsForADocketAgain() {
        var one = paths.of(GREEN).steps();
        setSteps(List.of(
                        new Step(1, StepKind.DRAFT, List.of(), false, "1wd"),
                        new Step(2, StepKind.CHECK, List.of(), false, "1wd"),
                        new Step(3, StepKind.SIGN, List.of("督查室主任"), false, "1wd")))
                .orThrow();
        try {
            var meeting = meeting();
            var item = items(meeting).get(0);
            var draft = meetings.open(meeting, List.of(item.id()), at(), officer)
                    .orThrow()
                    .get(0);
            assertThat(states(meeting).get(0)).isEqualTo(ItemState.OPENED);
            assertThat(this.dockets.perform(List.of(new DocketCommand.Discard(draft, -1)), at(), officer))
                    .allMatch(Outcome::isDone);
            assertThat(states(meeting).get(0)).isEqualTo(ItemState.SETTLED);
            assertThat(meetings.open(meeting, List.of(item.id()), at(), officer).isDone())
                    .isTrue();
        } finally {
            setSteps(one).orThrow();
        }
    }

    private Outcome<?> setSteps(List<Step> steps) {
        return new TransactionTemplate(transactions)
                .execute(status -> paths.set(GREEN, steps, "云政办发〔2026〕9号", at(), city.actor("陆正则")));
    }

    /** Practice 5: one docket for whoever sums up, one below it for each unit that is meant. */
    @Test
    void aMatterIsDividedAmongUnitsAsItIsOpened() {
        var read = minutes.read("开展安全检查\t云泽市财政局\t\t\t云泽市发展和改革委员会、云泽市市场监督管理局、云泽市财政局", clock.today())
                .orThrow();
        assertThat(read.get(0).members())
                .as("the lead sums up and is none of them")
                .containsExactly(city.unit("云泽市发展和改革委员会"), city.unit("云泽市市场监督管理局"));
        assertThat(refusal(minutes.read("开展安全检查\t云泽市财政局\t\t\t没有这个局", clock.today())))
                .isEqualTo("decision.refused.unit");
        assertThat(refusal(minutes.read("开展安全检查\t\t\t\t云泽市财政局", clock.today())))
                .isEqualTo("decision.refused.nobody-sums-up");

        var wanted = wanted();
        var meeting = meetings.register(
                        new NewMeeting(wanted.kind(), "安全生产专题会", "", wanted.heldOn(), wanted.convener(), read),
                        at(),
                        officer)
                .orThrow();
        var item = items(meeting).get(0);
        assertThat(item.members()).hasSize(2);
        meetings.open(meeting, List.of(item.id()), at(), officer).orThrow();
        var whole = items(meeting).get(0).docket();
        assertThat(jdbc.sql("SELECT lead FROM supervision.docket WHERE parent = :whole")
                        .param("whole", java.util.Objects.requireNonNull(whole).value())
                        .query(java.util.UUID.class)
                        .list())
                .containsExactlyInAnyOrder(
                        city.unit("云泽市发展和改革委员会").value(),
                        city.unit("云泽市市场监督管理局").value());
    }

    /** Practice 6: the register of resolutions by the city's own form. */
    @Test
    void theRegisterOfResolutionsIsMadeByTheCitysForm() throws Exception {
        var meeting = meeting();
        var opened = meetings.open(meeting, List.of(items(meeting).get(0).id()), at(), officer)
                .orThrow();
        var cells = cells(officer);
        assertThat(cells)
                .contains(
                        meeting.title(),
                        meeting.heldOn().toString(),
                        items(meeting).get(0).text())
                .contains(items(meeting).get(0).leadName());
        assertThat(behind.of(List.of(meeting.id())))
                .as("a register of dockets names the day of its source")
                .containsEntry(meeting.id(), meeting.heldOn());
        assertThat(opened).hasSize(1);
        assertThat(cells(city.actor("吴常清"))).as("a unit").doesNotContain(meeting.title());
    }

    private List<String> cells(Actor reader) throws Exception {
        var file = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get("/meetings/items/register.xlsx")
                        .with(As.actor(reader)))
                .andReturn()
                .getResponse();
        assertThat(file.getStatus()).isEqualTo(200);
        var cells = new ArrayList<String>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.getContentAsByteArray()))) {
            book.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> cells.add(new DataFormatter().formatCellValue(cell))));
        }
        return cells;
    }

    @Test
    void whatWasLeftOpenIsSettledLaterOrDroppedWithAReason() {
        var meeting = meeting();
        var open = items(meeting).get(2);
        assertThat(meetings.open(meeting, List.of(open.id()), at(), officer).isDone())
                .as("no docket without a unit")
                .isFalse();
        assertThat(refusal(meetings.drop(meeting, List.of(open.id()), "", at(), officer)))
                .isEqualTo("decision.refused.reason");
        meetings.settle(meeting, open.id(), city.unit("云泽市市场监督管理局"), null, at(), officer)
                .orThrow();
        assertThat(states(meeting).get(2)).isEqualTo(ItemState.SETTLED);
        meetings.drop(meeting, List.of(open.id()), "已由省统一规定。", at(), officer).orThrow();
        assertThat(states(meeting).get(2)).isEqualTo(ItemState.DROPPED);
    }

    @Test
    void whoeverIsNotOfTheOfficeCannotRegisterAndAUnitSeesNothing() {
        var meeting = meeting();
        var liaison = city.actor("吴常清");
        assertThat(meetings.find(meeting.id(), liaison)).isEmpty();
        assertThat(meetings.items(meeting, liaison, at())).isEmpty();
        assertThat(refusal(meetings.open(
                        meeting, items(meeting).stream().map(Item::id).toList(), at(), mayor)))
                .isEqualTo("decision.refused.not-yours");
        assertThat(refusal(meetings.register(wanted(), at(), mayor))).isEqualTo("decision.refused.not-yours");
    }

    @Test
    void aRowThatCannotBeUnderstoodIsNamedByItsNumber() {
        assertThat(refusal(minutes.read("一项\t云泽市财政局\n二项\t某某口", clock.today()))).isEqualTo("decision.refused.unit");
        assertThat(refusal(minutes.read("一项\t云泽市财政局\t\t下个月", clock.today()))).isEqualTo("decision.refused.day");
        assertThat(refusal(minutes.read(" \n", clock.today()))).isEqualTo("decision.refused.nothing");
    }

    private NewMeeting wanted() {
        return new NewMeeting(
                MeetingKind.STANDING,
                "市政府第28次常务会议",
                "云政纪〔2026〕28号",
                clock.today(),
                city.postOf("林知远"),
                minutes.read(MINUTES, clock.today()).orThrow());
    }

    private Meeting meeting() {
        return meetings.register(wanted(), at(), officer).orThrow();
    }

    private List<Item> items(Meeting meeting) {
        return meetings.items(meeting, officer, at());
    }

    private List<ItemState> states(Meeting meeting) {
        return items(meeting).stream().map(Item::state).toList();
    }

    private List<String> errands(Actor actor) {
        return errands.waitingFor(actor, at(), 100).stream().map(ToDo::actKey).toList();
    }

    private String title(java.util.UUID docket) {
        return jdbc.sql("SELECT title FROM supervision.docket_overview WHERE id = :id")
                .param("id", docket)
                .query(String.class)
                .single();
    }

    private void accept(java.util.UUID docket) {
        jdbc.sql("UPDATE supervision.docket SET state = 'ACCEPTED' WHERE id = :id")
                .param("id", docket)
                .update();
    }

    private Instant at() {
        return clock.now();
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "";
    }
}
