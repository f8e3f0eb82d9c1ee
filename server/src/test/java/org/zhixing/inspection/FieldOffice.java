package org.zhixing.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Import;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Approvals;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.inspection.plan.InspectionPlans;
import org.zhixing.inspection.plan.NewPlan;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.plan.SupervisionPlan;
import org.zhixing.inspection.plan.Visit;
import org.zhixing.inspection.record.NewRecord;
import org.zhixing.inspection.record.VisitRecords;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.CityWorld;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.organization.UnitType;
import org.zhixing.supervision.Grounds;

/** The supervision office of the small city on its way to the units: people and short words for what they do. */
@Import(CityAtWork.class)
final class FieldOffice extends CityWorld {

    /** With which the office asks a unit (L9 b). */
    static final Grounds GROUNDS = Grounds.typed("年度工作计划", "办理结果系统内没有。");

    static final String OFFICE = "云泽市人民政府办公室";
    static final String SECOND = "程思远";
    static final String THIRD = "乔木森";
    static final String SECRETARY_GENERAL = "顾承平";
    static final String VICE_MAYOR = "周望川";
    static final String STRANGER = "严守一";

    final InspectionPlans plans;
    final PlanRows rows;
    final VisitRecords records;
    final InspectionSight sight;
    private final OrganizationBatch organization;
    private final Approvals approvals;
    private static final AtomicInteger BUREAUS = new AtomicInteger();

    FieldOffice(
            CityAtWork work,
            InspectionPlans plans,
            PlanRows rows,
            VisitRecords records,
            InspectionSight sight,
            OrganizationBatch organization,
            Approvals approvals) {
        super(work, FieldOffice::staff);
        this.plans = plans;
        this.rows = rows;
        this.records = records;
        this.sight = sight;
        this.organization = organization;
        this.approvals = approvals;
    }

    private static void staff(SmallCity city) {
        city.staff(OFFICE, "秘书长", SECRETARY_GENERAL, Role.LEADER, Standing.DEPUTY);
        city.staff("督查科", "副主任科员", SECOND, Role.SUPERVISION_OFFICER, Standing.MEMBER);
        city.staff("督查科", "一级科员", THIRD, Role.SUPERVISION_OFFICER, Standing.MEMBER);
        city.staff(PLANNING, "办公室主任", STRANGER, Role.UNIT_LIAISON, Standing.MEMBER);
    }

    /** Moves case time on and lets the sweep catch up. */
    void forwardDays(int days) {
        forwardTo(now().plus(java.time.Duration.ofDays(days)));
    }

    InspectionStanding seer(String person) {
        return sight.standing(actor(person), today());
    }

    /** A township that nobody has visited yet, with its liaison. */
    record Bureau(UnitId id, String name, String liaison) {}

    Bureau bureau() {
        int number = BUREAUS.incrementAndGet();
        String name = "第" + number + "镇人民政府";
        String liaison = "联络" + number;
        return within(() -> {
                    var id = UnitId.next();
                    organization
                            .establish(
                                    List.of(new org.zhixing.organization.NewUnit(
                                            id,
                                            name,
                                            UnitType.TOWNSHIP,
                                            city.unit("青石县人民政府"),
                                            900 + number,
                                            List.of(),
                                            SmallCity.FOUNDED,
                                            null)),
                                    SmallCity.AT,
                                    SmallCity.JOB)
                            .orThrow();
                    city.adopt(name, id);
                    city.staff(name, "党政办主任" + number, liaison, Role.UNIT_LIAISON, Standing.MEMBER);
                    return Outcome.done(new Bureau(id, name, liaison));
                })
                .orThrow();
    }

    NewPlan plan(String title, List<UnitId> units, String... team) {
        return new NewPlan(
                title,
                PlanKind.SPECIAL,
                Way.OPEN,
                AuthorityKind.DECISION,
                "市政府第七次常务会议纪要",
                "惠民补贴发放",
                List.of("发放是否及时", "名册是否公开"),
                today(),
                today().plusDays(20),
                units,
                city.person(team[0]),
                Arrays.stream(team).map(city::person).toList(),
                "发放是否到人，系统中没有。");
    }

    CaseId drafted(String title, UnitId... units) {
        return plans.draft(plan(title, List.of(units), OFFICER, SECOND), now(), actor(OFFICER))
                .orThrow();
    }

    /** A visit that the unit hears of when its conclusion is served (暗访). */
    CaseId approvedUnannounced(String title, UnitId unit) {
        var open = plan(title, List.of(unit), OFFICER, SECOND);
        var unannounced = new NewPlan(
                open.title(),
                open.kind(),
                Way.COVERT,
                open.authorityKind(),
                open.authority(),
                open.scope(),
                open.matters(),
                open.from(),
                open.to(),
                open.units(),
                open.leader(),
                open.team(),
                open.why());
        return approved(plans.draft(unannounced, now(), actor(OFFICER)).orThrow());
    }

    CaseId approved(String title, UnitId... units) {
        return approved(drafted(title, units));
    }

    private CaseId approved(CaseId id) {
        plans.submit(id, Filing.ANY_VERSION, now(), actor(OFFICER)).orThrow();
        checked(id);
        answer(SECRETARY_GENERAL, id, true).orThrow();
        return id;
    }

    /** 核稿 by an officer who is not of the team. */
    void checked(CaseId plan) {
        plans.check(plan, Filing.ANY_VERSION, "依据和范围清楚。", now(), actor(THIRD)).orThrow();
    }

    /** Answers what is asked of whoever signs. */
    Outcome<?> answer(String person, CaseId plan, boolean yes) {
        var question = approvals.open(plan.subject(), "signoff.step").orElseThrow();
        return within(() -> approvals.answer(question.id(), yes, "请按方案办。", now(), actor(person)));
    }

    SupervisionPlan of(CaseId plan) {
        return rows.find(plan, InspectionSight.Scope.SYSTEM).orElseThrow();
    }

    List<Visit> visits(CaseId plan) {
        return rows.visitsOf(plan);
    }

    NewRecord saw(String second) {
        return new NewRecord(now(), "便民服务大厅", "抽查名册三十户，公开栏张贴完整，一户金额有误。", List.of("经办人"), city.person(second), "", "");
    }

    /** Written by the officer, signed by both. */
    CaseId recorded(CaseId plan) {
        UUID visit = visits(plan).get(0).id();
        var id = records.write(CaseId.next(CaseKind.RECORD), visit, saw(SECOND), now(), actor(OFFICER))
                .orThrow();
        records.sign(id, Filing.ANY_VERSION, now(), actor(OFFICER)).orThrow();
        records.sign(id, Filing.ANY_VERSION, now(), actor(SECOND)).orThrow();
        return id;
    }
}
