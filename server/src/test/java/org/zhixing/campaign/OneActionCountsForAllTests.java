package org.zhixing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.SharedTasks;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.unitplan.Departures;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;

/** R155: a task that two campaigns share is done once, reported once, and counted once in each. */
class OneActionCountsForAllTests extends SmallCampaign {

    private static final String REASON = "两个行动的同一件事。";

    @Autowired
    SharedTasks shared;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WebApplicationContext context;

    CaseId second;

    @BeforeEach
    void secondCampaign() {
        second = setUp(PLAN.replace("盘活闲置资产", "清理拖欠账款"), AT.plusSeconds(60));
    }

    private CampaignItems.Item itemOf(CaseId of, String unit) {
        return items.of(of.value(), AT).stream()
                .filter(item -> item.lead().equals(city.unit(unit)))
                .findFirst()
                .orElseThrow();
    }

    private List<CampaignItems.Item> inSecond() {
        return items.of(second.value(), AT);
    }

    private String recognise(DocketId docket, DocketId instead, String reason, Actor actor) {
        return why(desk.recognise(second, ANY_VERSION, docket, instead, reason, AT, actor));
    }

    @Test
    void whatTheSameUnitHasUnderWayAlikeIsShownBeforeTheStart() throws Exception {
        var first = itemOf(campaign, "云泽市财政局").docket();
        assertThat(shared.duplicates(second.value(), AT, officer))
                .extracting(one -> one.other().docket())
                .contains(first);
        assertThat(shared.duplicates(second.value(), AT, officer))
                .allSatisfy(one ->
                        assertThat(one.own().lead()).isEqualTo(one.other().lead()));
        assertThat(page(second.href(), officer)).contains("可能重复布置的任务", first.href());
        assertThat(page(second.href(), office)).doesNotContain("可能重复布置的任务");
        recognise(first, null, REASON, officer);
        assertThat(shared.duplicates(second.value(), AT, officer))
                .extracting(one -> one.other().docket())
                .doesNotContain(first);
    }

    @Test
    void theOfficeOfSupervisionAloneRecognisesWithAReason() {
        var first = itemOf(campaign, "云泽市财政局").docket();
        var own = itemOf(second, "云泽市发展和改革委员会").docket();
        assertThat(recognise(first, null, REASON, office)).isEqualTo("campaign.refused.not-yours");
        assertThat(recognise(first, null, REASON, city.actor("温如初"))).isEqualTo("campaign.refused.not-found");
        assertThat(recognise(first, null, " ", officer)).isEqualTo("campaign.refused.no-reason");
        assertThat(recognise(own, null, REASON, officer)).as("its own").isEqualTo("campaign.refused.not-shareable");
        assertThat(recognise(first, own, REASON, chief))
                .as("of two units")
                .isEqualTo("campaign.refused.not-the-same-unit");
        assertThat(inSecond()).noneMatch(CampaignItems.Item::shared);
        assertThat(recognise(first, null, REASON, officer)).isEqualTo("done");
        assertThat(recognise(first, null, REASON, officer)).as("once only").isEqualTo("campaign.refused.not-shareable");
    }

    @Test
    void itShowsAndCountsInBothAndIsReportedOnce() throws Exception {
        var first = itemOf(campaign, "云泽市财政局").docket();
        var twice = itemOf(second, "云泽市财政局").docket();
        int before = evaluation.figures(second.value(), AT).all();
        desk.recognise(second, ANY_VERSION, first, twice, REASON, AT, chief).orThrow();
        assertThat(inSecond())
                .filteredOn(item -> item.docket().equals(twice))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.state()).as("not asked for twice").isEqualTo(DocketState.WITHDRAWN));
        assertThat(inSecond())
                .filteredOn(CampaignItems.Item::shared)
                .extracting(CampaignItems.Item::docket)
                .containsExactly(first);
        assertThat(evaluation.figures(second.value(), AT).all())
                .as("one action, counted once")
                .isEqualTo(before);
        assertThat(items.of(campaign.value(), AT)).noneMatch(CampaignItems.Item::shared);
        assertThat(shared.of(campaign.value(), Scope.SYSTEM))
                .as("shown on both")
                .hasSize(1);
        assertThat(page(first.href(), officer)).contains("同时计入：");
        assertThat(page(campaign.href(), officer)).contains("统筹协调：共用任务");
        for (var one : List.of(campaign, second)) {
            assertThat(ledger.timeline(one.subject()))
                    .extracting(entry -> entry.entry().verb())
                    .contains("campaign.recognise");
        }
        desk.start(second, ANY_VERSION, AT, office).orThrow();
        assertThat(unitRows.of(second.value(), Scope.SYSTEM))
                .as("what is shared alone asks for no second plan")
                .noneMatch(plan -> plan.unit().equals(city.unit("云泽市财政局")));
        assertThat(Departures.of(
                        unitRows.of(second.value(), Scope.SYSTEM).get(0),
                        inSecond().stream().filter(CampaignItems.Item::shared).toList()))
                .isEmpty();
    }

    @Test
    void itIsTakenBackWithAReason() {
        var first = itemOf(campaign, "云泽市财政局").docket();
        desk.recognise(second, ANY_VERSION, first, null, REASON, AT, officer).orThrow();
        var sharing = shared.of(second.value(), Scope.SYSTEM).get(0).id();
        assertThat(why(desk.takeBack(second, ANY_VERSION, sharing, REASON, AT, office)))
                .isEqualTo("campaign.refused.not-yours");
        assertThat(why(desk.takeBack(second, ANY_VERSION, sharing, "", AT, officer)))
                .isEqualTo("campaign.refused.no-reason");
        assertThat(why(desk.takeBack(campaign, ANY_VERSION, sharing, REASON, AT, officer)))
                .as("where it was recognised")
                .isEqualTo("campaign.refused.not-found");
        desk.takeBack(second, ANY_VERSION, sharing, "要求不同。", AT, officer).orThrow();
        assertThat(inSecond()).noneMatch(CampaignItems.Item::shared);
        assertThat(shared.of(campaign.value(), Scope.SYSTEM)).isEmpty();
        assertThat(recognise(first, null, REASON, officer)).as("and again").isEqualTo("done");
    }

    @Test
    void whoLeadsItReadsTheCampaignForWhichItCountsAndTheHomeSaysNothingOfIt() {
        var task = itemOf(campaign, "云泽市发展和改革委员会").docket();
        var scope = sight.campaigns(sight.seer(unit, LocalDate.of(2026, 3, 2)));
        assertThat(rows.find(second.value(), scope)).as("no part in it yet").isEmpty();
        desk.recognise(second, ANY_VERSION, task, null, REASON, AT, officer).orThrow();
        assertThat(rows.find(second.value(), scope)).isPresent();
        assertThat(messages("campaign.message.shared"))
                .as("where its reader may look")
                .containsExactly(task.href());
        assertThat(ledger.timeline(campaign.subject()))
                .filteredOn(one -> one.entry().verb().equals("campaign.recognise"))
                .singleElement()
                .satisfies(one -> assertThat(one.entry().changed().toString()).doesNotContain("清理拖欠账款"));
        var sharing = shared.of(second.value(), Scope.SYSTEM).get(0).id();
        desk.takeBack(second, ANY_VERSION, sharing, "要求不同。", AT, officer).orThrow();
        assertThat(rows.find(second.value(), scope)).as("no longer").isEmpty();
    }

    @Test
    void whatItsOwnCampaignWithdrawsIsMissingHereUntilItIsTakenBack() {
        var task = itemOf(campaign, "云泽市发展和改革委员会").docket();
        desk.recognise(second, ANY_VERSION, task, null, REASON, AT, officer).orThrow();
        int before = missing().size();
        assertThat(messages("campaign.message.shared-withdrawn")).isEmpty();
        dockets.perform(new DocketCommand.Withdraw(task, DocketCommand.ANY_VERSION, "任务取消。"), AT, chief)
                .orThrow();
        assertThat(missing()).as("the work is still missing").hasSize(before).contains(task.value());
        assertThat(messages("campaign.message.shared-withdrawn")).containsExactly(second.href());
        var sharing = shared.of(second.value(), Scope.SYSTEM).get(0).id();
        desk.takeBack(second, ANY_VERSION, sharing, "已撤销。", AT, officer).orThrow();
        assertThat(missing()).doesNotContain(task.value());
    }

    private List<UUID> missing() {
        var course = rows.find(second.value(), Scope.SYSTEM).orElseThrow();
        var last = course.stages().get(course.stages().size() - 1);
        return gates.standings(course, AT).get(last.id()).stream()
                .filter(one -> one.criterion().kind() == ExitCriterion.TASKS_CLOSED)
                .flatMap(one -> one.missing().stream())
                .map(Course.LeftOpen::ref)
                .toList();
    }

    private List<String> messages(String key) {
        return jdbc.sql("SELECT DISTINCT href FROM notification.message WHERE key = :key")
                .param("key", key)
                .query(String.class)
                .list();
    }

    private String page(String path, Actor actor) throws Exception {
        var response = MockMvcBuilders.webAppContextSetup(context)
                .build()
                .perform(MockMvcRequestBuilders.get(path).with(As.actor(actor)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }
}
