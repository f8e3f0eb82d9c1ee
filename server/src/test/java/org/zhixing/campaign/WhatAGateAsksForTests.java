package org.zhixing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.ExitCriteria;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.campaign.discussion.Summaries;
import org.zhixing.campaign.discussion.SummaryRows;
import org.zhixing.decision.MeetingKind;
import org.zhixing.decision.NewMeeting;
import org.zhixing.ledger.CaseProofs;

/** R150, R151: criteria are data with a source, the data answer them, and what stood at the gate stays as it stood. */
class WhatAGateAsksForTests extends SmallCampaign {

    private static final Set<ExitCriterion> NONE = EnumSet.noneOf(ExitCriterion.class);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    org.zhixing.decision.Meetings registered;

    @Autowired
    Summaries summaries;

    @Autowired
    SummaryRows summaryRows;

    @Autowired
    CaseProofs proofs;

    @Autowired
    MessageSource messages;

    @Autowired
    WebApplicationContext context;

    private List<ExitCriteria.Standing> standings(int no) {
        return gates.standings(course(), AT).get(stage(no).id());
    }

    private ExitCriteria.Standing standing(int no, ExitCriterion kind) {
        return standings(no).stream()
                .filter(one -> one.criterion().kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void set(int no, Set<ExitCriterion> kinds, String... words) {
        gates.setCriteria(stage(no).caseId(), ANY_VERSION, kinds, List.of(words), "领导小组办公室研究", AT, office)
                .orThrow();
    }

    @Test
    void theyAreTakenOverFromTheRulesWithSourceAndVersion() {
        assertThat(stage(1).criteria())
                .extracting(Course.Exit::kind)
                .containsExactly(ExitCriterion.GUARANTEES, ExitCriterion.PLANS_ACCEPTED, ExitCriterion.TASKS_CLOSED);
        assertThat(stage(2).criteria())
                .extracting(Course.Exit::kind)
                .containsExactly(ExitCriterion.TASKS_CLOSED, ExitCriterion.RULES_REGISTERED);
        assertThat(stage(1).criteria()).allSatisfy(one -> {
            assertThat(one.source()).isNotBlank();
            assertThat(one.termVersion()).isEqualTo(1);
        });
    }

    @Test
    void onlyTheOfficeOfTheGroupSetsThemAndSaysWhy() {
        var gate = stage(2).caseId();
        assertThat(why(gates.setCriteria(gate, ANY_VERSION, NONE, List.of("交流经验"), "理由", AT, officer)))
                .as("nor does the supervision office for it")
                .isEqualTo("campaign.refused.not-yours");
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        assertThat(why(gates.setCriteria(gate, ANY_VERSION, NONE, List.of("交流经验"), "理由", AT, unit)))
                .isEqualTo("campaign.refused.not-yours");
        assertThat(why(gates.setCriteria(gate, ANY_VERSION, NONE, List.of("交流经验"), "理由", AT, city.actor("温如初"))))
                .as("who has no part")
                .isEqualTo("campaign.refused.not-found");
        assertThat(why(gates.setCriteria(gate, ANY_VERSION, NONE, List.of("交流经验"), " ", AT, office)))
                .isEqualTo("campaign.refused.no-reason");
        assertThat(why(gates.setCriteria(gate, ANY_VERSION, NONE, List.of(), "理由", AT, office)))
                .isEqualTo("campaign.refused.no-criteria");
        assertThat(why(gates.setCriteria(gate, ANY_VERSION, NONE, List.of("长".repeat(201)), "理由", AT, office)))
                .isEqualTo("campaign.refused.long-criterion");
        assertThat(stage(2).criteria()).as("nothing has changed").hasSize(2);
        set(2, EnumSet.of(ExitCriterion.TASKS_CLOSED, ExitCriterion.NONE_OVERDUE), "交流经验");
        assertThat(stage(2).criteria())
                .extracting(Course.Exit::kind)
                .containsExactly(ExitCriterion.TASKS_CLOSED, ExitCriterion.NONE_OVERDUE, ExitCriterion.BY_PERSON);
        assertThat(stage(2).criteria())
                .extracting(Course.Exit::termVersion)
                .as("what stays keeps its rule, what is new rests on the reason")
                .containsExactly(1, null, null);
        assertThat(stage(2).criteria().get(2).source()).isEqualTo("领导小组办公室研究");
    }

    @Test
    void whatNoDataAnswerIsFoundByAPerson() {
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        gates.begin(stage(2).caseId(), ANY_VERSION, AT, office).orThrow();
        set(2, NONE, "交流经验");
        var criterion = stage(2).criteria().get(0).id();
        var gate = stage(2).caseId();
        assertThat(why(gates.stateFinding(gate, ANY_VERSION, criterion, true, "属实", AT, unit)))
                .isEqualTo("campaign.refused.not-yours");
        assertThat(why(gates.stateFinding(gate, ANY_VERSION, criterion, true, "", AT, office)))
                .isEqualTo("campaign.refused.incomplete");
        assertThat(why(gates.stateFinding(gate, ANY_VERSION, campaign.value(), true, "属实", AT, office)))
                .isEqualTo("campaign.refused.not-found");
        assertThat(why(gates.pass(gate, ANY_VERSION, "", AT, office))).isEqualTo("campaign.refused.open-without-words");
        gates.stateFinding(gate, ANY_VERSION, criterion, true, "四月召开现场会。", AT, office)
                .orThrow();
        set(2, EnumSet.of(ExitCriterion.NONE_OVERDUE), "交流经验");
        assertThat(standing(2, ExitCriterion.BY_PERSON).met())
                .as("what stays word for word keeps its finding")
                .isTrue();
        gates.pass(gate, ANY_VERSION, "", AT, office).orThrow();
        assertThat(stage(2).state()).isEqualTo(StageState.PASSED);
        assertThat(why(gates.setCriteria(gate, ANY_VERSION, NONE, List.of("再加一条"), "理由", AT, office)))
                .as("not after the gate")
                .isEqualTo("campaign.refused.not-now");
    }

    @Test
    void whatStoodAtTheGateStays() {
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        gates.begin(stage(1).caseId(), ANY_VERSION, AT, office).orThrow();
        desk.confirm(campaign, ANY_VERSION, Guarantee.FUNDS, "已列预算", AT, office).orThrow();
        assertThat(standing(1, ExitCriterion.GUARANTEES).has()).isOne();
        assertThat(standing(1, ExitCriterion.TASKS_CLOSED).met())
                .as("nothing falls due by then")
                .isTrue();
        gates.pass(stage(1).caseId(), ANY_VERSION, "下周补齐。", AT, office).orThrow();
        Arrays.stream(Guarantee.values()).filter(one -> one != Guarantee.FUNDS).forEach(one -> desk.confirm(
                        campaign, ANY_VERSION, one, "会议纪要", AT, office)
                .orThrow());
        assertThat(standing(1, ExitCriterion.GUARANTEES).met()).isFalse();
        assertThat(standing(1, ExitCriterion.GUARANTEES).missing()).hasSize(3);
        assertThat(standing(1, ExitCriterion.TASKS_CLOSED).met()).isTrue();
        gates.reopen(stage(1).caseId(), ANY_VERSION, "补齐后再收口。", AT, chief).orThrow();
        assertThat(standing(1, ExitCriterion.GUARANTEES).met()).isTrue();
        assertThat(stage(1).criteria()).extracting(Course.Exit::metThen).containsOnlyNulls();
    }

    @Test
    void whatNobodyWasAskedForIsNotMet() {
        assertThat(standing(1, ExitCriterion.PLANS_ACCEPTED).met())
                .as("no unit has a draft yet")
                .isFalse();
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        gates.begin(stage(1).caseId(), ANY_VERSION, AT, office).orThrow();
        set(1, EnumSet.of(ExitCriterion.SUMMARIES_IN));
        assertThat(standing(1, ExitCriterion.SUMMARIES_IN)).satisfies(one -> {
            assertThat(one.met()).isFalse();
            assertThat(one.of()).isOne();
            assertThat(one.missing()).hasSize(1);
        });
        assertThat(why(gates.pass(stage(1).caseId(), ANY_VERSION, "", AT, office)))
                .isEqualTo("campaign.refused.open-without-words");
        desk.setTopic(campaign, ANY_VERSION, "存在哪些问题", null, AT, office).orThrow();
        int units = unitRows.of(campaign.value(), Scope.SYSTEM).size();
        assertThat(standing(1, ExitCriterion.SUMMARIES_IN).missing()).hasSize(units);
        summaryRows.of(campaign.value(), Scope.SYSTEM).forEach(one -> summaries
                .submit(
                        one.caseId(),
                        ANY_VERSION,
                        "查找完毕。",
                        List.of(),
                        AT,
                        one.unit().equals(city.unit("云泽市财政局")) ? office : unit)
                .orThrow());
        assertThat(standing(1, ExitCriterion.SUMMARIES_IN).met()).isTrue();
        assertThat(standing(1, ExitCriterion.SUMMARIES_IN).has()).isEqualTo(units);
    }

    @Test
    void aUnitReadsWhatStandsAgainstItselfAlone() throws Exception {
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        gates.begin(stage(1).caseId(), ANY_VERSION, AT, office).orThrow();
        String own = planOf("云泽市发展和改革委员会").caseId().href();
        String others = planOf("云泽市财政局").caseId().href();
        String gate = stage(1).caseId().href();
        assertThat(get(gate, office)).contains(own, others);
        assertThat(get(gate, officer)).contains(own, others);
        assertThat(get(gate, unit)).contains(own, "0/2").doesNotContain(others);
        gates.pass(stage(1).caseId(), ANY_VERSION, "两家方案下周补报。", AT, office).orThrow();
        assertThat(get(gate, office)).contains(own, others);
        assertThat(get(gate, unit)).contains(own).doesNotContain(others);
    }

    /** The record names what the page shows: of others' tasks and plans how many. */
    @Test
    void theTimelineNamesToAUnitWhatThePageShowsIt() throws Exception {
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        gates.begin(stage(1).caseId(), ANY_VERSION, AT, office).orThrow();
        gates.pass(stage(1).caseId(), ANY_VERSION, "两家方案下周补报。", AT, office).orThrow();
        String line = "campaign.verb.stage.pass";
        assertThat(passed(officer, line)).contains("云泽市财政局", "云泽市发展和改革委员会");
        assertThat(passed(office, line)).contains("云泽市财政局", "云泽市发展和改革委员会");
        assertThat(passed(unit, line))
                .contains("云泽市发展和改革委员会", "其他单位未完事项（件数，内容按规定不对您显示） 1")
                .doesNotContain("云泽市财政局");
        assertThat(get(campaign.href(), unit)).doesNotContain("/ledger/proof/");
        assertThat(get(campaign.href(), office)).contains("/ledger/proof/");
        assertThat(proofs.mayTake(unit, campaign.subject())).isFalse();
        assertThat(proofs.mayTake(office, campaign.subject())).isTrue();
        assertThat(proofs.mayTake(unit, planOf("云泽市发展和改革委员会").caseId().subject()))
                .isTrue();
    }

    private String passed(Actor actor, String verb) throws Exception {
        String name = messages.getMessage(verb, null, Locale.SIMPLIFIED_CHINESE);
        return Jsoup.parse(get(campaign.href(), actor)).select(".zx-timeline > li").stream()
                .filter(one -> one.select("strong").text().equals(name))
                .findFirst()
                .orElseThrow()
                .select("dl")
                .text();
    }

    @Test
    void aUnitPlanRestsWhenTheCampaignHasEnded() throws Exception {
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        var plan = planOf("云泽市发展和改革委员会").caseId();
        desk.abandon(campaign, ANY_VERSION, "上级另有部署。", AT, chief).orThrow();
        for (var actor : List.of(office, unit, officer)) {
            assertThat(unitPlans.open(planOf("云泽市发展和改革委员会"), sight.seer(actor, LocalDate.of(2026, 3, 2))))
                    .isEmpty();
        }
        assertThat(get(plan.href(), unit)).doesNotContain(plan.href() + "/submit", plan.href() + "/record-meeting");
        assertThat(why(unitPlans.submit(plan, ANY_VERSION, "迟报", AT, unit)))
                .isEqualTo("campaign.refused.campaign-ended");
        assertThat(why(unitPlans.submit(plan, ANY_VERSION, "迟报", AT, office))).isEqualTo("campaign.refused.not-yours");
    }

    @Test
    void tasksMayCrossStages() {
        var crossing = setUp(
                PLAN.replace("盘活闲置资产", "清理拖欠账款")
                        .replace("（2026年3月21日至2026年6月30日）", "（2026年3月21日至2026年5月31日）")
                        .replace("二、重点任务", "第三阶段：总结提高。（2026年6月1日至2026年6月30日）\n总结经验。\n二、重点任务"),
                AT.plusSeconds(60));
        var course = rows.find(crossing.value(), Scope.SYSTEM).orElseThrow();
        assertThat(course.stages())
                .extracting(stage -> gates.standings(course, AT).get(stage.id()).stream()
                        .filter(one -> one.criterion().kind() == ExitCriterion.TASKS_CLOSED)
                        .findFirst()
                        .orElseThrow()
                        .of())
                .as("each belongs to the window in which it falls due; the last gate answers for all")
                .containsExactly(0, 1, 2);
    }

    @Test
    void aMeetingIsADayOrTheOneThatTheHouseHolds() throws Exception {
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        set(1, EnumSet.of(ExitCriterion.MEETING_HELD));
        var plan = planOf("云泽市发展和改革委员会").caseId();
        var held = new Meetings.Typed(MeetingSort.SPECIAL, null, TODAY, "传达方案。");
        assertThat(why(unitPlans.recordMeeting(plan, ANY_VERSION, held, AT, office)))
                .as("of another unit")
                .isEqualTo("campaign.refused.not-yours");
        assertThat(why(unitPlans.recordMeeting(
                        plan, ANY_VERSION, new Meetings.Typed(MeetingSort.SPECIAL, null, null, ""), AT, unit)))
                .isEqualTo("campaign.refused.meeting-day");
        assertThat(why(unitPlans.recordMeeting(
                        plan,
                        ANY_VERSION,
                        new Meetings.Typed(MeetingSort.SPECIAL, null, TODAY.plusDays(1), ""),
                        AT,
                        unit)))
                .isEqualTo("campaign.refused.meeting-ahead");
        unitPlans.recordMeeting(plan, ANY_VERSION, held, AT, unit).orThrow();
        assertThat(planOf("云泽市发展和改革委员会").meeting()).satisfies(one -> {
            assertThat(one.heldOn()).isEqualTo(TODAY);
            assertThat(one.summary()).isEqualTo("传达方案。");
        });
        var minutes = registered
                .register(
                        new NewMeeting(
                                MeetingKind.TOPICAL,
                                "盘活闲置资产动员会",
                                "",
                                TODAY.minusDays(1),
                                city.postOf("林知远"),
                                List.of()),
                        AT,
                        officer)
                .orThrow();
        var linked = new Meetings.Typed(MeetingSort.MOBILISATION, minutes.id(), null, "");
        assertThat(why(unitPlans.recordMeeting(plan, ANY_VERSION, linked, AT, unit)))
                .as("who may not read the minutes cannot point at them")
                .isEqualTo("campaign.refused.not-found");
        assertThat(standing(1, ExitCriterion.MEETING_HELD).met()).isFalse();
        assertThat(why(desk.recordMeeting(campaign, ANY_VERSION, linked, AT, unit)))
                .isEqualTo("campaign.refused.not-yours");
        desk.recordMeeting(campaign, ANY_VERSION, linked, AT, officer).orThrow();
        assertThat(course().meeting()).satisfies(one -> {
            assertThat(one.heldOn()).as("not typed again").isEqualTo(TODAY.minusDays(1));
            assertThat(one.registered()).isEqualTo(minutes.id());
        });
        assertThat(get(campaign.href(CampaignAct.RECORD_MEETING), office))
                .as("offered to who may not read the minutes, for they stand there")
                .contains(minutes.id().toString());
        desk.recordMeeting(
                        campaign,
                        ANY_VERSION,
                        new Meetings.Typed(MeetingSort.MOBILISATION, minutes.id(), null, "部署四项任务。"),
                        AT,
                        office)
                .orThrow();
        assertThat(course().meeting()).as("other words leave the link").satisfies(one -> {
            assertThat(one.heldOn()).isEqualTo(TODAY.minusDays(1));
            assertThat(one.registered()).isEqualTo(minutes.id());
            assertThat(one.summary()).isEqualTo("部署四项任务。");
        });
        assertThat(standing(1, ExitCriterion.MEETING_HELD).met()).isTrue();
    }

    @Test
    void thePageShowsEachCriterionAndKeepsWhatWasTyped() throws Exception {
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        String page = get(stage(1).caseId().href(), office);
        assertThat(page).contains("四落实全部确认", "0/4", "督查督办惯例", "调整收口标准");
        assertThat(get(stage(1).caseId().href(), unit)).doesNotContain("调整收口标准");
        var mvc = MockMvcBuilders.webAppContextSetup(context).build();
        String again = mvc.perform(MockMvcRequestBuilders.post(stage(1).caseId().href(StageAct.SET_CRITERIA))
                        .with(As.actor(office))
                        .param("version", String.valueOf(stage(1).version()))
                        .param("criteria", "NONE_OVERDUE")
                        .param("byPerson", "现场会已召开")
                        .param("reason", ""))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(again).contains("请写明理由。", "现场会已召开");
        assertThat(again).containsPattern("value=\"NONE_OVERDUE\" checked");
        assertThat(get(campaign.href(), office)).contains(stage(1).caseId().href());
    }

    @Test
    void aBoardGoesDownFromUnitToSectionToPost() throws Exception {
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        var docket = unitPlans.own(planOf("云泽市财政局"), AT).get(0).docket();
        dockets.perform(
                        new org.zhixing.supervision.DocketCommand.Acknowledge(
                                docket, -1, city.unit("预算科"), city.person("孙小满")),
                        AT,
                        office)
                .orThrow();
        String board = campaign.href() + "/board";
        String finance = city.unit("云泽市财政局").value().toString();
        String budget = city.unit("预算科").value().toString();
        assertThat(get(board, officer))
                .contains("云泽市财政局", "云泽市发展和改革委员会", "/items?unit=" + finance + "&amp;column=OPEN");
        assertThat(get(board, unit)).contains("云泽市发展和改革委员会").doesNotContain("云泽市财政局</a>");
        assertThat(get(board + "?unit=" + finance, officer)).contains("预算科", "section=" + budget);
        assertThat(get(board + "?unit=" + finance + "&section=" + budget, officer))
                .contains("孙小满");
        assertThat(get(board + "?unit=" + finance + "&section=" + budget, unit))
                .as("not of another unit")
                .doesNotContain("孙小满");
        String items = campaign.href() + "/items?unit=" + finance + "&section=" + budget;
        assertThat(get(items + "&column=OPEN", officer)).contains(docket.href());
        assertThat(get(items + "&column=DONE", officer)).doesNotContain(docket.href());
        assertThat(get(items + "&person=none", officer)).doesNotContain(docket.href());
        MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(board).with(As.actor(city.administrator(Role.AUDIT_ADMINISTRATOR))))
                .andExpect(
                        result -> assertThat(result.getResponse().getStatus()).isEqualTo(404));
    }

    private String get(String path, Actor actor) throws Exception {
        var response = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }
}
