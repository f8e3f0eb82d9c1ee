package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.CHIEF;
import static org.zhixing.inspection.FieldOffice.LIAISON;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.SECOND;
import static org.zhixing.inspection.FieldOffice.SECRETARY_GENERAL;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.THIRD;
import static org.zhixing.inspection.FieldOffice.VICE_MAYOR;
import static org.zhixing.inspection.FieldOffice.why;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Outcome;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.inspection.plan.Designations;
import org.zhixing.inspection.plan.Inspector;
import org.zhixing.inspection.plan.Recusals;
import org.zhixing.paper.Block;
import org.zhixing.paper.Papers;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;

/** Domain law L1: authority, scope, period, two inspectors, approval; a department only when designated. */
@InspectionTest
class NobodyIsVisitedWithoutAnApprovedPlanTests {

    @Autowired
    FieldOffice office;

    @Autowired
    Designations designations;

    @Autowired
    Recusals recusals;

    @Autowired
    Papers papers;

    @Autowired
    List<ToDoSource> toDo;

    @Autowired
    ApprovalReading approvals;

    @Test
    void whatWaitsForApprovalSaysForWhomAndSinceWhen() {
        var id = office.drafted("等待批准的督查", office.bureau().id());
        assertThat(approvals.waitingOn(id.subject(), office.now())).isEmpty();
        var asked = office.now();
        office.plans.submit(id, ANY_VERSION, asked, office.actor(OFFICER)).orThrow();
        assertThat(approvals.waitingOn(id.subject(), office.now()))
                .as("nobody is asked before another has read it")
                .isEmpty();
        office.checked(id);
        assertThat(approvals.waitingOn(id.subject(), office.now()))
                .singleElement()
                .satisfies(waiting -> {
                    assertThat(waiting.since()).isBetween(asked.minusSeconds(1), asked.plusSeconds(1));
                    assertThat(waiting.asked())
                            .anySatisfy(post -> assertThat(post.holders()).contains(SECRETARY_GENERAL));
                    assertThat(waiting.limit()).isNotNull();
                });
        office.answer(SECRETARY_GENERAL, id, true).orThrow();
        assertThat(approvals.waitingOn(id.subject(), office.now())).isEmpty();
    }

    /** Practice 7: drafted, checked by another, signed by a leader, and numbered only then. */
    @Test
    void aPlanIsCheckedByAnotherBeforeItIsSigned() {
        var id = office.drafted("先核稿再签发", office.bureau().id());
        assertThat(why(check(id, THIRD))).isEqualTo("inspection.refused.not-now");
        office.plans
                .submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(why(check(id, OFFICER))).isEqualTo("signoff.refused.own-text");
        assertThat(why(check(id, STRANGER))).isEqualTo("inspection.refused.not-found");
        assertThat(why(sendBack(id, " "))).isEqualTo("signoff.refused.no-reason");
        sendBack(id, "范围再收窄。").orThrow();
        assertThat(office.of(id).state()).isEqualTo(PlanState.DRAFT);
        office.plans
                .submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        office.checked(id);
        assertThat(papers.of(id.subject())).as("no number before the signature").isEmpty();
        assertThat(why(check(id, THIRD))).as("once is enough").isEqualTo("signoff.refused.not-now");
        office.answer(SECRETARY_GENERAL, id, false).orThrow();
        assertThat(office.of(id).state()).isEqualTo(PlanState.DRAFT);
        assertThat(papers.of(id.subject())).isEmpty();
        office.plans
                .submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        office.checked(id);
        office.answer(SECRETARY_GENERAL, id, true).orThrow();
        assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> assertThat(
                        sheet.draft().body().toString())
                .containsSubsequence("拟稿", OFFICER, "核稿", THIRD, "签发", SECRETARY_GENERAL));
    }

    private Outcome<CaseId> check(CaseId id, String person) {
        return office.within(() -> office.plans.check(id, ANY_VERSION, "", office.now(), office.actor(person)));
    }

    private Outcome<CaseId> sendBack(CaseId id, String reason) {
        return office.within(() -> office.plans.sendBack(id, ANY_VERSION, reason, office.now(), office.actor(THIRD)));
    }

    @Test
    void fromDraftToTwoSignatures() {
        var town = office.bureau();
        var id = office.drafted("补贴发放督查", town.id());
        var visit = office.visits(id).get(0).id();
        assertThat(why(office.records.write(
                        CaseId.next(CaseKind.RECORD), visit, office.saw(SECOND), office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.plan-first");
        office.plans
                .submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(office.of(id).state()).isEqualTo(PlanState.SUBMITTED);
        office.checked(id);
        office.answer(SECRETARY_GENERAL, id, true).orThrow();
        assertThat(office.of(id).approverName()).isEqualTo(SECRETARY_GENERAL);
        assertThat(papers.of(id.subject())).singleElement().satisfies(sheet -> assertThat(sheet.number())
                .contains("督方"));
        var record = office.recorded(id);
        var seen = office.records.find(record, office.seer(OFFICER)).orElseThrow();
        assertThat(seen.state()).isEqualTo(RecordState.SIGNED);
        assertThat(seen.firstSignedAt()).isNotNull();
        assertThat(seen.secondSignedAt()).isNotNull();
        assertThat(why(office.records.rewrite(
                        record, ANY_VERSION, office.saw(SECOND), office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.not-now");
        office.records
                .remark(record, ANY_VERSION, "属实，即知即改。", office.now(), office.actor(town.liaison()))
                .orThrow();
    }

    @Test
    void whatBothHaveNotSignedIsNotEnded() {
        var seen = office.bureau();
        var missed = office.bureau();
        var id = office.approved("签齐再结束", seen.id(), missed.id());
        UUID visit = office.visits(id).stream()
                .filter(one -> one.unit().equals(seen.id()))
                .findFirst()
                .orElseThrow()
                .id();
        var record = office.records
                .write(CaseId.next(CaseKind.RECORD), visit, office.saw(SECOND), office.now(), office.actor(OFFICER))
                .orThrow();
        office.records
                .sign(record, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        var unsigned = office.plans.close(id, ANY_VERSION, "另一家因汛情未去。", office.now(), office.actor(OFFICER));
        assertThat(why(unsigned)).isEqualTo("inspection.refused.records-unsigned");
        assertThat(unsigned).isInstanceOfSatisfying(Outcome.Refused.class, refused -> assertThat(
                        refused.refusal().args())
                .isEqualTo(List.of(seen.name(), SECOND, 1)));
        office.records
                .sign(record, ANY_VERSION, office.now(), office.actor(SECOND))
                .orThrow();
        assertThat(why(office.plans.close(id, ANY_VERSION, " ", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.visits-unrecorded");
        assertThat(office.of(id).state()).isEqualTo(PlanState.APPROVED);
        office.plans
                .close(id, ANY_VERSION, "另一家因汛情未去。", office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(office.of(id).state()).isEqualTo(PlanState.CLOSED);
    }

    @Test
    void theWorkbenchSaysWhatComesNext() {
        var town = office.bureau();
        var id = office.drafted("工作台提示", town.id());
        assertThat(errand(OFFICER, id)).isEqualTo("inspection.errand.SUBMIT");
        assertThat(errand(SECOND, id)).isEmpty();
        office.plans
                .submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(errand(OFFICER, id)).isEmpty();
        assertThat(errand(THIRD, id)).isEqualTo("inspection.errand.CHECK_PLAN");
        office.checked(id);
        assertThat(errand(THIRD, id)).isEmpty();
        office.answer(SECRETARY_GENERAL, id, true).orThrow();
        assertThat(errand(OFFICER, id)).isEqualTo("inspection.errand.RECORD");
        assertThat(errand(SECOND, id)).isEqualTo("inspection.errand.RECORD");
        assertThat(errand(THIRD, id)).isEmpty();
        office.recorded(id);
        assertThat(errand(OFFICER, id)).isEqualTo("inspection.errand.CONCLUDE");
        assertThat(errand(SECOND, id)).isEmpty();
        office.plans
                .close(id, ANY_VERSION, "", office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(errand(OFFICER, id)).isEmpty();
    }

    /** What the workbench asks a person to do with the plan itself. */
    private String errand(String person, CaseId plan) {
        return toDo.stream()
                .flatMap(source -> source.waitingFor(office.actor(person), office.now(), 1000).stream())
                .filter(one -> one.subject().equals(plan.subject()))
                .map(ToDo::actKey)
                .findFirst()
                .orElse("");
    }

    @Test
    void oneDoesNotSignForTwo() {
        var id = office.approved("一人不能签两次", office.bureau().id());
        var visit = office.visits(id).get(0).id();
        assertThat(why(office.records.write(
                        CaseId.next(CaseKind.RECORD), visit, office.saw(OFFICER), office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.two-inspectors");
        var record = office.records
                .write(CaseId.next(CaseKind.RECORD), visit, office.saw(SECOND), office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(why(office.records.sign(record, ANY_VERSION, office.now(), office.actor(THIRD))))
                .isEqualTo("inspection.refused.not-yours");
        office.records
                .sign(record, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(why(office.records.sign(record, ANY_VERSION, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.signed");
        office.records
                .rewrite(record, ANY_VERSION, office.saw(SECOND), office.now(), office.actor(SECOND))
                .orThrow();
        assertThat(office.records
                        .find(record, office.seer(OFFICER))
                        .orElseThrow()
                        .state())
                .as("what is corrected is signed anew")
                .isEqualTo(RecordState.WRITTEN);
    }

    @Test
    void aDepartmentNeedsItsDesignation() {
        var town = office.bureau();
        var plan = office.plan("财政局自行督查", List.of(town.id()), FieldOffice.HEAD, "孙小满");
        var refused = office.plans.draft(plan, office.now(), office.actor(LIAISON));
        assertThat(why(refused)).isEqualTo("inspection.refused.no-designation");
        assertThat(((Outcome.Refused<?>) refused).refusal().rule()).contains("第7条");
        assertThat(why(designations.record(
                        office.city.unit(FieldOffice.FINANCE),
                        "云政函〔2026〕5号",
                        "惠民补贴",
                        office.today(),
                        office.today().plusDays(90),
                        office.now(),
                        office.actor(OFFICER))))
                .isEqualTo("inspection.refused.not-yours");
        designations
                .record(
                        office.city.unit(FieldOffice.FINANCE),
                        "云政函〔2026〕5号",
                        "惠民补贴",
                        office.today(),
                        office.today().plusDays(90),
                        office.now(),
                        office.actor(CHIEF))
                .orThrow();
        var id = office.plans.draft(plan, office.now(), office.actor(LIAISON)).orThrow();
        assertThat(office.of(id).designation()).isNotNull();
    }

    @Test
    void aPlanNeedsTwoInspectorsAPeriodAndItsAuthority() {
        var town = office.bureau().id();
        assertThat(why(office.plans.draft(
                        office.plan("一人督查", List.of(town), OFFICER), office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.team");
        var good = office.plan("过长", List.of(town), OFFICER, SECOND);
        var longer = new org.zhixing.inspection.plan.NewPlan(
                good.title(),
                good.kind(),
                good.way(),
                good.authorityKind(),
                good.authority(),
                good.scope(),
                good.matters(),
                good.from(),
                good.from().plusDays(40),
                good.units(),
                good.leader(),
                good.team(),
                good.why());
        assertThat(why(office.plans.draft(longer, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.period");
        var groundless = new org.zhixing.inspection.plan.NewPlan(
                good.title(),
                good.kind(),
                good.way(),
                good.authorityKind(),
                " ",
                good.scope(),
                good.matters(),
                good.from(),
                good.to(),
                good.units(),
                good.leader(),
                good.team(),
                good.why());
        assertThat(why(office.plans.draft(groundless, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.incomplete");
        var needless = new org.zhixing.inspection.plan.NewPlan(
                good.title(),
                good.kind(),
                good.way(),
                good.authorityKind(),
                good.authority(),
                good.scope(),
                good.matters(),
                good.from(),
                good.to(),
                good.units(),
                good.leader(),
                good.team(),
                " ");
        assertThat(why(office.plans.draft(needless, office.now(), office.actor(OFFICER))))
                .as("L9 b and f: data first")
                .isEqualTo("inspection.refused.grounds");
        var empty = office.drafted("没有单位");
        assertThat(why(office.plans.submit(empty, ANY_VERSION, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.no-units");
    }

    @Test
    void whoBelongsToTheUnitStepsBackFoundOrDeclared() {
        assertThat(why(office.plans.draft(
                        office.plan("查自己", List.of(office.city.unit(FieldOffice.OFFICE)), OFFICER, SECOND),
                        office.now(),
                        office.actor(OFFICER))))
                .isEqualTo("inspection.refused.own-unit");
        var id = office.approved("需要回避", office.bureau().id());
        assertThat(why(recusals.recuse(
                        id,
                        ANY_VERSION,
                        office.city.person(SECOND),
                        "配偶在该镇任职",
                        null,
                        null,
                        office.now(),
                        office.actor(SECOND))))
                .as("two must be left")
                .isEqualTo("inspection.refused.team");
        recusals.recuse(
                        id,
                        ANY_VERSION,
                        office.city.person(SECOND),
                        "配偶在该镇任职",
                        office.city.person(THIRD),
                        null,
                        office.now(),
                        office.actor(SECOND))
                .orThrow();
        assertThat(office.rows.teamOf(id))
                .filteredOn(one -> !one.takesPart())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("配偶在该镇任职"));
        var visit = office.visits(id).get(0).id();
        assertThat(why(office.records.write(
                        CaseId.next(CaseKind.RECORD), visit, office.saw(SECOND), office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.two-inspectors");
    }

    /** Domain law L1 article 8: whoever leads answers for the visit, so a plan names him wherever he stands in a list. */
    @Test
    void theLeaderIsNamedAndHisSuccessorToo() {
        var town = office.bureau();
        var id = office.plans
                .draft(office.plan("组长", List.of(town.id()), SECOND, OFFICER), office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(leaders(id)).containsExactly(SECOND);
        office.plans
                .submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        office.checked(id);
        office.answer(SECRETARY_GENERAL, id, true).orThrow();
        var paper = Objects.requireNonNull(office.of(id).paper());
        assertThat(papers.find(paper).orElseThrow().draft().body())
                .filteredOn(block ->
                        block instanceof Block.Line line && line.label().equals("督查组组长"))
                .singleElement()
                .satisfies(line -> assertThat(((Block.Line) line).text()).startsWith(SECOND));
        assertThat(why(stepsBack(id, null))).isEqualTo("inspection.refused.leader-next");
        assertThat(why(stepsBack(id, SECOND))).as("not he who goes").isEqualTo("inspection.refused.leader-next");
        stepsBack(id, THIRD).orThrow();
        assertThat(leaders(id)).containsExactly(THIRD);
    }

    private Outcome<CaseId> stepsBack(CaseId plan, @Nullable String next) {
        return recusals.recuse(
                plan,
                ANY_VERSION,
                office.city.person(SECOND),
                "配偶在该镇任职",
                office.city.person(THIRD),
                next == null ? null : office.city.person(next),
                office.now(),
                office.actor(OFFICER));
    }

    private List<String> leaders(CaseId plan) {
        return office.rows.teamOf(plan).stream()
                .filter(Inspector::leads)
                .map(Inspector::name)
                .toList();
    }

    @Test
    void whoHasNoPartInItSeesAndDoesNothing() {
        var town = office.bureau();
        var covert = office.plan("暗访", List.of(town.id()), OFFICER, SECOND);
        var id = office.plans
                .draft(
                        new org.zhixing.inspection.plan.NewPlan(
                                covert.title(),
                                covert.kind(),
                                Way.COVERT,
                                covert.authorityKind(),
                                covert.authority(),
                                covert.scope(),
                                covert.matters(),
                                covert.from(),
                                covert.to(),
                                covert.units(),
                                covert.leader(),
                                covert.team(),
                                covert.why()),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow();
        office.plans
                .submit(id, ANY_VERSION, office.now(), office.actor(OFFICER))
                .orThrow();
        office.checked(id);
        office.answer(SECRETARY_GENERAL, id, true).orThrow();
        for (String other : List.of(STRANGER, LIAISON, VICE_MAYOR, town.liaison())) {
            assertThat(office.rows.find(id, office.sight.plans(office.seer(other))))
                    .as(other)
                    .isEmpty();
            assertThat(why(office.plans.close(id, ANY_VERSION, "", office.now(), office.actor(other))))
                    .isEqualTo("inspection.refused.not-found");
        }
        for (var role : List.of(
                org.zhixing.act.Role.SYSTEM_ADMINISTRATOR,
                org.zhixing.act.Role.SECURITY_ADMINISTRATOR,
                org.zhixing.act.Role.AUDIT_ADMINISTRATOR)) {
            var seer = office.sight.standing(office.city.administrator(role), office.today());
            assertThat(office.rows.find(id, office.sight.plans(seer))).isEmpty();
        }
        var open = office.approved("明察", office.bureau().id());
        assertThat(office.rows.find(open, office.sight.plans(office.seer(town.liaison()))))
                .isEmpty();
    }
}
