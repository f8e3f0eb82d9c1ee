package org.zhixing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhixing.OneConnectionAThread;
import org.zhixing.act.Role;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.rule.StandingRules;
import org.zhixing.campaign.unitplan.Departures;
import org.zhixing.campaign.unitplan.UnitPlans;
import org.zhixing.supervision.DocketCommand;

/** R148–R154, R157, R027: from the confirmed plan to the rules that outlive it. */
class ACampaignIsCarriedToItsEndTests extends SmallCampaign {

    @Test
    void theListAsksNoMoreTheLongerItIs() {
        int asked = OneConnectionAThread.statementsOf(() -> rows.all(Scope.SYSTEM));
        var second = setUp(PLAN.replace("盘活闲置资产", "清理拖欠账款"), AT.plusSeconds(60));
        var all = new ArrayList<Course>();
        assertThat(OneConnectionAThread.statementsOf(() -> all.addAll(rows.all(Scope.SYSTEM))))
                .isPositive()
                .isEqualTo(asked);
        assertThat(all)
                .containsSubsequence(rows.find(second.value(), Scope.SYSTEM).orElseThrow(), course());
    }

    @Test
    void stagesAndGroupAreThoseOfTheConfirmedPlan() {
        assertThat(course().stages()).extracting(Course.Stage::state).containsOnly(StageState.AHEAD);
        assertThat(stage(1).until()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(stage(2).from()).isEqualTo(LocalDate.of(2026, 3, 21));
        assertThat(course().members())
                .filteredOn(one -> one.name().equals("林知远"))
                .singleElement()
                .satisfies(head -> {
                    assertThat(head.role()).isEqualTo(GroupRole.HEAD);
                    assertThat(head.post()).isEqualTo(city.postOf("林知远").value());
                });
        assertThat(why(founding.setUp(campaign.value(), city.unit("云泽市财政局"), LocalDate.of(2026, 6, 30), AT, officer)))
                .as("once only")
                .isEqualTo("campaign.refused.not-now");
    }

    @Test
    void whoHasNoPartSeesAndDoesNothing() {
        var stranger = city.actor("温如初");
        var seer = sight.seer(stranger, LocalDate.of(2026, 3, 2));
        assertThat(rows.find(campaign.value(), sight.campaigns(seer))).isEmpty();
        assertThat(why(desk.start(campaign, ANY_VERSION, AT, stranger))).isEqualTo("campaign.refused.not-found");
        var auditor = city.administrator(Role.AUDIT_ADMINISTRATOR);
        assertThat(rows.find(campaign.value(), sight.campaigns(sight.seer(auditor, LocalDate.of(2026, 3, 2)))))
                .isEmpty();
        assertThat(why(desk.confirm(campaign, ANY_VERSION, Guarantee.FUNDS, "预算", AT, officer)))
                .as("the supervision office does not confirm for the office of the group")
                .isEqualTo("campaign.refused.not-yours");
        assertThat(why(founding.setUp(UUID.randomUUID(), city.unit("云泽市财政局"), LocalDate.of(2026, 6, 30), AT, unit)))
                .isEqualTo("campaign.refused.not-yours");
    }

    @Test
    void aUnitGetsItsOwnTasksAndItsDeparturesNeedAReason() {
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        var plan = planOf("云泽市发展和改革委员会");
        var own = unitPlans.own(plan, AT);
        assertThat(own).singleElement().satisfies(item -> assertThat(item.title())
                .contains("公开处置结果"));
        assertThat(Departures.of(plan, own))
                .extracting(Departures.Departure::kind)
                .containsOnly(Deviation.NO_STEPS);
        UUID docket = own.get(0).docket().value();
        var late = new UnitPlans.Typed("公开清单", city.person("严守一"), LocalDate.of(2026, 7, 15));
        assertThat(why(unitPlans.breakDown(plan.caseId(), ANY_VERSION, docket, List.of(late), AT, office)))
                .as("of another unit")
                .isEqualTo("campaign.refused.not-yours");
        assertThat(why(unitPlans.breakDown(
                        plan.caseId(),
                        ANY_VERSION,
                        docket,
                        List.of(new UnitPlans.Typed("公开", city.person("孙小满"), LocalDate.of(2026, 6, 1))),
                        AT,
                        unit)))
                .isEqualTo("campaign.refused.not-of-the-unit");
        unitPlans
                .breakDown(plan.caseId(), ANY_VERSION, docket, List.of(late), AT, unit)
                .orThrow();
        assertThat(Departures.of(planOf("云泽市发展和改革委员会"), own))
                .extracting(Departures.Departure::kind)
                .containsOnly(Deviation.BEYOND_LIMIT);
        assertThat(why(unitPlans.submit(plan.caseId(), ANY_VERSION, "", AT, unit)))
                .isEqualTo("campaign.refused.departs");
        unitPlans.submit(plan.caseId(), ANY_VERSION, "审计在七月结束。", AT, unit).orThrow();
        assertThat(why(unitPlans.accept(plan.caseId(), ANY_VERSION, "同意", AT, unit)))
                .isEqualTo("campaign.refused.not-yours");
        unitPlans.accept(plan.caseId(), ANY_VERSION, "同意", AT, office).orThrow();
        assertThat(planOf("云泽市发展和改革委员会").state()).isEqualTo(UnitPlanState.ACCEPTED);
        assertThat(unitRows.find(plan.id(), sight.unitPlans(sight.seer(city.actor("温如初"), LocalDate.of(2026, 3, 2)))))
                .isEmpty();
    }

    @Test
    void aGateIsPassedByTheOfficeWithWhatIsOpenWrittenDown() {
        assertThat(why(gates.begin(stage(1).caseId(), ANY_VERSION, AT, office)))
                .as("before the start")
                .isEqualTo("campaign.refused.not-now");
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        assertThat(why(gates.begin(stage(1).caseId(), ANY_VERSION, AT, officer)))
                .isEqualTo("campaign.refused.not-yours");
        gates.begin(stage(1).caseId(), ANY_VERSION, AT, office).orThrow();
        assertThat(why(gates.pass(stage(1).caseId(), ANY_VERSION, "", AT, office)))
                .isEqualTo("campaign.refused.open-without-words");
        gates.pass(stage(1).caseId(), ANY_VERSION, "两家方案下周补报。", AT, office).orThrow();
        assertThat(stage(1).state()).isEqualTo(StageState.PASSED);
        assertThat(stage(1).leftOpen())
                .extracting(Course.LeftOpen::kind)
                .contains("campaign.open.guarantee", "campaign.open.plan");
        assertThat(why(gates.reopen(stage(1).caseId(), ANY_VERSION, "重来", AT, office)))
                .isEqualTo("campaign.refused.not-yours");
        gates.reopen(stage(1).caseId(), ANY_VERSION, "方案质量不高。", AT, city.actor("林知远"))
                .orThrow();
        assertThat(stage(1).state()).isEqualTo(StageState.OPEN);
        assertThat(ledger.timeline(campaign.subject()))
                .extracting(one -> one.entry().verb())
                .contains("campaign.set-up", "stage.begin", "stage.pass", "stage.reopen");
    }

    @Test
    void acceptanceAsksDataFirstAndNothingClosesBeforeEachRuleHasAnOwner() {
        Arrays.stream(Guarantee.values())
                .forEach(one -> desk.confirm(campaign, ANY_VERSION, one, "市政府专题会议纪要", AT, office)
                        .orThrow());
        desk.start(campaign, ANY_VERSION, AT, office).orThrow();
        gates.begin(stage(1).caseId(), ANY_VERSION, AT, office).orThrow();
        assertThat(why(desk.beginAcceptance(campaign, ANY_VERSION, AT, office))).isEqualTo("campaign.refused.gates");
        gates.pass(stage(1).caseId(), ANY_VERSION, "方案陆续报送。", AT, office).orThrow();
        gates.begin(stage(2).caseId(), ANY_VERSION, AT, office).orThrow();
        var finance = unitPlans.own(planOf("云泽市财政局"), AT).get(0).docket();
        done(finance);
        desk.registerRule(
                        campaign,
                        ANY_VERSION,
                        new StandingRules.NewRule("闲置资产季度公开制度", "云财资〔2026〕12号", city.unit("云泽市财政局"), REVIEW),
                        AT,
                        office)
                .orThrow();
        desk.beginAcceptance(campaign, ANY_VERSION, AT, office).orThrow();
        assertThat(verdict("云泽市财政局", Criterion.GOALS)).isEqualTo(Verdict.MET);
        assertThat(verdict("云泽市财政局", Criterion.RULES)).isEqualTo(Verdict.MET);
        assertThat(verdict("云泽市发展和改革委员会", Criterion.GOALS))
                .as("open and not late: data cannot say")
                .isEqualTo(Verdict.UNANSWERED);
        desk.writeReport(campaign, ANY_VERSION, evaluation.draft(course(), AT), AT, office)
                .orThrow();
        assertThat(course().report()).contains("2 项", "完成 1 项");
        assertThat(why(desk.issueReport(campaign, ANY_VERSION, AT, chief))).isEqualTo("campaign.refused.unanswered");
        acceptances.of(campaign.value()).stream()
                .filter(line -> line.verdict() == Verdict.UNANSWERED)
                .forEach(line -> desk.check(
                                campaign,
                                ANY_VERSION,
                                line.unit(),
                                line.criterion(),
                                Verdict.MET,
                                "现场查看属实。",
                                AT,
                                office)
                        .orThrow());
        desk.refresh(campaign, ANY_VERSION, AT, office).orThrow();
        assertThat(verdict("云泽市发展和改革委员会", Criterion.GOALS))
                .as("what a person answered stays")
                .isEqualTo(Verdict.MET);
        assertThat(why(desk.issueReport(campaign, ANY_VERSION, AT, office))).isEqualTo("campaign.refused.not-yours");
        desk.issueReport(campaign, ANY_VERSION, AT, city.actor("林知远")).orThrow();
        assertThat(papers.of(campaign.subject())).singleElement().satisfies(sheet -> assertThat(sheet.number())
                .contains("专评"));
        gates.pass(stage(2).caseId(), ANY_VERSION, "余下一项继续督办。", AT, office).orThrow();
        assertThat(why(desk.close(campaign, ANY_VERSION, "继续督办", AT, office)))
                .isEqualTo("campaign.refused.rules-without-owner");
        carriedOver();
        assertThat(why(desk.close(campaign, ANY_VERSION, "", AT, office)))
                .isEqualTo("campaign.refused.open-without-words");
        desk.close(campaign, ANY_VERSION, "余下一项由督查室继续督办。", AT, office).orThrow();
        assertThat(course().state()).isEqualTo(CampaignState.CLOSED);
    }

    private void carriedOver() {
        var rule = ruleRows.of(campaign.value(), Scope.SYSTEM).get(0);
        var market = city.actor("温如初");
        rules.offer(rule.caseId(), ANY_VERSION, city.unit("云泽市市场监督管理局"), REVIEW, AT, office)
                .orThrow();
        assertThat(why(rules.takeOver(rule.caseId(), ANY_VERSION, AT, unit)))
                .as("who is not asked does not sign")
                .isEqualTo("campaign.refused.not-yours");
        assertThat(why(rules.decline(rule.caseId(), ANY_VERSION, "", AT, market)))
                .isEqualTo("campaign.refused.no-reason");
        rules.takeOver(rule.caseId(), ANY_VERSION, AT, market).orThrow();
        assertThat(ruleRows.find(rule.id(), Scope.SYSTEM).orElseThrow().state()).isEqualTo(RuleState.CARRIED);
        rules.keep(rule.caseId(), ANY_VERSION, "运行良好。", REVIEW.plusYears(1), AT, market)
                .orThrow();
    }

    private Verdict verdict(String name, Criterion criterion) {
        return acceptances.of(campaign.value()).stream()
                .filter(line -> line.unit().equals(city.unit(name)) && line.criterion() == criterion)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private void done(org.zhixing.supervision.DocketId docket) {
        dockets.perform(new DocketCommand.Acknowledge(docket, -1, city.unit("预算科"), city.person("孙小满")), AT, office)
                .orThrow();
        dockets.perform(new DocketCommand.ReportCompletion(docket, -1, "已全部完成。", List.of()), AT, office)
                .orThrow();
        dockets.perform(new DocketCommand.Accept(docket, -1, "情况属实。"), AT, officer)
                .orThrow();
    }
}
