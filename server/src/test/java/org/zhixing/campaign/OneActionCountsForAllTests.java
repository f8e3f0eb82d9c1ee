package org.zhixing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhixing.filing.Filing.ANY_VERSION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhixing.As;
import org.zhixing.OneConnectionAThread;
import org.zhixing.act.Actor;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.SharedTasks;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.unitplan.Departures;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.campaign.Opening;
import org.zhixing.plan.campaign.StandingTasks;
import org.zhixing.plan.review.DraftTask;
import org.zhixing.plan.review.DraftTasks;
import org.zhixing.plan.review.Intake;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.PlanDocuments;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.plan.review.Review;
import org.zhixing.plan.review.UnitNames;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** R155: a task that two campaigns share is done once, reported once, and counted once in each. */
class OneActionCountsForAllTests extends SmallCampaign {

    private static final String REASON = "两个行动的同一件事。";

    @Autowired
    SharedTasks shared;

    @Autowired
    Intake intake;

    @Autowired
    DraftTasks tasks;

    @Autowired
    PlanDocuments documents;

    @Autowired
    UnitNames names;

    @Autowired
    StandingTasks standings;

    @Autowired
    Opening opening;

    @Autowired
    Review review;

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

    /** A unit that leads neither reads that something was recognised, not what and from where. */
    @Test
    void theTimelineNamesItToThoseWhoseTaskItIs() throws Exception {
        var first = itemOf(campaign, "云泽市财政局").docket();
        desk.recognise(second, ANY_VERSION, first, null, REASON, AT, officer).orThrow();
        desk.start(second, ANY_VERSION, AT, office).orThrow();
        assertThat(page(second.href(), officer)).contains(REASON, "盘活闲置资产");
        assertThat(page(second.href(), unit)).contains("有一项办理，内容按规定不对您显示").doesNotContain(REASON, "盘活闲置资产");
    }

    /** Whoever confirms a plan is told, before anything is opened, and decides of each (R155). */
    @Test
    void whatStandsAlreadyIsShownToWhoeverConfirmsAndRecognisedThere() throws Exception {
        var standing = itemOf(campaign, "云泽市财政局").docket();
        var alone = alone();
        var id = twoTasks();
        String sheet = "/plans/" + id.value() + "/review";
        var all = tasks.of(id);
        var asset = taskOf(all, "开展资产清查");
        var result = taskOf(all, "公开处置结果");
        assertThat(page(sheet, officer)).contains("可能已有同一单位的在办事项", standing.href(), alone.href(), "盘活闲置资产");
        assertThatThrownBy(() -> page(sheet, office)).hasRootCauseInstanceOf(AccessDeniedException.class);

        assertThat(why(standings.recognise(document(id), asset, alone, REASON, officer, AT)))
                .as("of another unit")
                .isEqualTo("plan.refused.not-standing");
        assertThat(why(standings.recognise(document(id), asset, standing, " ", officer, AT)))
                .isEqualTo("plan.refused.reason-needed");
        standings.recognise(document(id), asset, standing, REASON, officer, AT).orThrow();
        standings.recognise(document(id), result, alone, REASON, officer, AT).orThrow();
        assertThat(page(sheet, officer)).contains("认定共用，不再立项：", "改为另行立项");
        standings.anew(document(id), result, officer, AT).orThrow();
        standings.recognise(document(id), result, alone, REASON, officer, AT).orThrow();

        int before = count();
        UUID third = opening.confirm(document(id), officer, AT).orThrow();
        assertThat(count()).as("none is opened").isEqualTo(before);
        founding.setUp(third, city.unit("云泽市财政局"), LocalDate.of(2026, 6, 30), AT, officer)
                .orThrow();
        assertThat(items.of(third, AT))
                .allMatch(CampaignItems.Item::shared)
                .extracting(CampaignItems.Item::docket)
                .containsExactlyInAnyOrder(standing, alone);
        assertThat(shared.of(third, Scope.SYSTEM))
                .extracting(SharedTasks.Shared::reason)
                .containsOnly(REASON);
        assertThat(page("/campaigns/courses/" + third, officer)).contains("单独立项的事项", REASON);
    }

    @Test
    void whatStandsNoMoreIsNotCountedUnseen() {
        var standing = itemOf(campaign, "云泽市财政局").docket();
        var id = twoTasks();
        var asset = taskOf(tasks.of(id), "开展资产清查");
        standings.recognise(document(id), asset, standing, REASON, officer, AT).orThrow();
        dockets.perform(new DocketCommand.Withdraw(standing, -1, "并入其他部署"), AT, chief)
                .orThrow();
        assertThat(why(opening.confirm(document(id), officer, AT))).isEqualTo("plan.refused.stands-no-more");
        standings.anew(document(id), asset, officer, AT).orThrow();
        opening.confirm(document(id), officer, AT).orThrow();
    }

    @Test
    void eachTaskIsLookedAtThoughTwoAreRecognisedInOneDocket() {
        var alone = alone();
        var id = twoTasks();
        var all = tasks.of(id);
        var result = taskOf(all, "公开处置结果");
        standings.recognise(document(id), result, alone, REASON, officer, AT).orThrow();
        var chosen = tasks.of(id).stream()
                .filter(row -> row.id().equals(result))
                .findFirst()
                .orElseThrow()
                .content();
        // the other unit's task comes first: what is looked at last alone would pass
        review.change(
                        document(id),
                        taskOf(all, "开展资产清查"),
                        "recognise",
                        content -> content.withStanding(chosen.standing()),
                        officer,
                        AT)
                .orThrow();
        assertThat(why(opening.confirm(document(id), officer, AT))).isEqualTo("plan.refused.stands-no-more");
        assertThat(chosen.withAccountable(chosen.accountable()).standing()).isNotNull();
        assertThat(chosen.withAccountable(chosen.accountable() + 1).standing())
                .as("another unit answers")
                .isNull();
    }

    @Test
    void whatWasWithdrawnBetweenThePlanAndTheCampaignIsMissed() {
        var alone = alone();
        var id = twoTasks();
        standings
                .recognise(document(id), taskOf(tasks.of(id), "公开处置结果"), alone, REASON, officer, AT)
                .orThrow();
        UUID third = opening.confirm(document(id), officer, AT).orThrow();
        dockets.perform(new DocketCommand.Withdraw(alone, DocketCommand.ANY_VERSION, "任务取消。"), AT, chief)
                .orThrow();
        founding.setUp(third, city.unit("云泽市财政局"), LocalDate.of(2026, 6, 30), AT, officer)
                .orThrow();
        assertThat(messages("campaign.message.shared-withdrawn"))
                .containsExactly(new CaseId(CaseKind.CAMPAIGN, third).href());
        assertThat(messages("campaign.message.shared")).as("nobody works on it").doesNotContain(alone.href());
        assertThat(items.of(third, AT)).anyMatch(CampaignItems.Item::lost);
    }

    @Test
    void whatWentToAnotherUnitBetweenThePlanAndTheCampaignIsTold() {
        var alone = alone();
        var id = twoTasks();
        standings
                .recognise(document(id), taskOf(tasks.of(id), "公开处置结果"), alone, REASON, officer, AT)
                .orThrow();
        UUID third = opening.confirm(document(id), officer, AT).orThrow();
        dockets.perform(
                        new DocketCommand.Transfer(
                                alone, DocketCommand.ANY_VERSION, city.unit("云泽市财政局"), "职责在财政。", DutyGround.UNSAID),
                        AT.plusSeconds(60),
                        officer)
                .orThrow();
        founding.setUp(third, city.unit("云泽市财政局"), LocalDate.of(2026, 6, 30), AT.plusSeconds(120), officer)
                .orThrow();
        assertThat(messages("campaign.message.shared-moved"))
                .containsExactly(new CaseId(CaseKind.CAMPAIGN, third).href());
    }

    /** A docket of the unit that a plan names for 公开处置结果, in no campaign. */
    private DocketId alone() {
        return dockets.open(
                        List.of(OpenDocket.of(
                                new OpenDocket.Source(SourceKind.INSTRUCTION, null, "市政府交办", "市政府交办"),
                                "公开处置结果",
                                "公开处置结果并报告。",
                                city.unit("云泽市发展和改革委员会"))),
                        AT,
                        officer)
                .orThrow()
                .get(0);
    }

    /** Hundreds of tasks are asked for in the same two questions as one. */
    @Test
    void itAsksNoMoreTheLongerThePlanIs() {
        var few = intake.pasted(PLAN.replace("盘活闲置资产", "清理低效用地"), officer, AT).orThrow();
        var lines = new StringBuilder();
        for (int n = 3; n <= 60; n++) {
            lines.append(n).append("．开展资产清查第").append(n).append("批。（牵头单位：市财政局。2026年4月30日前完成）\n");
        }
        var many = intake.pasted(PLAN.replace("盘活闲置资产", "清理闲置厂房").replace("三、组织领导", lines + "三、组织领导"), officer, AT)
                .orThrow();
        assertThat(tasks.of(many)).hasSizeGreaterThan(50);
        assertThat(OneConnectionAThread.statementsOf(() -> found(many)))
                .isEqualTo(OneConnectionAThread.statementsOf(() -> found(few)));
        assertThat(found(many)).hasSizeGreaterThan(50);
    }

    /** A plan under review, ready but for what may stand already. */
    private PlanDocumentId twoTasks() {
        var text = PLAN.replace("盘活闲置资产", "清理低效用地")
                .replace("2026年4月30日前", "2027年4月30日前")
                .replace("2026年6月30日前", "2027年6月30日前");
        var id = intake.pasted(text, officer, AT).orThrow();
        review.changeAll(
                        document(id),
                        row -> !row.content().section().contains("二、重点任务"),
                        "remove",
                        content -> content.withRemoved(true),
                        officer,
                        AT)
                .orThrow();
        return id;
    }

    private Map<UUID, List<StandingTasks.Found>> found(PlanDocumentId id) {
        var all = tasks.of(id);
        return standings.of(all, names.of(all, LocalDate.of(2026, 3, 2)), AT, officer);
    }

    private static UUID taskOf(List<DraftTask> all, String words) {
        return all.stream()
                .filter(row -> row.content().text().contains(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private PlanDocument document(PlanDocumentId id) {
        return documents.find(id, PlanRights.officeOf(officer)).orElseThrow();
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM supervision.docket")
                .query(Integer.class)
                .single();
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
