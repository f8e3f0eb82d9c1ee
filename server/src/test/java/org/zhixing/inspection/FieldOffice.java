package org.zhixing.inspection;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.inspection.desk.Filing;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionStanding;
import org.zhixing.inspection.plan.InspectionPlans;
import org.zhixing.inspection.plan.NewPlan;
import org.zhixing.inspection.plan.PlanRows;
import org.zhixing.inspection.plan.SupervisionPlan;
import org.zhixing.inspection.plan.Visit;
import org.zhixing.inspection.record.NewRecord;
import org.zhixing.inspection.record.VisitRecords;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.organization.UnitType;
import org.zhixing.paper.NumberCodes;
import org.zhixing.timelimit.TimeMachine;

/** The supervision office of the small city on its way to the units: people and short words for what they do. */
final class FieldOffice {

    static final String FINANCE = "云泽市财政局";
    static final String OFFICE = "云泽市人民政府办公室";
    static final String OFFICER = "方既明";
    static final String SECOND = "程思远";
    static final String THIRD = "乔木森";
    static final String CHIEF = "陆正则";
    static final String LIAISON = "吴常清";
    static final String HEAD = "钱有度";
    static final String SECRETARY_GENERAL = "顾承平";
    static final String VICE_MAYOR = "周望川";
    static final String STRANGER = "严守一";

    final SmallCity city;
    final InspectionPlans plans;
    final PlanRows rows;
    final VisitRecords records;
    final InspectionSight sight;
    private final OrganizationBatch organization;
    private final Approvals approvals;
    private final CaseClock clock;
    private final TimeMachine machine;
    private final TransactionTemplate transaction;
    private static final AtomicInteger BUREAUS = new AtomicInteger();

    private FieldOffice(
            SmallCity city,
            InspectionPlans plans,
            PlanRows rows,
            VisitRecords records,
            InspectionSight sight,
            OrganizationBatch organization,
            Approvals approvals,
            CaseClock clock,
            TimeMachine machine,
            PlatformTransactionManager transactions) {
        this.city = city;
        this.plans = plans;
        this.rows = rows;
        this.records = records;
        this.sight = sight;
        this.organization = organization;
        this.approvals = approvals;
        this.clock = clock;
        this.machine = machine;
        this.transaction = new TransactionTemplate(transactions);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        FieldOffice fieldOffice(
                OrganizationBatch organization,
                NumberCodes codes,
                InspectionPlans plans,
                PlanRows rows,
                VisitRecords records,
                InspectionSight sight,
                Approvals approvals,
                CaseClock clock,
                TimeMachine machine,
                PlatformTransactionManager transactions) {
            if (!machine.present()) {
                machine.begin(at("2026-03-02T08:30"));
            }
            var city = new TransactionTemplate(transactions).execute(status -> found(organization, codes));
            return new FieldOffice(
                    requireNonNull(city),
                    plans,
                    rows,
                    records,
                    sight,
                    organization,
                    approvals,
                    clock,
                    machine,
                    transactions);
        }

        private static SmallCity found(OrganizationBatch organization, NumberCodes codes) {
            var city = SmallCity.foundedWith(organization);
            city.staff(OFFICE, "秘书长", SECRETARY_GENERAL, Role.LEADER, Standing.DEPUTY);
            city.staff("督查科", "副主任科员", SECOND, Role.SUPERVISION_OFFICER, Standing.MEMBER);
            city.staff("督查科", "一级科员", THIRD, Role.SUPERVISION_OFFICER, Standing.MEMBER);
            city.staff("云泽市发展和改革委员会", "办公室主任", STRANGER, Role.UNIT_LIAISON, Standing.MEMBER);
            codes.setPrefix(null, "云", "云政办发〔2026〕3号", at("2026-03-02T08:30"), city.actor(CHIEF))
                    .orThrow();
            return city;
        }
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
    }

    Instant now() {
        return clock.now();
    }

    LocalDate today() {
        return clock.today();
    }

    /** Moves case time on and lets the sweep catch up. */
    void forwardDays(int days) {
        machine.forwardTo(now().plus(java.time.Duration.ofDays(days)), actor(CHIEF))
                .orThrow();
    }

    Actor actor(String person) {
        return city.actor(person);
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
                Arrays.stream(team).map(city::person).toList());
    }

    CaseId drafted(String title, UnitId... units) {
        return plans.draft(plan(title, List.of(units), OFFICER, SECOND), now(), actor(OFFICER))
                .orThrow();
    }

    CaseId approved(String title, UnitId... units) {
        var id = drafted(title, units);
        plans.submit(id, Filing.ANY_VERSION, now(), actor(OFFICER)).orThrow();
        answer(SECRETARY_GENERAL, id, true).orThrow();
        return id;
    }

    Outcome<?> answer(String person, CaseId plan, boolean yes) {
        var question = approvals.open(plan.subject(), "inspection.plan").orElseThrow();
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

    <T> Outcome<T> within(Supplier<Outcome<T>> doing) {
        return requireNonNull(transaction.execute(status -> {
            var outcome = doing.get();
            if (!outcome.isDone()) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }

    static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
