package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.MARKET;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.SECOND;
import static org.zhixing.supervision.Office.why;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.zhixing.As;
import org.zhixing.AtTheSameMoment;
import org.zhixing.act.Outcome;
import org.zhixing.ledger.Ledger;

/** Practice 5: nobody is served a part of what has not been asked of whoever sums it up; one act does them together. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class WhatStandsBelowADraftWaitsForItTests {

    @Autowired
    Office office;

    @Autowired
    SeveralHands hands;

    @Autowired
    Ledger ledger;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @BeforeEach
    void theCityHasNoRuleOfItsOwn() {
        hands.begin();
    }

    @AfterEach
    void othersFindTheRuleOfTheirCity() {
        hands.end();
    }

    /** Whoever sums up first, behind it those below it. */
    private List<DocketId> drafted(String title) {
        var family = office.docket(title).fanOut(List.of(office.unit(MARKET), office.unit(PLANNING)));
        return office.dockets.open(family, office.now(), office.actor(OFFICER)).orThrow();
    }

    private List<DocketId> checked(String title) {
        var family = drafted(title);
        assertThat(office.dockets.perform(
                        family.stream()
                                .map(id -> new DocketCommand.CheckDraft(id, -1))
                                .toList(),
                        office.now(),
                        office.actor(SECOND)))
                .allMatch(Outcome::isDone);
        return family;
    }

    private List<DocketState> states(List<DocketId> dockets) {
        return dockets.stream().map(id -> office.docket(id).state()).toList();
    }

    @Test
    void nothingIsOpenedBelowADraft() {
        var family = checked("全市清理收费项目");
        assertThat(why(office.tries(CHIEF, new DocketCommand.OpenDraft(family.get(1), -1))))
                .isEqualTo("supervision.refused.parent-draft");
        office.does(CHIEF, new DocketCommand.OpenDraft(family.get(0), -1));
        office.does(CHIEF, new DocketCommand.OpenDraft(family.get(1), -1));
        assertThat(states(family)).containsExactly(DocketState.OPENED, DocketState.OPENED, DocketState.DRAFT);
    }

    @Test
    void norBelowWhatHasEnded() {
        var family = checked("全市摸排闲置用地");
        office.does(CHIEF, new DocketCommand.OpenDraft(family.get(0), -1));
        office.does(CHIEF, new DocketCommand.Withdraw(family.get(0), -1, "并入省里部署"));
        assertThat(why(office.tries(CHIEF, new DocketCommand.OpenDraft(family.get(1), -1))))
                .isEqualTo("supervision.refused.parent-ended");
    }

    @Test
    void inOneActTheOneAboveIsOpenedFirstInWhateverOrderTheyCome() {
        var family = checked("全市整治违规吃喝");
        var downward = List.of(family.get(2), family.get(1), family.get(0));
        assertThat(office.dockets.perform(
                        downward.stream()
                                .map(id -> new DocketCommand.OpenDraft(id, -1))
                                .toList(),
                        office.now(),
                        office.actor(CHIEF)))
                .extracting(Outcome::orThrow)
                .as("answered in the order given")
                .containsExactlyElementsOf(downward);
        assertThat(states(family)).containsOnly(DocketState.OPENED);
    }

    @Test
    void whatIsDiscardedTakesItsDraftsWithIt() {
        var family = drafted("全市核对台账");
        assertThat(why(office.tries(OFFICER, new DocketCommand.Discard(family.get(0), 7))))
                .isEqualTo("supervision.refused.stale");
        assertThat(states(family)).as("nothing happened").containsOnly(DocketState.DRAFT);
        office.does(OFFICER, new DocketCommand.Discard(family.get(0), -1));
        assertThat(states(family)).containsOnly(DocketState.DISCARDED);
        assertThat(family).allSatisfy(id -> assertThat(ledger.timeline(id.subject()))
                .last()
                .satisfies(last -> assertThat(last.entry().verb()).isEqualTo("docket.discard")));
    }

    @Test
    void oneThatIsDiscardedAloneLeavesTheOthers() {
        var family = drafted("全市检查燃气安全");
        office.does(OFFICER, new DocketCommand.Discard(family.get(1), -1));
        assertThat(states(family)).containsExactly(DocketState.DRAFT, DocketState.DISCARDED, DocketState.DRAFT);
    }

    @Test
    void theFormNamesThoseBelowAndOneConfirmationDoesThemAll() throws Exception {
        var family = drafted("全市排查隐患");
        String check = family.get(0).href() + "/check-draft";
        assertThat(read(LIAISON, check).getStatus()).isEqualTo(404);
        var form = page(SECOND, check);
        assertThat(form.select("input[name=below][checked]")).hasSize(2);
        assertThat(form.select("fieldset").text()).contains(MARKET, PLANNING);
        confirm(SECOND, check, form);

        String open = family.get(0).href() + "/open";
        var one = page(CHIEF, open);
        one.select("input[name=below]").get(0).remove();
        confirm(CHIEF, open, one);
        assertThat(states(family)).containsExactly(DocketState.OPENED, DocketState.DRAFT, DocketState.OPENED);
    }

    @Test
    void theFormSaysWhatCannotGoAlongAndWhatWillBeDiscarded() throws Exception {
        var family = drafted("全市规范中介服务");
        office.does(SECOND, new DocketCommand.CheckDraft(family.get(0), -1));
        office.does(SECOND, new DocketCommand.CheckDraft(family.get(1), -1));
        var open = page(CHIEF, family.get(0).href() + "/open");
        assertThat(open.select("input[name=below]")).hasSize(1);
        assertThat(open.select("#main, main").text()).contains("下列 1 件子事项立项稿现在还不能一并办理", PLANNING);
        assertThat(page(OFFICER, family.get(0).href() + "/discard").text())
                .contains("下列 2 件子事项立项稿将一并弃稿", MARKET, PLANNING);
    }

    /** All or nothing: nothing stays behind below what is gone. */
    @Test
    void whatCannotBeDiscardedKeepsWhatStandsAboveIt() throws Exception {
        var family = drafted("全市清查空置房屋");
        jdbc.sql("UPDATE supervision.docket SET opener = :other WHERE id = :id")
                .param("other", office.unit(PLANNING).value())
                .param("id", family.get(2).value())
                .update();
        assertThat(office.tries(OFFICER, new DocketCommand.Discard(family.get(0), -1)))
                .isInstanceOfSatisfying(Outcome.Refused.class, no -> {
                    assertThat(no.refusal().key()).isEqualTo("supervision.refused.below-stays");
                    assertThat(no.refusal().args())
                            .containsExactly(office.docket(family.get(2)).title());
                });
        assertThat(states(family)).as("all or nothing").containsOnly(DocketState.DRAFT);
        var answer = send(
                OFFICER,
                MockMvcRequestBuilders.post(family.get(0).href() + "/discard")
                        .param(
                                "version",
                                String.valueOf(office.docket(family.get(0)).version())));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("不能弃稿，本事项也未弃稿");

        assertThat(office.dockets.perform(
                        List.of(
                                new DocketCommand.Discard(family.get(0), -1),
                                new DocketCommand.Discard(family.get(1), 7)),
                        office.now(),
                        office.actor(OFFICER)))
                .extracting(Office::why)
                .containsExactly("supervision.refused.below-stays", "supervision.refused.stale");
        assertThat(states(family)).containsOnly(DocketState.DRAFT);
    }

    @Test
    void aForgedOneIsNotDone() throws Exception {
        var family = checked("全市核查资质");
        var stranger = checked("别的事项").get(0);
        String open = family.get(0).href() + "/open";
        for (String forged :
                List.of(stranger.value() + ":1", "nonsense", family.get(0).value() + ":1")) {
            var form = page(CHIEF, open);
            form.select("input[name=below]").get(0).attr("value", forged);
            var answer = send(CHIEF, filled(open, form));
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(text(answer)).contains("不是本事项的子事项立项稿");
        }
        assertThat(states(family)).as("all or none").containsOnly(DocketState.DRAFT);
        assertThat(office.docket(stranger).state()).isEqualTo(DocketState.DRAFT);
    }

    @Test
    void whatHasChangedMeanwhileIsToldAsSuch() throws Exception {
        var family = checked("全市核减证明事项");
        String open = family.get(0).href() + "/open";
        var form = page(CHIEF, open);
        office.does(OFFICER, new DocketCommand.Discard(family.get(2), -1));
        var answer = send(CHIEF, filled(open, form));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(text(answer)).contains("已被他人改动", office.docket(family.get(2)).title());
        assertThat(states(family))
                .as("all or none")
                .containsExactly(DocketState.DRAFT, DocketState.DRAFT, DocketState.DISCARDED);
        confirm(CHIEF, open, page(CHIEF, open));
        assertThat(states(family.subList(0, 2))).containsOnly(DocketState.OPENED);
    }

    @Test
    void thePageOfOneBelowSaysWhatItWaitsForAndLeadsThere() throws Exception {
        var family = checked("全市压减会议");
        var below = page(CHIEF, family.get(1).href());
        assertThat(below.select("[role=note]").text())
                .contains("上级事项还没有立项", office.docket(family.get(0)).title());
        assertThat(below.select("[role=note] a").attr("href"))
                .isEqualTo(family.get(0).href());
        assertThat(page(CHIEF, family.get(0).href()).select("[role=note]")).isEmpty();
        assertThat(read(LIAISON, family.get(1).href()).getStatus()).isEqualTo(404);
        office.does(CHIEF, new DocketCommand.OpenDraft(family.get(0), -1));
        assertThat(page(CHIEF, family.get(1).href()).select("[role=note]")).isEmpty();
    }

    @Test
    void openedWhileTheOneAboveIsOpenedItFollowsIt() throws Exception {
        var family = checked("全市规范停车收费");
        assertThat(atOnce(
                        family.get(0),
                        () -> office.tries(CHIEF, new DocketCommand.OpenDraft(family.get(0), -1)),
                        () -> office.tries(CHIEF, new DocketCommand.OpenDraft(family.get(1), -1))))
                .containsExactly("done", "done");
        assertThat(states(family)).containsExactly(DocketState.OPENED, DocketState.OPENED, DocketState.DRAFT);
    }

    @Test
    void openedWhileTheOneAboveEndsItIsNot() throws Exception {
        var family = checked("全市清退借调人员");
        office.does(CHIEF, new DocketCommand.OpenDraft(family.get(0), -1));
        assertThat(atOnce(
                        family.get(0),
                        () -> office.tries(CHIEF, new DocketCommand.Withdraw(family.get(0), -1, "并入省里部署")),
                        () -> office.tries(CHIEF, new DocketCommand.OpenDraft(family.get(1), -1))))
                .containsExactly("done", "supervision.refused.parent-ended");
        assertThat(states(family)).containsExactly(DocketState.WITHDRAWN, DocketState.DRAFT, DocketState.DRAFT);
    }

    private List<String> atOnce(DocketId held, Supplier<Outcome<?>> first, Supplier<Outcome<?>> then) throws Exception {
        return AtTheSameMoment.on(database, "supervision.docket", "id", held.value(), first, then).stream()
                .map(Office::why)
                .toList();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8)).text();
    }

    private void confirm(String person, String href, Document form) throws Exception {
        assertThat(send(person, filled(href, form)).getStatus()).isEqualTo(302);
    }

    private static MockHttpServletRequestBuilder filled(String href, Document form) {
        return MockMvcRequestBuilders.post(href)
                .param("version", form.select("input[name=version]").attr("value"))
                .param(
                        "below",
                        form.select("input[name=below]").eachAttr("value").toArray(String[]::new));
    }

    private Document page(String person, String href) throws Exception {
        return Jsoup.parse(read(person, href).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse read(String person, String href) throws Exception {
        return send(person, MockMvcRequestBuilders.get(href));
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.locale(Locale.SIMPLIFIED_CHINESE).with(As.actor(office.actor(person))))
                .andReturn()
                .getResponse();
    }
}
