package org.zhixing.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.organization.CityWorld.CHIEF;
import static org.zhixing.organization.CityWorld.FINANCE;
import static org.zhixing.organization.CityWorld.HEAD;
import static org.zhixing.organization.CityWorld.LIAISON;
import static org.zhixing.organization.CityWorld.MARKET;
import static org.zhixing.organization.CityWorld.OFFICER;
import static org.zhixing.organization.CityWorld.PLANNING;
import static org.zhixing.organization.CityWorld.STAFF;
import static org.zhixing.organization.CityWorld.why;
import static org.zhixing.practice.Library.MARKETEER;
import static org.zhixing.practice.Library.PLANNER;
import static org.zhixing.practice.Library.SECRETARY_GENERAL;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.ledger.ContentKeeper;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.OpenItems;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.library.Practice;
import org.zhixing.practice.library.PracticeRows;
import org.zhixing.practice.library.Practices;
import org.zhixing.secrecy.InternalMaterials;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;
import org.zhixing.shell.ToDoSource;
import org.zhixing.supervision.DocketId;

/** R051, R120, R159, R166: proposed out of finished work, released by a leader, adopted and judged by others, never ranked. */
@PracticeTest
class APracticeRestsOnWhatWasDoneTests {

    @Autowired
    Library library;

    @Autowired
    Practices practices;

    @Autowired
    PracticeRows rows;

    @Autowired
    PracticeSight sight;

    @Autowired
    InternalMaterials internal;

    @Autowired
    Ledger ledger;

    @Autowired
    List<SearchSource> searches;

    @Autowired
    List<ToDoSource> toDos;

    @Autowired
    List<OpenItems> holders;

    @Autowired
    List<ContentKeeper> keepers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Outcome<CaseId> propose(String person, String title, DocketId... dockets) {
        return practices.propose(
                CaseId.next(CaseKind.PRACTICE),
                library.text(library.unit(FINANCE), title, dockets),
                library.now(),
                library.actor(person));
    }

    private CaseId released(String title) {
        var id = propose(LIAISON, title, library.finished(title + "事项")).orThrow();
        practices.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        answer(id, SECRETARY_GENERAL, true).orThrow();
        return id;
    }

    private Outcome<?> answer(CaseId id, String person, boolean yes) {
        return library.answer(person, id.subject(), "practice.release", yes);
    }

    private Practice of(CaseId id) {
        return rows.find(id, PracticeSight.Scope.SYSTEM).orElseThrow();
    }

    private boolean sees(String person, CaseId id) {
        return rows.find(id, sight.practices(sight.seer(library.actor(person), library.now())))
                .isPresent();
    }

    private List<CaseId> listed(String person, Shelf shelf, String text) {
        var seer = sight.seer(library.actor(person), library.now());
        return rows
                .page(
                        sight.practices(seer),
                        new PracticeRows.Filter(shelf, null, null, null, null, text, PracticeRows.Order.TITLE),
                        seer.day(),
                        null,
                        50)
                .stream()
                .map(Practice::id)
                .toList();
    }

    private boolean waits(String person, CaseId id) {
        return toDos.stream()
                .flatMap(one -> one.waitingFor(library.actor(person), library.now(), 500).stream())
                .anyMatch(one -> one.subject().equals(id.subject()));
    }

    @Test
    void itIsProposedOfFinishedWorkOfTheUnitAndReleasedByALeaderAlone() {
        var docket = library.finished("惠民资金核对");
        var open = library.opened("未办结事项");
        assertThat(why(propose(LIAISON, "没有依据"))).isEqualTo("practice.refused.no-evidence");
        assertThat(why(propose(LIAISON, "未办结", open))).isEqualTo("practice.refused.evidence-not-done");
        assertThat(why(propose(PLANNER, "替别人提出", docket))).isEqualTo("practice.refused.not-yours");
        assertThat(why(propose(STAFF, "科员提出", docket))).isEqualTo("practice.refused.not-yours");
        assertThat(why(propose(OFFICER, "冒名", library.opened("别人的事", PLANNING))))
                .isEqualTo("practice.refused.evidence-not-done");
        assertThat(why(practices.propose(
                        CaseId.next(CaseKind.PRACTICE),
                        library.text(library.unit(PLANNING), "别人的事", docket),
                        library.now(),
                        library.actor(OFFICER))))
                .isEqualTo("practice.refused.evidence-of-others");
        assertThat(why(propose(LIAISON, " ", docket))).isEqualTo("practice.refused.incomplete");

        var id = propose(LIAISON, "惠民资金一张表", docket).orThrow();
        assertThat(sees(PLANNER, id)).as("not released").isFalse();
        assertThat(sees(OFFICER, id)).isTrue();
        assertThat(waits(OFFICER, id)).isTrue();
        assertThat(why(practices.submit(id, ANY_VERSION, library.now(), library.actor(LIAISON))))
                .isEqualTo("practice.refused.not-yours");
        assertThat(why(practices.giveBack(id, ANY_VERSION, " ", library.now(), library.actor(OFFICER))))
                .isEqualTo("practice.refused.no-reason");
        practices
                .giveBack(id, ANY_VERSION, "请补充复用条件。", library.now(), library.actor(OFFICER))
                .orThrow();
        assertThat(waits(LIAISON, id)).isTrue();
        practices
                .revise(
                        id,
                        ANY_VERSION,
                        library.text(library.unit(FINANCE), "惠民资金一张表管理", docket),
                        library.now(),
                        library.actor(LIAISON))
                .orThrow();
        practices.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        for (var person : List.of(OFFICER, CHIEF, HEAD, PLANNER)) {
            assertThat(answer(id, person, true).isDone()).as(person).isFalse();
        }
        answer(id, SECRETARY_GENERAL, true).orThrow();
        assertThat(of(id).state()).isEqualTo(PracticeState.ISSUED);
        assertThat(of(id).reviewOn()).isEqualTo(library.today().plusMonths(12));
        assertThat(sees(PLANNER, id)).isTrue();
        assertThat(listed(PLANNER, Shelf.CURRENT, "惠民资金")).containsExactly(id);
        assertThat(searches.stream()
                        .flatMap(one ->
                                one.find(library.actor(PLANNER), SearchWords.query("一张表管理"), "一张表管理", 9).stream())
                        .map(found -> found.href()))
                .contains(id.href());
        assertThat(ledger.timeline(id.subject()))
                .extracting(one -> one.entry().verb())
                .containsSubsequence(
                        "practice.propose",
                        "practice.return",
                        "practice.revise",
                        "practice.submit",
                        "practice.approve");
        var auditor = library.city.administrator(Role.AUDIT_ADMINISTRATOR);
        assertThat(rows.find(id, sight.practices(sight.seer(auditor, library.now()))))
                .isEmpty();
    }

    @Test
    void whatALeaderDeclinesIsNotListed() {
        var id = propose(LIAISON, "未获审定的做法", library.finished("未获审定事项")).orThrow();
        practices.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        answer(id, SECRETARY_GENERAL, false).orThrow();
        assertThat(of(id).state()).isEqualTo(PracticeState.DECLINED);
        assertThat(listed(PLANNER, Shelf.CURRENT, "未获审定")).isEmpty();
        assertThat(sees(PLANNER, id)).isFalse();
    }

    @Test
    void anotherUnitAdoptsItOnceAndSaysWhetherItWorksThere() {
        var id = released("票据电子化");
        var own = library.opened("票据电子化推广", PLANNING);
        assertThat(why(adopt(LIAISON, id, null, "自己采用自己"))).isEqualTo("practice.refused.not-yours");
        assertThat(why(adopt(STAFF, id, null, "科员"))).isEqualTo("practice.refused.not-yours");
        assertThat(why(adopt(PLANNER, id, null, " "))).isEqualTo("practice.refused.no-docket-or-plan");
        assertThat(why(adopt(PLANNER, id, library.opened("别人的事项").value(), "")))
                .isEqualTo("practice.refused.not-your-docket");
        assertThat(why(tell(PLANNER, id, "还没有采用"))).isEqualTo("practice.refused.not-yours");
        adopt(PLANNER, id, own.value(), "").orThrow();
        assertThat(why(adopt(PLANNER, id, null, "再来一次"))).as("once a unit").isEqualTo("practice.refused.not-yours");
        adopt(MARKETEER, id, null, "在年检工作中采用。").orThrow();
        assertThat(why(tell(PLANNER, id, " "))).isEqualTo("practice.refused.no-because");
        tell(PLANNER, id, "系统不同，需先打通接口。").orThrow();
        assertThat(of(id).adoptions()).hasSize(2);
        assertThat(of(id).adoptedBy(library.unit(PLANNING)).orElseThrow()).satisfies(one -> {
            assertThat(one.docket()).isEqualTo(own.value());
            assertThat(one.experience()).isEqualTo(Experience.DOES_NOT_WORK);
            assertThat(one.because()).isEqualTo("系统不同，需先打通接口。");
        });
    }

    private Outcome<CaseId> adopt(String person, CaseId id, UUID docket, String planned) {
        return practices.adopt(id, ANY_VERSION, docket, planned, library.now(), library.actor(person));
    }

    private Outcome<CaseId> tell(String person, CaseId id, String because) {
        return practices.tell(id, ANY_VERSION, Experience.DOES_NOT_WORK, because, library.now(), library.actor(person));
    }

    @Test
    void itIsCorrectedAndWithdrawnWithAReasonAndWhoAdoptedItIsTold() {
        var docket = library.finished("核对事项");
        var id = propose(OFFICER, "督查室提出的做法", docket).orThrow();
        practices.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        answer(id, SECRETARY_GENERAL, true).orThrow();
        adopt(PLANNER, id, null, "拟采用。").orThrow();
        var text = library.text(library.unit(FINANCE), "督查室更正的做法", docket);
        assertThat(why(practices.correct(id, ANY_VERSION, text, "有误", library.now(), library.actor(OFFICER))))
                .isEqualTo("practice.refused.not-yours");
        assertThat(why(practices.correct(id, ANY_VERSION, text, "", library.now(), library.actor(CHIEF))))
                .isEqualTo("practice.refused.no-reason");
        practices
                .correct(id, ANY_VERSION, text, "数字有误。", library.now(), library.actor(CHIEF))
                .orThrow();
        assertThat(of(id).title()).isEqualTo("督查室更正的做法");
        assertThat(why(practices.withdraw(id, ANY_VERSION, "", library.now(), library.actor(LIAISON))))
                .isEqualTo("practice.refused.no-reason");
        assertThat(why(practices.withdraw(id, 0, "过期的页面", library.now(), library.actor(LIAISON))))
                .isEqualTo("practice.refused.stale");
        practices
                .withdraw(id, ANY_VERSION, "已不适用。", library.now(), library.actor(LIAISON))
                .orThrow();
        assertThat(sees(PLANNER, id)).as("it adopted it").isTrue();
        assertThat(sees(MARKETEER, id)).isFalse();
        assertThat(why(adopt(MARKETEER, id, null, "再采用"))).isEqualTo("practice.refused.not-found");
    }

    @Test
    void pastItsReviewDayItLeavesTheListUntilTheChiefKeepsIt() {
        var id = released("按期复评的做法");
        library.forwardDays(400);
        assertThat(listed(PLANNER, Shelf.CURRENT, "按期复评")).isEmpty();
        assertThat(listed(PLANNER, Shelf.EXPIRED, "按期复评")).containsExactly(id);
        assertThat(waits(CHIEF, id)).isTrue();
        assertThat(why(adopt(PLANNER, id, null, "过期采用"))).isEqualTo("practice.refused.past");
        assertThat(why(practices.renew(id, ANY_VERSION, "仍有效", library.now(), library.actor(OFFICER))))
                .isEqualTo("practice.refused.not-yours");
        practices
                .renew(id, ANY_VERSION, "仍有效。", library.now(), library.actor(CHIEF))
                .orThrow();
        assertThat(listed(PLANNER, Shelf.CURRENT, "按期复评")).containsExactly(id);
        adopt(PLANNER, id, null, "采用。").orThrow();
    }

    @Test
    void internalMaterialIsNoEvidence() {
        var docket = library.finished("内部办理事项");
        internal.mark(docket.value(), library.now(), library.actor(OFFICER)).orThrow();
        assertThat(why(propose(LIAISON, "内部做法", docket))).isEqualTo("practice.refused.internal");

        var later = library.finished("先推广后标注");
        var id = propose(LIAISON, "先推广后标注的做法", later).orThrow();
        practices.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        answer(id, SECRETARY_GENERAL, true).orThrow();
        assertThat(sees(PLANNER, id)).isTrue();
        internal.mark(later.value(), library.now(), library.actor(OFFICER)).orThrow();
        assertThat(sees(PLANNER, id)).isFalse();
        assertThat(sees(LIAISON, id)).as("its own unit").isTrue();
    }

    @Test
    void noneOfItsEvidencesIsInternalNorComesFromWhatIs() {
        var first = library.finished("第一项依据");
        var second = library.finished("第二项依据");
        var id = propose(LIAISON, "两项依据的做法", first, second).orThrow();
        practices.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        answer(id, SECRETARY_GENERAL, true).orThrow();
        assertThat(sees(PLANNER, id)).isTrue();
        assertThat(keepers.stream()
                        .filter(one -> one.module().equals("practice"))
                        .flatMap(one -> one.hangingOn(List.of(second.value())).stream()))
                .as("what destroys it destroys the practice")
                .contains(id.value());
        internal.mark(second.value(), library.now(), library.actor(OFFICER)).orThrow();
        assertThat(sees(PLANNER, id)).isFalse();

        var root = library.finished("内部来源");
        var between = library.finished("由内部来源产生");
        var leaf = library.finished("再由它产生");
        comesFrom(between, root);
        comesFrom(leaf, between);
        var late = propose(LIAISON, "审定时已成内部的做法", leaf).orThrow();
        practices
                .submit(late, ANY_VERSION, library.now(), library.actor(OFFICER))
                .orThrow();
        internal.mark(root.value(), library.now(), library.actor(OFFICER)).orThrow();
        assertThat(why(propose(LIAISON, "隔了一层的内部做法", leaf))).isEqualTo("practice.refused.internal");
        assertThat(why(answer(late, SECRETARY_GENERAL, true))).isEqualTo("practice.refused.internal");
        answer(late, SECRETARY_GENERAL, false).orThrow();
    }

    @Test
    void whoAdoptedWhatBecameInternalSeesOnlyThatItIsWithdrawn() throws Exception {
        var docket = library.finished("后来标注的事项");
        var id = propose(LIAISON, "后来标注的做法", docket).orThrow();
        practices.submit(id, ANY_VERSION, library.now(), library.actor(OFFICER)).orThrow();
        answer(id, SECRETARY_GENERAL, true).orThrow();
        adopt(PLANNER, id, null, "本委拟试行。").orThrow();
        assertThat(page(id, PLANNER)).contains("后来标注的做法", "按月核对并公开。");
        assertThat(found(PLANNER, "后来标注的做法")).containsExactly(id.href());
        assertThat(exported(PLANNER)).contains("后来标注的做法");

        internal.mark(docket.value(), library.now(), library.actor(OFFICER)).orThrow();
        assertThat(page(id, PLANNER))
                .contains("已从经验库撤出", "本委拟试行。")
                .doesNotContain("后来标注的做法", "按月核对并公开。", "practice.withheld");
        assertThat(found(PLANNER, "后来标注的做法")).isEmpty();
        assertThat(exported(PLANNER)).doesNotContain("后来标注的做法");
        assertThat(why(tell(PLANNER, id, "有效。"))).isEqualTo("practice.refused.not-found");
        mvc.perform(get(id.href()).with(As.actor(library.actor(MARKETEER)))).andExpect(status().isNotFound());
        assertThat(page(id, LIAISON)).as("its own unit").contains("后来标注的做法", "起为内部资料");
        assertThat(page(id, OFFICER)).contains("后来标注的做法", "起为内部资料");
        assertThat(verbs(id)).endsWith("practice.withhold");
        assertThat(of(id).withheldAt()).isNotNull();

        internal.mark(id.value(), library.now(), library.actor(OFFICER)).orThrow();
        internal.unmark(docket.value(), library.now(), library.actor(OFFICER)).orThrow();
        assertThat(verbs(id))
                .as("still marked itself, told once")
                .containsOnlyOnce("practice.withhold")
                .endsWith("practice.withhold");
        internal.unmark(id.value(), library.now(), library.actor(OFFICER)).orThrow();
        assertThat(page(id, PLANNER)).contains("后来标注的做法");
        assertThat(verbs(id)).endsWith("practice.restore");
        assertThat(of(id).withheldAt()).isNull();
    }

    private List<String> verbs(CaseId id) {
        return ledger.timeline(id.subject()).stream()
                .map(one -> one.entry().verb())
                .toList();
    }

    private String page(CaseId id, String person) throws Exception {
        return mvc.perform(get(id.href()).with(As.actor(library.actor(person))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> found(String person, String words) {
        return searches.stream()
                .flatMap(one -> one.find(library.actor(person), SearchWords.query(words), words, 50).stream())
                .filter(one -> one.kindKey().startsWith("practice.found"))
                .map(Found::href)
                .toList();
    }

    private String exported(String person) throws Exception {
        byte[] bytes = mvc.perform(get("/practices.xlsx").with(As.actor(library.actor(person))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var words = new XSSFExcelExtractor(new XSSFWorkbook(new ByteArrayInputStream(bytes)))) {
            return words.getText();
        }
    }

    private void comesFrom(DocketId docket, DocketId origin) {
        jdbc.sql("UPDATE supervision.docket SET source_ref = ? WHERE id = ?")
                .params(origin.value(), docket.value())
                .update();
    }

    @Test
    void whoSucceedsAnAdopterSaysWhetherItWorks() {
        var id = released("采用单位改革的做法");
        adopt(PLANNER, id, null, "拟采用。").orThrow();
        var port = holders.stream()
                .filter(one -> one.module().equals("practice"))
                .findFirst()
                .orElseThrow();
        assertThat(port.of(List.of(library.unit(PLANNING)), library.now()))
                .anyMatch(item -> item.subject().equals(id.subject()));
        var handed = List.of(new OpenItems.Handed(id.subject(), library.unit(PLANNING), library.unit(MARKET)));
        var basis = new OpenItems.Basis("云编办〔2026〕3号", 0, "practice 11");
        library.within(() -> port.handOver(handed, basis, library.now(), library.actor(CHIEF)))
                .orThrow();
        assertThat(of(id).unit()).isEqualTo(library.unit(FINANCE));
        tell(MARKETEER, id, "接口已打通。").orThrow();
        assertThat(of(id).adoptions()).hasSize(1);
    }

    @Test
    void itsUnitIsSucceeded() {
        var id = released("移交的做法");
        var port = holders.stream()
                .filter(one -> one.module().equals("practice"))
                .findFirst()
                .orElseThrow();
        assertThat(port.of(List.of(library.unit(FINANCE)), library.now()))
                .anyMatch(item -> item.subject().equals(id.subject()));
        var handed = List.of(new OpenItems.Handed(id.subject(), library.unit(FINANCE), library.unit(PLANNING)));
        var basis = new OpenItems.Basis("云编办〔2026〕1号", 5, "practice 11");
        assertThat(why(library.within(() -> port.handOver(handed, basis, library.now(), library.actor(OFFICER)))))
                .isEqualTo("practice.refused.not-yours");
        library.within(() -> port.handOver(handed, basis, library.now(), library.actor(CHIEF)))
                .orThrow();
        assertThat(of(id).unit()).isEqualTo(library.unit(PLANNING));
    }

    @Test
    void theFormBeginsWithWhatTheDocketSaysAndKeepsWhatWasTyped() throws Exception {
        var docket = library.finished("办证流程再造");
        String form = mvc.perform(get("/practices/new")
                        .param("docket", docket.value().toString())
                        .with(As.actor(library.actor(LIAISON))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(form).contains("办证流程再造", "已全部办结并公开。", "DOCKET:" + docket.value());
        String again = mvc.perform(post("/practices")
                        .param("docket", docket.value().toString())
                        .param("theme", "SERVICE")
                        .param("title", "我写的标题")
                        .param("whatWasDone", "我写的做法")
                        .param("why", "")
                        .param("conditions", "我写的条件")
                        .param("sources", "DOCKET:" + docket.value())
                        .with(As.actor(library.actor(LIAISON))))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(again).contains("我写的标题", "我写的做法", "我写的条件", "请填写全部必填项");
        for (String bad : List.of("DOCKET:nonsense", "NOTHING:" + docket.value(), "")) {
            mvc.perform(post("/practices")
                            .param("theme", "SERVICE")
                            .param("title", "标题")
                            .param("whatWasDone", "做法")
                            .param("why", "原因")
                            .param("conditions", "条件")
                            .param("sources", bad)
                            .with(As.actor(library.actor(LIAISON))))
                    .andExpect(status().isUnprocessableContent());
        }
        mvc.perform(get("/practices/new")
                        .param("docket", docket.value().toString())
                        .with(As.actor(library.actor(PLANNER))))
                .andExpect(status().isNotFound());
    }

    @Test
    void thePagesAreReadAndNoPageCountsReaders() throws Exception {
        var id = released("页面上的做法");
        adopt(PLANNER, id, library.opened("页面事项", PLANNING).value(), "").orThrow();
        for (String path : List.of(
                "/practices",
                "/practices?shelf=UNDER_WAY&theme=SERVICE&order=REVIEW&text=x&unit=no",
                id.href(),
                id.href() + "/adopt",
                "/practices.xlsx",
                "/negative-cases",
                "/campaign-materials")) {
            for (var person : List.of(OFFICER, MARKETEER)) {
                int answered = mvc.perform(get(path).with(As.actor(library.actor(person))))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(answered).as(path + " " + person).isIn(200, 302);
            }
        }
        String page = mvc.perform(get(id.href()).with(As.actor(library.actor(MARKETEER))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("页面上的做法", "1 个单位", "您无权查看").doesNotContain("practice.refused");
        assertThat(mvc.perform(get(id.href()).with(As.actor(library.actor(LIAISON))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("全程记录");
    }
}
