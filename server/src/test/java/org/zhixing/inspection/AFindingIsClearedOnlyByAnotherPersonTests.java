package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.inspection.FieldOffice.CHIEF;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.SECOND;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;
import static org.zhixing.inspection.desk.Filing.ANY_VERSION;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Outcome;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.rectification.Rectification;
import org.zhixing.inspection.rectification.RectificationRegister;
import org.zhixing.inspection.rectification.RectificationRows;
import org.zhixing.paper.Papers;
import org.zhixing.signoff.Path;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;

/** R054: one register for findings of every origin; verified by another; what is overdue is proposed, not decided. */
@InspectionTest
class AFindingIsClearedOnlyByAnotherPersonTests {

    @Autowired
    FieldOffice office;

    @Autowired
    RectificationRegister register;

    @Autowired
    RectificationRows rows;

    @Autowired
    Papers papers;

    @Autowired
    Paths paths;

    private static final String STEPS = "sheet.RECTIFICATION_CLEARANCE";

    private CaseId opened(FieldOffice.Bureau town, String problem, int days) {
        return register.open(
                        List.of(new NewRectification(
                                Origin.COMPLAINT,
                                "群众来信第7号",
                                null,
                                null,
                                town.id(),
                                problem,
                                office.today().plusDays(days))),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow()
                .get(0);
    }

    private Rectification of(CaseId id) {
        return rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
    }

    @Test
    void fromTheFindingToItsSheet() {
        var town = office.bureau();
        var id = opened(town, "路灯长期不亮", 40);
        assertThat(why(register.plan(id, ANY_VERSION, "更换灯具", "张三", office.now(), office.actor(STRANGER))))
                .isEqualTo("inspection.refused.not-found");
        assertThat(why(register.plan(id, ANY_VERSION, "更换灯具", "张三", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.not-yours");
        register.plan(id, ANY_VERSION, "更换灯具", "镇建设办主任", office.now(), office.actor(town.liaison()))
                .orThrow();
        register.report(id, ANY_VERSION, "已全部更换。", office.now(), office.actor(town.liaison()))
                .orThrow();
        assertThat(why(register.verify(id, ANY_VERSION, "属实", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.own-finding");
        register.sendBack(id, ANY_VERSION, "请附照片。", office.now(), office.actor(SECOND))
                .orThrow();
        register.report(id, ANY_VERSION, "已全部更换，附照片。", office.now(), office.actor(town.liaison()))
                .orThrow();
        register.verify(id, ANY_VERSION, "现场查看，属实。", office.now(), office.actor(SECOND))
                .orThrow();
        assertThat(why(register.clear(id, ANY_VERSION, office.now(), office.actor(OFFICER))))
                .isEqualTo("signoff.refused.not-signer");
        assertThat(papers.of(id.subject())).as("no number before the signature").isEmpty();
        register.clear(id, ANY_VERSION, office.now(), office.actor(CHIEF)).orThrow();
        assertThat(of(id).state()).isEqualTo(RectificationState.CLEARED);
        assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> assertThat(sheet.number())
                .contains("督销"));
        assertThat(papers.of(id.subject()).get(0).draft().body().toString())
                .containsSubsequence("核稿", SECOND, "签发", CHIEF);
        assertThat(why(register.withdraw(id, ANY_VERSION, "反悔", office.now(), office.actor(CHIEF))))
                .isEqualTo("inspection.refused.not-now");
    }

    /** Practice 7: a city may let one person do it all, by a rule with its source; the sheet says so. */
    @Test
    void whoVerifiedDoesNotSignUnlessTheCityLetsOnePersonDoBoth() {
        var id = verifiedByTheChief("护栏缺损");
        assertThat(why(register.clear(id, ANY_VERSION, office.now(), office.actor(CHIEF))))
                .isEqualTo("signoff.refused.own-check");
        assertThat(why(set(List.of(draft(), new Step(2, StepKind.CHECK, List.of(), false, "1wd")), "云政办发〔2026〕9号")))
                .isEqualTo("signoff.refused.sheet-steps");
        assertThat(why(set(List.of(draft()), " "))).isEqualTo("signoff.refused.source");
        var usual = paths.of(STEPS).steps();
        set(List.of(draft()), "云政办发〔2026〕9号：人手不足").orThrow();
        try {
            register.clear(id, ANY_VERSION, office.now(), office.actor(CHIEF)).orThrow();
            assertThat(papers.of(id.subject()).get(0).draft().body().toString()).contains("按云政办发〔2026〕9号：人手不足由一人办理");
        } finally {
            set(usual, "云政办发〔2026〕10号").orThrow();
        }
        var again = verifiedByTheChief("井盖松动");
        assertThat(why(register.clear(again, ANY_VERSION, office.now(), office.actor(CHIEF))))
                .as("a new version concerns what is signed from then on")
                .isEqualTo("signoff.refused.own-check");
    }

    private CaseId verifiedByTheChief(String problem) {
        var town = office.bureau();
        var id = opened(town, problem, 40);
        register.plan(id, ANY_VERSION, "立即整改", "镇建设办主任", office.now(), office.actor(town.liaison()))
                .orThrow();
        register.report(id, ANY_VERSION, "已整改。", office.now(), office.actor(town.liaison()))
                .orThrow();
        register.verify(id, ANY_VERSION, "属实。", office.now(), office.actor(CHIEF))
                .orThrow();
        return id;
    }

    private static Step draft() {
        return new Step(1, StepKind.DRAFT, List.of(), false, "1wd");
    }

    private Outcome<Path> set(List<Step> steps, String source) {
        return office.within(() -> paths.set(STEPS, steps, source, office.now(), office.actor(CHIEF)));
    }

    @Test
    void whatIsOverdueIsProposedAndAPersonUrges() {
        var town = office.bureau();
        var id = opened(town, "台账不实", 5);
        office.forwardDays(12);
        assertThat(of(id).state()).as("time moves no state").isEqualTo(RectificationState.OPEN);
        assertThat(of(id).urgingProposed()).isNotNull();
        assertThat(of(id).urged()).isZero();
        register.urge(id, ANY_VERSION, office.now(), office.actor(SECOND)).orThrow();
        assertThat(of(id).urged()).isEqualTo(1);
        assertThat(of(id).urgingProposed()).isNull();
        var late =
                new RectificationRows.Filter(null, Origin.COMPLAINT, town.id().value(), true, true, "台账");
        assertThat(rows.page(office.actor(OFFICER), late, null, 10))
                .singleElement()
                .satisfies(one -> assertThat(one.id()).isEqualTo(id));
        assertThat(rows.count(office.actor(OFFICER), late)).isEqualTo(1);
        assertThat(rows.count(office.actor(STRANGER), late)).isZero();
    }
}
