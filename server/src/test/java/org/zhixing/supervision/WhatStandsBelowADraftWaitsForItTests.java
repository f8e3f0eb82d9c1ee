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
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.zhixing.As;
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

    @Test
    void aForgedOneIsNotDone() throws Exception {
        var family = checked("全市核查资质");
        var stranger = checked("别的事项").get(0);
        String open = family.get(0).href() + "/open";
        var form = page(CHIEF, open);
        form.select("input[name=below]").get(0).attr("value", stranger.value() + ":1");
        assertThat(send(CHIEF, filled(open, form)).getStatus()).isEqualTo(422);
        assertThat(states(family)).as("all or none").containsOnly(DocketState.DRAFT);
        assertThat(office.docket(stranger).state()).isEqualTo(DocketState.DRAFT);
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
