package org.zhixing.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.campaign.course.Acceptances;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.course.ConfirmedPlans;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseDesk;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.course.Evaluation;
import org.zhixing.campaign.course.Founding;
import org.zhixing.campaign.course.Gates;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.desk.CampaignSight.Scope;
import org.zhixing.campaign.rule.RuleRows;
import org.zhixing.campaign.rule.StandingRules;
import org.zhixing.campaign.unitplan.UnitPlan;
import org.zhixing.campaign.unitplan.UnitPlanRows;
import org.zhixing.campaign.unitplan.UnitPlans;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.paper.NumberCodes;
import org.zhixing.paper.Papers;
import org.zhixing.plan.Plans;
import org.zhixing.supervision.Dockets;

/** A campaign of the small city, set up from a confirmed plan and not yet started. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@Transactional
abstract class SmallCampaign {

    static final Instant AT =
            LocalDateTime.of(2026, 3, 2, 9, 30).atZone(Zone.SHANGHAI).toInstant();
    static final LocalDate REVIEW = LocalDate.of(2027, 6, 1);

    static final String PLAN =
            """
            云泽市人民政府办公室关于印发云泽市盘活闲置资产专项行动实施方案的通知
            云泽政办发〔2026〕9号
            各县（市、区）人民政府，市政府各部门：
            《云泽市盘活闲置资产专项行动实施方案》已经市人民政府同意，现印发给你们，请认真组织实施。
            云泽市人民政府办公室
            2026年3月1日
            云泽市盘活闲置资产专项行动实施方案
            为盘活闲置资产，制定本方案。
            一、实施步骤
            第一阶段：动员部署。（2026年3月1日至2026年3月20日）
            各单位制定工作方案。
            第二阶段：集中攻坚。（2026年3月21日至2026年6月30日）
            按照任务分工逐项推进。
            二、重点任务
            1．开展资产清查。（牵头单位：市财政局。2026年4月30日前完成）
            2．公开处置结果。（牵头单位：市发改委。2026年6月30日前完成）
            三、组织领导
            成立云泽市盘活闲置资产专项行动领导小组，由市长林知远任组长，副市长周望川任副组长。领导小组办公室设在市财政局，具体负责日常工作。
            """;

    @Autowired
    OrganizationBatch organization;

    @Autowired
    NumberCodes codes;

    @Autowired
    Plans plans;

    @Autowired
    ConfirmedPlans confirmed;

    @Autowired
    Founding founding;

    @Autowired
    CourseDesk desk;

    @Autowired
    CourseRows rows;

    @Autowired
    Gates gates;

    @Autowired
    UnitPlans unitPlans;

    @Autowired
    UnitPlanRows unitRows;

    @Autowired
    StandingRules rules;

    @Autowired
    RuleRows ruleRows;

    @Autowired
    Acceptances acceptances;

    @Autowired
    Evaluation evaluation;

    @Autowired
    CampaignItems items;

    @Autowired
    CampaignSight sight;

    @Autowired
    Dockets dockets;

    @Autowired
    Papers papers;

    @Autowired
    Ledger ledger;

    SmallCity city;
    Actor officer;
    Actor chief;
    Actor office;
    Actor unit;
    CaseId campaign;

    @BeforeEach
    void found() {
        city = SmallCity.foundedWith(organization);
        city.staff("云泽市发展和改革委员会", "办公室主任", "严守一", Role.UNIT_LIAISON, Standing.MEMBER);
        city.staff("云泽市市场监督管理局", "办公室主任", "温如初", Role.UNIT_LIAISON, Standing.MEMBER);
        officer = city.actor("方既明");
        chief = city.actor("陆正则");
        office = city.actor("吴常清");
        unit = city.actor("严守一");
        codes.setPrefix(null, "云", "云政办发〔2026〕3号", AT, chief).orThrow();
        campaign = setUp(PLAN, AT);
    }

    final CaseId setUp(String text, Instant at) {
        UUID plan = plans.open(text, officer, at).orThrow();
        var read = confirmed.waiting(officer.unit()).stream()
                .filter(one -> one.id().equals(plan))
                .findFirst()
                .orElseThrow();
        assertThat(founding.officeOf(read, LocalDate.of(2026, 3, 2))).isEqualTo(city.unit("云泽市财政局"));
        return founding.setUp(plan, city.unit("云泽市财政局"), LocalDate.of(2026, 6, 30), at, officer)
                .orThrow();
    }

    final Course course() {
        return rows.find(campaign.value(), Scope.SYSTEM).orElseThrow();
    }

    final Course.Stage stage(int no) {
        return course().stages().get(no - 1);
    }

    final UnitPlan planOf(String name) {
        return unitRows.of(campaign.value(), Scope.SYSTEM).stream()
                .filter(plan -> plan.unit().equals(city.unit(name)))
                .findFirst()
                .orElseThrow();
    }

    static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
