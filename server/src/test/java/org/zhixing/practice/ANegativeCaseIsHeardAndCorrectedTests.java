package org.zhixing.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.organization.CityWorld.CHIEF;
import static org.zhixing.organization.CityWorld.FINANCE;
import static org.zhixing.organization.CityWorld.LIAISON;
import static org.zhixing.organization.CityWorld.MARKET;
import static org.zhixing.organization.CityWorld.OFFICER;
import static org.zhixing.organization.CityWorld.PLANNING;
import static org.zhixing.organization.CityWorld.STAFF;
import static org.zhixing.organization.CityWorld.why;
import static org.zhixing.practice.Library.LAWYER;
import static org.zhixing.practice.Library.MARKETEER;
import static org.zhixing.practice.Library.PLANNER;
import static org.zhixing.practice.Library.SECRETARY_GENERAL;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.act.Outcome;
import org.zhixing.approval.Approvals;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.burden.BurdenActs;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.OpenItems;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.negative.Bases;
import org.zhixing.practice.negative.NegativeCase;
import org.zhixing.practice.negative.NegativeCaseRows;
import org.zhixing.practice.negative.NegativeCases;
import org.zhixing.practice.negative.NewNegativeCase;
import org.zhixing.shell.AskedOf;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;
import org.zhixing.shell.ToDoSource;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;

/** R051, R142: only out of a decision that stands; read by a lawyer, heard, released, expiring, corrected before the same. */
@PracticeTest
class ANegativeCaseIsHeardAndCorrectedTests {

    private static final String FACTS = "两次催办后仍未按期办结，超期十个工作日。";

    @Autowired
    Library library;

    @Autowired
    NegativeCases cases;

    @Autowired
    NegativeCaseRows rows;

    @Autowired
    Bases bases;

    @Autowired
    BurdenActs burden;

    @Autowired
    InspectionSight standings;

    @Autowired
    AskedOf asked;

    @Autowired
    PracticeSight sight;

    @Autowired
    List<ToDoSource> toDos;

    @Autowired
    List<SearchSource> searches;

    @Autowired
    List<OpenItems> holders;

    @Autowired
    Approvals approvals;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private NewNegativeCase text(String facts, String namesReason) {
        return new NewNegativeCase(
                "超期未办的教训",
                facts,
                "《政府督查工作条例》第十八条",
                "云泽市人民政府办公室",
                namesReason,
                Audience.NAMED_UNITS,
                List.of(library.unit(PLANNING)));
    }

    private Outcome<CaseId> draft(String person, DocketId docket, NewNegativeCase text) {
        return cases.draft(
                CaseId.next(CaseKind.NEGATIVE_CASE),
                BasisKind.RED_DOCKET,
                docket.value(),
                text,
                library.now(),
                library.actor(person));
    }

    private NegativeCase of(CaseId id) {
        return rows.find(id, PracticeSight.Scope.SYSTEM).orElseThrow();
    }

    private boolean sees(String person, CaseId id) {
        return rows.find(id, sight.negativeCases(sight.seer(library.actor(person), library.now())))
                .isPresent();
    }

    private boolean listed(String person, CaseId id) {
        var seer = sight.seer(library.actor(person), library.now());
        return rows
                .page(
                        sight.negativeCases(seer),
                        new NegativeCaseRows.Filter(Shelf.CURRENT, null, ""),
                        seer.day(),
                        null,
                        50)
                .stream()
                .anyMatch(one -> one.id().equals(id));
    }

    private boolean waits(String person, CaseId id) {
        return toDos.stream()
                .flatMap(one -> one.waitingFor(library.actor(person), library.now(), 500).stream())
                .anyMatch(one -> one.subject().equals(id.subject()));
    }

    private CaseId heard(DocketId docket) {
        var id = draft(OFFICER, docket, text(FACTS, "")).orThrow();
        cases.askLawyer(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        library.answer(LAWYER, id.subject(), "practice.legality", true).orThrow();
        cases.hear(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        cases.say(id, ANY_VERSION, "上级数据迟到，已建立预警。", library.now(), library.actor(LIAISON))
                .orThrow();
        return id;
    }

    private CaseId released(DocketId docket) {
        var id = heard(docket);
        cases.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        library.answer(SECRETARY_GENERAL, id.subject(), "practice.negative-case", true)
                .orThrow();
        return id;
    }

    @Test
    void onlyTheOfficeAndOnlyFromADecisionThatStands() {
        var open = library.redOpen("红单未销号");
        assertThat(why(draft(OFFICER, open, text(FACTS, "")))).isEqualTo("practice.refused.red-not-effective");
        assertThat(why(draft(OFFICER, library.finished("没有红单"), text(FACTS, ""))))
                .isEqualTo("practice.refused.red-not-effective");
        var docket = library.red("红单已销号");
        assertThat(why(draft(LIAISON, docket, text(FACTS, "")))).isEqualTo("practice.refused.not-yours");
        assertThat(why(draft(PLANNER, docket, text(FACTS, "")))).isEqualTo("practice.refused.not-yours");
        assertThat(draft(OFFICER, docket, text(FACTS, "")).isDone()).isTrue();
    }

    @Test
    void whatTheUnitDisputesFoundsNothingUntilItIsRuledOn() {
        var docket = library.redOpen("有异议的红单");
        library.disputes(docket);
        library.does(LIAISON, new DocketCommand.ReportObstacle(docket, "数据接口未开放。", null));
        library.closed(docket);
        assertThat(why(draft(OFFICER, docket, text(FACTS, ""))))
                .as("nobody has answered the obstacle either")
                .isEqualTo("practice.refused.red-disputed");
        assertThat(bases.redDockets()).noneMatch(basis -> basis.source().equals(docket.value()));
        library.upholds(docket);
        var id = draft(OFFICER, docket, text(FACTS, "")).orThrow();
        assertThat(bases.redDockets()).anyMatch(basis -> basis.source().equals(docket.value()));

        library.disputes(docket);
        assertThat(why(cases.askLawyer(id, ANY_VERSION, library.now(), library.actor(OFFICER))))
                .as("disputed again, a draft goes no further")
                .isEqualTo("practice.refused.red-disputed");
    }

    @Test
    void eachHearingCountsAsBurdenOfWhomItWasAskedOf() {
        var id = heard(library.red("计入负担的陈述意见"));
        assertThat(hearings(FINANCE, id)).hasSize(1);
        assertThat(asked.on(id.value(), library.actor(LIAISON)))
                .as("with its basis, beside the door by which it is questioned")
                .singleElement()
                .satisfies(one -> assertThat(one.whatKey()).isEqualTo("inspection.asked.CASE_HEARING"));
        assertThat(asked.on(id.value(), library.actor(PLANNER))).isEmpty();

        cases.redraft(id, ANY_VERSION, text("超期十个工作日。", ""), library.now(), library.actor(OFFICER))
                .orThrow();
        cases.askLawyer(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        library.answer(LAWYER, id.subject(), "practice.legality", true).orThrow();
        var port = holders.stream()
                .filter(one -> one.module().equals("practice"))
                .findFirst()
                .orElseThrow();
        library.within(() -> port.handOver(
                        List.of(new OpenItems.Handed(id.subject(), library.unit(FINANCE), library.unit(MARKET))),
                        new OpenItems.Basis("云编办〔2026〕6号", 0, "practice 11"),
                        library.now(),
                        library.actor(CHIEF)))
                .orThrow();
        library.forwardDays(1);
        assertThat(hearings(MARKET, id)).isEmpty();
        cases.hear(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        assertThat(hearings(FINANCE, id)).as("what was asked stays").hasSize(1);
        assertThat(hearings(MARKET, id)).hasSize(1);
    }

    private List<BurdenActs.Act> hearings(String unit, CaseId id) {
        var month = YearMonth.from(library.today());
        return burden
                .of(
                        List.of(library.unit(unit)),
                        month.minusMonths(1),
                        month,
                        BurdenKind.REQUEST,
                        standings.standing(library.actor(OFFICER), library.today()),
                        library.now(),
                        500)
                .stream()
                .filter(act -> act.what().equals("CASE_HEARING") && id.value().equals(act.subject()))
                .toList();
    }

    @Test
    void noNumberNoComplainantAndNoNameWithoutAReason() {
        var docket = library.red("个人信息");
        assertThat(why(draft(OFFICER, docket, text("电话13812345678。", ""))))
                .isEqualTo("practice.refused.number-of-a-person");
        assertThat(why(draft(OFFICER, docket, text("举报人反映多次。", "举报人"))))
                .as("never, whatever the reason")
                .isEqualTo("practice.refused.complainant");
        assertThat(why(draft(OFFICER, docket, text("由" + STAFF + "承办。", ""))))
                .isEqualTo("practice.refused.names-a-person");
        assertThat(draft(OFFICER, docket, text("由" + STAFF + "承办。", STAFF + "：已依规公开。"))
                        .isDone())
                .isTrue();
        assertThat(why(draft(OFFICER, docket, text(" ", "")))).isEqualTo("practice.refused.incomplete");
    }

    @Test
    void theLawyerReadsTheUnitIsHeardAndALeaderReleases() {
        var id = draft(OFFICER, library.red("依次办理"), text(FACTS, "")).orThrow();
        assertThat(sees(LIAISON, id)).as("a draft").isFalse();
        assertThat(why(cases.hear(id, ANY_VERSION, library.now(), library.actor(OFFICER))))
                .isEqualTo("practice.refused.not-now");
        cases.askLawyer(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        for (var person : List.of(OFFICER, CHIEF, SECRETARY_GENERAL)) {
            assertThat(library.answer(person, id.subject(), "practice.legality", true)
                            .isDone())
                    .as(person)
                    .isFalse();
        }
        library.answer(LAWYER, id.subject(), "practice.legality", false).orThrow();
        assertThat(of(id).state()).as("objected").isEqualTo(NegativeCaseState.DRAFT);
        cases.redraft(id, ANY_VERSION, text("超期十个工作日。", ""), library.now(), library.actor(OFFICER))
                .orThrow();
        cases.askLawyer(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        library.answer(LAWYER, id.subject(), "practice.legality", true).orThrow();
        assertThat(why(cases.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER))))
                .as("not unheard")
                .isEqualTo("practice.refused.not-now");
        cases.hear(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        assertThat(sees(LIAISON, id)).isTrue();
        assertThat(waits(LIAISON, id)).isTrue();
        assertThat(sees(PLANNER, id)).as("not released").isFalse();
        assertThat(why(cases.noteSilence(id, ANY_VERSION, library.now(), library.actor(OFFICER))))
                .isEqualTo("practice.refused.hearing-runs");
        assertThat(why(cases.say(id, ANY_VERSION, "替它说", library.now(), library.actor(OFFICER))))
                .isEqualTo("practice.refused.not-yours");
        assertThat(why(cases.say(id, ANY_VERSION, " ", library.now(), library.actor(LIAISON))))
                .isEqualTo("practice.refused.no-word");
        cases.say(id, ANY_VERSION, "已建立预警。", library.now(), library.actor(LIAISON))
                .orThrow();
        cases.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        assertThat(library.answer(CHIEF, id.subject(), "practice.negative-case", true)
                        .isDone())
                .isFalse();
        library.answer(SECRETARY_GENERAL, id.subject(), "practice.negative-case", true)
                .orThrow();
        assertThat(of(id).state()).isEqualTo(NegativeCaseState.ISSUED);
        assertThat(of(id).until()).isEqualTo(library.today().plusMonths(6));
        assertThat(of(id).word()).isEqualTo("已建立预警。");
        assertThat(listed(PLANNER, id)).as("a reader").isTrue();
        assertThat(listed(LIAISON, id)).as("the unit concerned").isTrue();
        assertThat(sees(MARKETEER, id)).as("no reader").isFalse();
    }

    @Test
    void silenceIsRecordedOnlyWhenTheTimeIsOver() {
        var id = draft(OFFICER, library.red("单位未陈述"), text(FACTS, "")).orThrow();
        cases.askLawyer(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        library.answer(LAWYER, id.subject(), "practice.legality", true).orThrow();
        cases.hear(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        library.forwardDays(20);
        assertThat(waits(OFFICER, id)).isTrue();
        cases.noteSilence(id, ANY_VERSION, library.now(), library.actor(OFFICER))
                .orThrow();
        assertThat(of(id).heardAt()).isNotNull();
        assertThat(of(id).word()).isNull();
    }

    @Test
    void whatFellBeforeTheReleaseIsNotReleased() {
        var docket = library.red("批准前重新办理");
        var id = heard(docket);
        cases.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        reopen(docket);
        assertThat(why(library.answer(SECRETARY_GENERAL, id.subject(), "practice.negative-case", true)))
                .isEqualTo("practice.refused.not-effective");
        assertThat(of(id).state()).isEqualTo(NegativeCaseState.SUBMITTED);
    }

    private void reopen(DocketId docket) {
        library.does(
                CHIEF,
                new DocketCommand.Reopen(docket, "回头看发现未落实。", library.today().plusDays(30)));
    }

    @Test
    void whatChangesBehindItIsCorrectedBeforeTheSameReadersByAPerson() throws Exception {
        var docket = library.red("发布后重新办理");
        var id = released(docket);
        assertThat(waits(CHIEF, id)).isFalse();
        reopen(docket);
        assertThat(of(id).state()).as("nothing by itself").isEqualTo(NegativeCaseState.ISSUED);
        assertThat(waits(CHIEF, id)).as("the house proposes").isTrue();
        assertThat(page(CHIEF, id)).contains("所依据的决定已有变化");
        assertThat(why(cases.correct(id, ANY_VERSION, "说明", library.now(), library.actor(OFFICER))))
                .isEqualTo("practice.refused.not-yours");
        assertThat(why(cases.correct(id, ANY_VERSION, " ", library.now(), library.actor(CHIEF))))
                .isEqualTo("practice.refused.no-correction");
        assertThat(why(cases.correct(id, ANY_VERSION, STAFF + "承办", library.now(), library.actor(CHIEF))))
                .isEqualTo("practice.refused.names-a-person");
        cases.correct(id, ANY_VERSION, "该事项已重新办理，现予更正。", library.now(), library.actor(CHIEF))
                .orThrow();
        assertThat(of(id).state()).isEqualTo(NegativeCaseState.CORRECTED);
        assertThat(waits(CHIEF, id)).isFalse();
        assertThat(told(id, PLANNING)).as("the same readers are told").isEqualTo(2);
        assertThat(page(PLANNER, id)).as("above the facts as released").contains("现予更正", FACTS);
        assertThat(of(id).facts()).isEqualTo(FACTS);
        assertThat(found(OFFICER, "超期十个工作日")).contains(id.href());

        cases.revoke(id, ANY_VERSION, "原决定已撤销。", library.now(), library.actor(CHIEF))
                .orThrow();
        assertThat(told(id, PLANNING)).isEqualTo(3);
        assertThat(page(PLANNER, id)).contains("原决定已撤销").doesNotContain("该事项已重新办理", FACTS);
        assertThat(found(OFFICER, "超期十个工作日"))
                .as("not by facts that were taken back")
                .doesNotContain(id.href());
        assertThat(found(OFFICER, "原决定已撤销")).contains(id.href());
        assertThat(table(PLANNER)).contains("原决定已撤销").doesNotContain("《政府督查工作条例》第十八条", "已建立预警");
    }

    private List<String> found(String person, String words) {
        return searches.stream()
                .flatMap(one -> one.find(library.actor(person), SearchWords.query(words), words, 50).stream())
                .map(Found::href)
                .toList();
    }

    private String table(String person) throws Exception {
        var bytes = mvc.perform(
                        get("/negative-cases.xlsx").param("shelf", "ENDED").with(As.actor(library.actor(person))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var words = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(bytes)))) {
            return words.getText();
        }
    }

    @Test
    void correctedAfterItsDayItIsReadAgainByWhomItIsToldTo() throws Exception {
        var id = released(library.red("到期后更正"));
        library.forwardDays(190);
        assertThat(sees(PLANNER, id)).isFalse();
        cases.correct(id, ANY_VERSION, "该单位已整改。", library.now(), library.actor(CHIEF))
                .orThrow();
        assertThat(of(id).until()).isEqualTo(library.today().plusMonths(6));
        assertThat(page(PLANNER, id)).contains("该单位已整改。");
    }

    @Test
    void theUnitReadsWhatItIsHeardOnAndNoLaterDraft() {
        var id = heard(library.red("陈述后改写"));
        assertThat(sees(LIAISON, id)).isTrue();
        cases.redraft(id, ANY_VERSION, text("超期未办。", ""), library.now(), library.actor(OFFICER))
                .orThrow();
        assertThat(sees(LIAISON, id)).as("a draft again").isFalse();
        cases.askLawyer(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        assertThat(sees(LIAISON, id)).as("with the lawyer").isFalse();
        library.answer(LAWYER, id.subject(), "practice.legality", true).orThrow();
        assertThat(sees(LIAISON, id)).as("cleared").isFalse();
        cases.hear(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        assertThat(sees(LIAISON, id)).as("heard again").isTrue();
    }

    @Test
    void itIsWithdrawnWhileTheLawyerReadsAndHisQuestionIsTakenBack() {
        var id = draft(OFFICER, library.red("审核中撤回"), text(FACTS, "")).orThrow();
        cases.askLawyer(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        assertThat(why(cases.withdraw(id, ANY_VERSION, "理由", library.now(), library.actor(LIAISON))))
                .isEqualTo("practice.refused.not-found");
        cases.withdraw(id, ANY_VERSION, "不再通报。", library.now(), library.actor(OFFICER))
                .orThrow();
        assertThat(of(id).state()).isEqualTo(NegativeCaseState.WITHDRAWN);
        assertThat(approvals.open(id.subject(), "practice.legality")).isEmpty();
    }

    @Test
    void whatALeaderDeclinesIsToldToTheUnitThatWasHeard() {
        var id = heard(library.red("领导未批准"));
        cases.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        int before = told(id, FINANCE);
        library.answer(SECRETARY_GENERAL, id.subject(), "practice.negative-case", false)
                .orThrow();
        assertThat(of(id).state()).isEqualTo(NegativeCaseState.DECLINED);
        assertThat(told(id, FINANCE)).isEqualTo(before + 1);
    }

    private Outcome<Integer> handOver(CaseId id, String from, String to) {
        var port = holders.stream()
                .filter(one -> one.module().equals("practice"))
                .findFirst()
                .orElseThrow();
        assertThat(port.of(List.of(library.unit(from)), library.now()))
                .as("listed")
                .anyMatch(item -> item.subject().equals(id.subject()));
        return library.within(() -> port.handOver(
                List.of(new OpenItems.Handed(id.subject(), library.unit(from), library.unit(to))),
                new OpenItems.Basis("云编办〔2026〕2号", 0, "practice 11"),
                library.now(),
                library.actor(CHIEF)));
    }

    @Test
    void aSuccessorOfTheUnitIsHeardItself() {
        var withLawyer = draft(OFFICER, library.red("审核中改革"), text(FACTS, "")).orThrow();
        cases.askLawyer(withLawyer, ANY_VERSION, library.now(), library.actor(OFFICER))
                .orThrow();
        handOver(withLawyer, FINANCE, PLANNING).orThrow();
        assertThat(of(withLawyer).state()).isEqualTo(NegativeCaseState.WITH_LAWYER);
        library.answer(LAWYER, withLawyer.subject(), "practice.legality", true).orThrow();
        handOver(withLawyer, PLANNING, FINANCE).orThrow();
        assertThat(of(withLawyer).state()).isEqualTo(NegativeCaseState.CLEARED);

        var id = heard(library.red("陈述后改革"));
        handOver(id, FINANCE, PLANNING).orThrow();
        assertThat(of(id).state()).isEqualTo(NegativeCaseState.CLEARED);
        assertThat(of(id).heardAt()).isNull();
        assertThat(of(id).word()).as("what the former said").isNull();
        assertThat(of(id).readers()).contains(library.unit(PLANNING)).doesNotContain(library.unit(FINANCE));
        assertThat(why(cases.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER))))
                .as("not unheard")
                .isEqualTo("practice.refused.not-now");
        cases.hear(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        cases.say(id, ANY_VERSION, "新单位的意见。", library.now(), library.actor(PLANNER))
                .orThrow();
        cases.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();

        handOver(id, PLANNING, FINANCE).orThrow();
        assertThat(of(id).state()).as("before the leader").isEqualTo(NegativeCaseState.CLEARED);
        assertThat(approvals.open(id.subject(), "practice.negative-case"))
                .as("the leader is asked no more")
                .isEmpty();
    }

    @Test
    void aSuccessorOfAReaderReadsOn() {
        var id = released(library.red("读者改革"));
        assertThat(sees(MARKETEER, id)).isFalse();
        handOver(id, PLANNING, MARKET).orThrow();
        assertThat(sees(MARKETEER, id)).isTrue();
        assertThat(of(id).unit()).isEqualTo(library.unit(FINANCE));
        cases.correct(id, ANY_VERSION, "已整改。", library.now(), library.actor(CHIEF))
                .orThrow();
        assertThat(told(id, MARKET)).isEqualTo(1);
    }

    private int told(CaseId id, String unit) {
        return jdbc.sql(
                        "SELECT count(*) FROM notification.message WHERE subject_id = ? AND recipient LIKE '%' || ? || '%'")
                .params(id.value(), library.unit(unit).value().toString())
                .query(Integer.class)
                .single();
    }

    private String page(String person, CaseId id) throws Exception {
        return mvc.perform(get(id.href()).with(As.actor(library.actor(person))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void expiredItLeavesTheListsAndStaysOnRecord() {
        var id = released(library.red("到期退出"));
        library.forwardDays(190);
        assertThat(listed(PLANNER, id)).isFalse();
        assertThat(listed(OFFICER, id)).isFalse();
        assertThat(sees(PLANNER, id)).as("no reader reads it any more").isFalse();
        assertThat(sees(OFFICER, id)).as("the office keeps it").isTrue();
        assertThat(of(id).state()).isEqualTo(NegativeCaseState.ISSUED);
    }

    @Test
    void theFormBeginsWithTheDecisionAndKeepsWhatWasTyped() throws Exception {
        var docket = library.red("表单事项");
        assertThat(mvc.perform(get("/negative-cases/new")
                                .param("docket", docket.value().toString())
                                .with(As.actor(library.actor(OFFICER))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("表单事项：", "发出红单", "云泽市人民政府办公室");
        assertThat(mvc.perform(post("/negative-cases")
                                .param("docket", docket.value().toString())
                                .param("title", "我写的标题")
                                .param("facts", "由" + STAFF + "承办。")
                                .param("legalBasis", "条例")
                                .param("decisionMaker", "市政府办公室")
                                .param("audience", "ALL_UNITS")
                                .with(As.actor(library.actor(OFFICER))))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("我写的标题", "文中出现姓名");
        mvc.perform(get("/negative-cases/new").with(As.actor(library.actor(OFFICER))))
                .andExpect(status().isNotFound());
    }
}
