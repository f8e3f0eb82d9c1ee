package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.CHIEF;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.SECOND;
import static org.zhixing.inspection.FieldOffice.SECRETARY_GENERAL;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.THIRD;
import static org.zhixing.inspection.FieldOffice.why;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.inspection.conclusion.Conclusion;
import org.zhixing.inspection.conclusion.ConclusionRows;
import org.zhixing.inspection.conclusion.Conclusions;
import org.zhixing.inspection.conclusion.NewConclusion;
import org.zhixing.inspection.conclusion.Reviews;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.paper.Papers;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;

/** Domain law L1 articles 16 and 17: facts from records, four eyes, review within 30 and 30 days, by others. */
@InspectionTest
class WhoMadeAConclusionDoesNotReviewItTests {

    @Autowired
    FieldOffice office;

    @Autowired
    Conclusions conclusions;

    @Autowired
    Reviews reviews;

    @Autowired
    ConclusionRows rows;

    @Autowired
    RectificationRows rectifications;

    @Autowired
    InspectionLimits limits;

    @Autowired
    Papers papers;

    @Autowired
    Paths paths;

    private NewConclusion text() {
        return new NewConclusion(
                "抽查三十户，一户金额有误。",
                List.of("一户补贴金额有误", "公开栏未及时更新"),
                "总体落实较好，责令限期整改。",
                office.today().plusDays(60));
    }

    private Conclusion of(CaseId id) {
        return rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
    }

    private CaseId served(FieldOffice.Bureau town) {
        var plan = office.approved("结论" + town.name(), town.id());
        assertThat(why(conclusions.draft(plan, town.id(), text(), office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.records-first");
        office.recorded(plan);
        assertThat(conclusions.drafted(plan, town.id(), office.now(), office.actor(OFFICER)))
                .contains("抽查名册三十户");
        var id = conclusions
                .draft(plan, town.id(), text(), office.now(), office.actor(OFFICER))
                .orThrow();
        conclusions
                .sendToCheck(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(why(conclusions.check(id, ANY_VERSION, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.own-draft");
        conclusions.check(id, ANY_VERSION, office.now(), office.actor(THIRD)).orThrow();
        assertThat(office.answer(SECOND, id, true).isDone())
                .as("he was not asked to sign")
                .isFalse();
        assertThat(papers.of(id.subject())).as("no number before the signature").isEmpty();
        assertThat(rows.find(id, office.sight.conclusions(office.seer(town.liaison()))))
                .as("the unit does not see a draft")
                .isEmpty();
        office.answer(CHIEF, id, true).orThrow();
        return id;
    }

    /** Practice 7: the office sets who countersigns and signs; who has checked does not sign as well. */
    @Test
    void theOfficesOwnStepsAreGoneBy() {
        var usual = paths.of(ConclusionRows.STEPS).steps();
        var countersigned = List.of(
                new Step(1, StepKind.DRAFT, List.of(), false, "1wd"),
                new Step(2, StepKind.CHECK, List.of(), false, "1wd"),
                new Step(3, StepKind.COUNTERSIGN, List.of("秘书长"), false, "1wd"),
                new Step(4, StepKind.SIGN, List.of("督查室主任"), false, "1wd"));
        set(countersigned);
        try {
            var town = office.bureau();
            var plan = office.approved("会签", town.id());
            office.recorded(plan);
            var id = conclusions
                    .draft(plan, town.id(), text(), office.now(), office.actor(OFFICER))
                    .orThrow();
            conclusions
                    .sendToCheck(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                    .orThrow();
            assertThat(why(conclusions.check(id, ANY_VERSION, office.now(), office.actor(CHIEF))))
                    .as("nobody else could sign")
                    .isEqualTo("signoff.refused.only-own-hands");
            conclusions
                    .check(id, ANY_VERSION, office.now(), office.actor(THIRD))
                    .orThrow();
            assertThat(office.answer(CHIEF, id, true).isDone())
                    .as("it waits for the countersignature")
                    .isFalse();
            assertThat(papers.of(id.subject())).isEmpty();
            office.answer(SECRETARY_GENERAL, id, true).orThrow();
            office.answer(CHIEF, id, true).orThrow();
            assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> assertThat(
                            sheet.draft().body().toString())
                    .containsSubsequence("拟稿", OFFICER, "核稿", THIRD, "会签", SECRETARY_GENERAL, "签发", CHIEF));
            assertThat(of(id).checkerName()).isEqualTo(THIRD);
            assertThat(of(id).issuerName()).isEqualTo(CHIEF);
        } finally {
            set(usual);
        }
    }

    private void set(List<Step> steps) {
        office.within(() -> paths.set(ConclusionRows.STEPS, steps, "云政办发〔2026〕9号", office.now(), office.actor(CHIEF)))
                .orThrow();
    }

    /** R054: a last day belongs to what is to be put right. */
    @Test
    void whereNothingIsFoundNoDayIsSet() {
        var town = office.bureau();
        var plan = office.approved("没有问题", town.id());
        office.recorded(plan);
        var undated = new NewConclusion("抽查三十户，均无误。", List.of("公开栏未及时更新"), "总体落实较好。", null);
        assertThat(why(conclusions.draft(plan, town.id(), undated, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.no-due");
        var well = new NewConclusion(
                "抽查三十户，均无误。", List.of(), "落实到位。", office.today().plusDays(60));
        var id = conclusions
                .draft(plan, town.id(), well, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(of(id).rectifyBy()).isNull();
        conclusions
                .sendToCheck(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        conclusions.check(id, ANY_VERSION, office.now(), office.actor(SECOND)).orThrow();
        office.answer(CHIEF, id, true).orThrow();
        var sheet = papers.find(Objects.requireNonNull(of(id).paper()))
                .orElseThrow()
                .draft()
                .body()
                .toString();
        assertThat(sheet).contains("一、查明的事实", "二、督查结论", "督查组组长", OFFICER).doesNotContain("整改");
        assertThat(rectifications.ofSource(id.value(), InspectionSight.Scope.SYSTEM))
                .isEmpty();
    }

    @Test
    void theUnitAsksAndSomebodyElseDecides() {
        var town = office.bureau();
        var id = served(town);
        assertThat(rectifications.ofSource(id.value(), InspectionSight.Scope.SYSTEM))
                .hasSize(2);
        conclusions
                .acknowledge(id, ANY_VERSION, office.now(), office.actor(town.liaison()))
                .orThrow();
        var request = limits.view(of(id).requestLimit(), office.now());
        assertThat(request).isNotNull();
        assertThat(request.rule()).startsWith("DC-REV-REQ@");
        assertThat(why(reviews.apply(id, ANY_VERSION, "不服", office.now(), office.actor(STRANGER))))
                .isEqualTo("inspection.refused.not-found");
        reviews.apply(id, ANY_VERSION, "该户当日已更正，请核对台账。", office.now(), office.actor(town.liaison()))
                .orThrow();
        for (String maker : List.of(OFFICER, SECOND, THIRD, CHIEF)) {
            assertThat(why(reviews.decide(
                            id, ConclusionAct.REVOKE, ANY_VERSION, "属实", office.now(), office.actor(maker))))
                    .as(maker)
                    .isEqualTo("inspection.refused.made-it");
        }
        reviews.decide(
                        id,
                        ConclusionAct.REVOKE,
                        ANY_VERSION,
                        "经查已更正，原结论撤销。",
                        office.now(),
                        office.actor(SECRETARY_GENERAL))
                .orThrow();
        assertThat(of(id).state()).isEqualTo(ConclusionState.REVOKED);
        assertThat(rectifications.ofSource(id.value(), InspectionSight.Scope.SYSTEM))
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(RectificationState.WITHDRAWN));
        var paper = of(id).paper();
        assertThat(paper).isNotNull();
        assertThat(papers.find(paper).orElseThrow().withdrawnAt()).isNotNull();
    }

    @Test
    void afterThirtyDaysItIsTooLate() {
        var town = office.bureau();
        var id = served(town);
        conclusions
                .recordDelivery(id, ANY_VERSION, "党政办收发员", office.now(), office.actor(SECOND))
                .orThrow();
        office.forwardDays(45);
        assertThat(why(reviews.apply(id, ANY_VERSION, "迟到的申请", office.now(), office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.review-late");
        assertThat(of(id).state()).isEqualTo(ConclusionState.RECEIVED);
    }
}
