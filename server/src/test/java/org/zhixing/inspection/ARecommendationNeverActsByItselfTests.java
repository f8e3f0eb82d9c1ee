package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.CHIEF;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.SECRETARY_GENERAL;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.THIRD;
import static org.zhixing.inspection.FieldOffice.why;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Outcome;
import org.zhixing.approval.Approvals;
import org.zhixing.inspection.burden.BurdenActs;
import org.zhixing.inspection.conclusion.ConclusionRows;
import org.zhixing.inspection.conclusion.Conclusions;
import org.zhixing.inspection.conclusion.NewConclusion;
import org.zhixing.inspection.conclusion.Reviews;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.recommendation.NewRecommendation;
import org.zhixing.inspection.recommendation.Recommendation;
import org.zhixing.inspection.recommendation.RecommendationRows;
import org.zhixing.inspection.recommendation.Recommendations;
import org.zhixing.organization.OpenItems;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.AskedOf;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchWords;

/** Domain law L1 articles 18 to 21: heard, approved, sent to the competent body, answered by it; nothing follows by itself. */
@InspectionTest
class ARecommendationNeverActsByItselfTests {

    private static final String MAYOR = "林知远";

    @Autowired
    List<OpenItems> keepers;

    @Autowired
    AskedOf asked;

    @Autowired
    BurdenActs acts;

    @Autowired
    FieldOffice office;

    @Autowired
    Conclusions conclusions;

    @Autowired
    ConclusionRows concluded;

    @Autowired
    Reviews reviews;

    @Autowired
    Recommendations recommendations;

    @Autowired
    RecommendationRows rows;

    @Autowired
    Approvals approvals;

    @Autowired
    Papers papers;

    private CaseId served(FieldOffice.Bureau town) {
        var plan = office.approved("建议" + town.name(), town.id());
        office.recorded(plan);
        var id = conclusions
                .draft(
                        plan,
                        town.id(),
                        new NewConclusion("抽查三十户，均无误。", List.of(), "落实到位。", null),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow();
        conclusions
                .sendToCheck(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        conclusions.check(id, ANY_VERSION, office.now(), office.actor(THIRD)).orThrow();
        office.answer(CHIEF, id, true).orThrow();
        return id;
    }

    private CaseId settled(FieldOffice.Bureau town) {
        var id = served(town);
        conclusions
                .acknowledge(id, ANY_VERSION, office.now(), office.actor(town.liaison()))
                .orThrow();
        return id;
    }

    private NewRecommendation text(RecommendationKind kind) {
        return new NewRecommendation(
                kind,
                "名册公示完整，三十户均按月到账。",
                "《政府督查工作条例》第二十条",
                "对该镇的做法依规处理",
                recommendations.bodies(kind).get(0));
    }

    private Outcome<CaseId> draft(CaseId conclusion, NewRecommendation text, String person) {
        return recommendations.draft(conclusion, text, office.now(), office.actor(person));
    }

    private Recommendation of(CaseId id) {
        return rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
    }

    private Outcome<?> answer(CaseId id, String person, boolean yes) {
        var question = approvals.open(id.subject(), "inspection.recommendation").orElseThrow();
        return office.within(() -> approvals.answer(question.id(), yes, "按规定办。", office.now(), office.actor(person)));
    }

    @Test
    void whenTheInstitutionsChangeTheSuccessorIsHeard() {
        var town = office.bureau();
        var successor = office.bureau();
        var id = draft(settled(town), text(RecommendationKind.PRAISE), OFFICER).orThrow();
        recommendations
                .hear(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        var keeper = keepers.stream().filter(one -> one.keeps(id.subject())).toList();
        assertThat(keeper).hasSize(1);
        assertThat(keeper.get(0).of(List.of(town.id()), office.now()))
                .filteredOn(item -> item.subject().equals(id.subject()))
                .singleElement()
                .satisfies(item -> assertThat(item.dueAt()).isAfter(office.now()));

        var basis = new OpenItems.Basis("云办发〔2026〕9号", 2, "practice 11");
        var handed = List.of(new OpenItems.Handed(id.subject(), town.id(), successor.id()));
        assertThat(why(office.within(
                        () -> keeper.get(0).handOver(handed, basis, office.now(), office.actor(town.liaison())))))
                .as("a unit hands nothing over by itself")
                .isEqualTo("inspection.refused.not-yours");
        office.within(() -> keeper.get(0).handOver(handed, basis, office.now(), office.actor(OFFICER)))
                .orThrow();

        var month = YearMonth.from(office.today());
        for (var one : List.of(town, successor)) {
            assertThat(acts.of(
                            List.of(one.id()),
                            month,
                            month,
                            BurdenKind.REQUEST,
                            office.seer(OFFICER),
                            office.now(),
                            100))
                    .as("the hearing was asked of the unit that was told")
                    .filteredOn(act -> act.what().equals("HEARING"))
                    .hasSize(one.equals(town) ? 1 : 0);
        }

        assertThat(of(id).state()).isEqualTo(RecommendationState.HEARING);
        assertThat(why(recommendations.say(id, ANY_VERSION, "替它说", office.now(), office.actor(town.liaison()))))
                .isNotEqualTo("done");
        recommendations
                .say(id, ANY_VERSION, "承接后已核实。", office.now(), office.actor(successor.liaison()))
                .orThrow();
        assertThat(rows.find(office.actor(successor.liaison()), SearchWords.query("名册公示"), "名册公示", 10))
                .extracting(Found::href)
                .contains(id.href());
        assertThat(rows.find(office.actor(STRANGER), SearchWords.query("名册公示"), "名册公示", 10))
                .as("search shows what may be seen")
                .extracting(Found::href)
                .doesNotContain(id.href());
    }

    @Test
    void fromASettledConclusionToTheAnswerOfTheCompetentBody() {
        var town = office.bureau();
        var conclusion = settled(town);
        var id = draft(conclusion, text(RecommendationKind.RESPONSIBILITY), OFFICER)
                .orThrow();
        assertThat(rows.find(id, office.sight.recommendations(office.seer(town.liaison()))))
                .as("the unit does not see a draft")
                .isEmpty();
        assertThat(why(recommendations.submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))))
                .as("not unheard")
                .isEqualTo("inspection.refused.not-now");
        recommendations
                .hear(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(rows.find(id, office.sight.recommendations(office.seer(town.liaison()))))
                .as("heard, it sees what is said of it")
                .isPresent();
        assertThat(asked.on(id.value(), office.actor(town.liaison())))
                .as("counted as a request, with its basis (R052, L9 b)")
                .singleElement()
                .satisfies(one -> assertThat(one.whatKey()).isEqualTo("inspection.asked.HEARING"));
        assertThat(rows.find(id, office.sight.recommendations(office.seer(STRANGER))))
                .as("no other unit does")
                .isEmpty();
        assertThat(why(recommendations.noteSilence(id, ANY_VERSION, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.hearing-runs");
        assertThat(why(recommendations.say(id, ANY_VERSION, "替它说", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.not-yours");
        assertThat(why(recommendations.say(id, ANY_VERSION, " ", office.now(), office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.incomplete");
        recommendations
                .say(id, ANY_VERSION, "事实属实。", office.now(), office.actor(town.liaison()))
                .orThrow();
        recommendations
                .submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(why(recommendations.send(id, ANY_VERSION, office.now(), office.actor(CHIEF))))
                .as("not unapproved")
                .isEqualTo("inspection.refused.not-now");
        assertThat(answer(id, SECRETARY_GENERAL, true).isDone())
                .as("holding responsible is for the government's chief")
                .isFalse();
        answer(id, MAYOR, true).orThrow();
        recommendations.send(id, ANY_VERSION, office.now(), office.actor(CHIEF)).orThrow();
        assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> {
            assertThat(sheet.draft().form()).isEqualTo(PaperForm.RECOMMENDATION);
            assertThat(sheet.number()).contains("督建");
        });
        assertThat(why(recommendations.recordAnswer(
                        id,
                        ANY_VERSION,
                        "复函1号",
                        office.today().minusDays(1),
                        "不予处理",
                        office.now(),
                        office.actor(OFFICER))))
                .isEqualTo("inspection.refused.answer-day");
        assertThat(why(recommendations.recordAnswer(
                        id, ANY_VERSION, "", office.today(), "不予处理", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.incomplete");
        recommendations
                .recordAnswer(id, ANY_VERSION, "复函1号", office.today(), "经核实，不予处理。", office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(of(id).state()).isEqualTo(RecommendationState.ANSWERED);
        assertThat(of(id).answer()).isEqualTo("经核实，不予处理。");
        assertThat(concluded
                        .find(conclusion, InspectionSight.Scope.SYSTEM)
                        .orElseThrow()
                        .state())
                .as("nothing followed for the conclusion")
                .isEqualTo(ConclusionState.RECEIVED);
    }

    @Test
    void onlyTheOfficeBeginsAndOnlyOnSettledFacts() {
        var town = office.bureau();
        var conclusion = served(town);
        assertThat(why(draft(conclusion, text(RecommendationKind.PRAISE), OFFICER)))
                .as("the unit has not received it")
                .isEqualTo("inspection.refused.unsettled");
        conclusions
                .acknowledge(conclusion, ANY_VERSION, office.now(), office.actor(town.liaison()))
                .orThrow();
        assertThat(why(draft(conclusion, text(RecommendationKind.PRAISE), STRANGER)))
                .isEqualTo("inspection.refused.not-found");
        assertThat(why(draft(conclusion, text(RecommendationKind.PRAISE), town.liaison())))
                .isEqualTo("inspection.refused.not-yours");
        var wrong = text(RecommendationKind.PRAISE);
        assertThat(why(draft(
                        conclusion,
                        new NewRecommendation(
                                RecommendationKind.RESPONSIBILITY,
                                wrong.facts(),
                                wrong.basis(),
                                wrong.proposal(),
                                "某报社"),
                        OFFICER)))
                .isEqualTo("inspection.refused.not-competent");
        assertThat(why(draft(
                        conclusion,
                        new NewRecommendation(wrong.kind(), wrong.facts(), " ", wrong.proposal(), wrong.body()),
                        OFFICER)))
                .isEqualTo("inspection.refused.incomplete");
        var id = draft(conclusion, text(RecommendationKind.CRITICISM), OFFICER).orThrow();
        recommendations
                .hear(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        recommendations
                .say(id, ANY_VERSION, "有异议，已申请复核。", office.now(), office.actor(town.liaison()))
                .orThrow();
        reviews.apply(conclusion, ANY_VERSION, "事实有出入", office.now(), office.actor(town.liaison()))
                .orThrow();
        assertThat(why(recommendations.submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))))
                .as("while a review is open nothing goes on")
                .isEqualTo("inspection.refused.unsettled");
    }

    @Test
    void whatWasChangedIsHeardAgainAndSilenceIsRecordedAsSilence() {
        var town = office.bureau();
        var id = draft(settled(town), text(RecommendationKind.PRAISE), OFFICER).orThrow();
        recommendations
                .hear(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        recommendations
                .say(id, ANY_VERSION, "属实。", office.now(), office.actor(town.liaison()))
                .orThrow();
        recommendations
                .redraft(id, ANY_VERSION, text(RecommendationKind.CRITICISM), office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(of(id).word()).as("said of another text").isNull();
        assertThat(of(id).state()).isEqualTo(RecommendationState.DRAFT);
        recommendations
                .hear(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        office.forwardDays(20);
        assertThat(of(id).state()).as("time moves no state").isEqualTo(RecommendationState.HEARING);
        recommendations
                .noteSilence(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(of(id).word()).isNull();
        recommendations
                .submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        answer(id, MAYOR, false).orThrow();
        assertThat(of(id).state()).isEqualTo(RecommendationState.DECLINED);
        assertThat(why(recommendations.send(id, ANY_VERSION, office.now(), office.actor(CHIEF))))
                .isEqualTo("inspection.refused.not-now");
    }

    @Test
    void theChiefTakesBackWhatLiesBeforeALeader() {
        var town = office.bureau();
        var id = draft(settled(town), text(RecommendationKind.PRAISE), OFFICER).orThrow();
        recommendations
                .hear(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        recommendations
                .say(id, ANY_VERSION, "属实。", office.now(), office.actor(town.liaison()))
                .orThrow();
        recommendations
                .submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(why(recommendations.withdraw(id, ANY_VERSION, "不再提出", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.not-yours");
        assertThat(why(recommendations.withdraw(id, ANY_VERSION, "", office.now(), office.actor(CHIEF))))
                .isEqualTo("inspection.refused.no-reason");
        recommendations
                .withdraw(id, ANY_VERSION, "不再提出", office.now(), office.actor(CHIEF))
                .orThrow();
        assertThat(of(id).state()).isEqualTo(RecommendationState.WITHDRAWN);
        assertThat(approvals.open(id.subject(), "inspection.recommendation")).isEmpty();
    }
}
