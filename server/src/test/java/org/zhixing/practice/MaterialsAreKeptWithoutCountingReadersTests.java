package org.zhixing.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.organization.CityWorld.FINANCE;
import static org.zhixing.organization.CityWorld.HEAD;
import static org.zhixing.organization.CityWorld.LIAISON;
import static org.zhixing.organization.CityWorld.OFFICER;
import static org.zhixing.organization.CityWorld.why;
import static org.zhixing.practice.Library.MARKETEER;
import static org.zhixing.practice.Library.PLANNER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseDesk;
import org.zhixing.campaign.course.Founding;
import org.zhixing.plan.Plans;
import org.zhixing.practice.library.Evidence;
import org.zhixing.practice.library.NewPractice;
import org.zhixing.practice.library.Practices;
import org.zhixing.practice.material.MaterialRows;
import org.zhixing.practice.material.Materials;
import org.zhixing.practice.material.NewMaterial;
import org.zhixing.shell.ToDoSource;

/** R158, R180: kept by the office of the leading group; persons with their consent alone; nothing counts who read. */
@PracticeTest
class MaterialsAreKeptWithoutCountingReadersTests {

    private static final String PLAN =
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

    private static @Nullable UUID founded;

    @Autowired
    Library library;

    @Autowired
    Plans plans;

    @Autowired
    Founding founding;

    @Autowired
    CourseDesk desk;

    @Autowired
    Materials materials;

    @Autowired
    Practices practices;

    @Autowired
    MaterialRows rows;

    @Autowired
    List<ToDoSource> toDos;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    private Course campaign() {
        if (founded == null) {
            var officer = library.actor(OFFICER);
            founded = library.within(
                            () -> plans.open(PLAN, officer, library.now()).then(plan -> founding.setUp(
                                            plan,
                                            library.unit(FINANCE),
                                            library.today().plusDays(300),
                                            library.now(),
                                            officer)
                                    .then(done -> desk.start(done, ANY_VERSION, library.now(), library.actor(LIAISON)))
                                    .then(done -> Outcome.done(plan))))
                    .orThrow();
        }
        return materials
                .campaign(founded, library.actor(OFFICER), library.now())
                .orElseThrow();
    }

    private NewMaterial learning(String title) {
        return new NewMaterial(MaterialKind.LEARNING, null, title, "政策原文和解读。", null, null, "", null, "", "", null);
    }

    private NewMaterial publicity(@Nullable LocalDate day, @Nullable UUID post, String persons, String consent) {
        return new NewMaterial(
                MaterialKind.PUBLICITY,
                campaign().stages().get(0).id(),
                "资产盘活见成效",
                "介绍做法。",
                null,
                day,
                "云泽日报",
                post,
                persons,
                consent,
                consent.isEmpty() ? null : library.today());
    }

    private UUID responsible() {
        return materials.posts(campaign(), library.now()).get(0).id().value();
    }

    private Outcome<CaseId> add(String person, NewMaterial text) {
        return materials.add(
                CaseId.next(CaseKind.MATERIAL), campaign().id(), text, library.now(), library.actor(person));
    }

    @Test
    void theOfficeOfTheGroupKeepsThemAndWhoTakesPartReadsThem() {
        var id = add(LIAISON, learning("闲置资产政策汇编")).orThrow();
        assertThat(why(add(PLANNER, learning("别的单位添加")))).isEqualTo("practice.refused.not-yours");
        assertThat(why(add(MARKETEER, learning("没有参加")))).isEqualTo("practice.refused.not-found");
        assertThat(why(add(LIAISON, learning(" ")))).isEqualTo("practice.refused.incomplete");
        assertThat(materials.find(id, library.actor(PLANNER), library.now())).isPresent();
        assertThat(materials.find(id, library.actor(MARKETEER), library.now())).isEmpty();
        assertThat(why(materials.carryOut(id, ANY_VERSION, "完成", library.now(), library.actor(LIAISON))))
                .as("learning material is not carried out")
                .isEqualTo("practice.refused.not-now");
        assertThat(why(materials.withdraw(id, ANY_VERSION, "", library.now(), library.actor(LIAISON))))
                .isEqualTo("practice.refused.no-reason");
        materials
                .withdraw(id, ANY_VERSION, "已有新版。", library.now(), library.actor(LIAISON))
                .orThrow();
        assertThat(rows.of(campaign().id(), MaterialRows.Filter.ALL))
                .noneMatch(one -> one.id().equals(id));
    }

    @Test
    void thePublicityPlanNeedsDayChannelAndPostAndPersonsTheirConsent() {
        var day = library.today().plusDays(9);
        assertThat(why(add(LIAISON, publicity(null, responsible(), "", ""))))
                .isEqualTo("practice.refused.no-day-channel-post");
        assertThat(why(add(LIAISON, publicity(day, UUID.randomUUID(), "", ""))))
                .as("a post of another unit")
                .isEqualTo("practice.refused.no-day-channel-post");
        assertThat(why(add(LIAISON, publicity(day, responsible(), "先进个人一名", ""))))
                .isEqualTo("practice.refused.no-consent");
        var id =
                add(LIAISON, publicity(day, responsible(), "先进个人一名", "肖像使用同意书")).orThrow();
        assertThat(why(materials.carryOut(id, ANY_VERSION, " ", library.now(), library.actor(LIAISON))))
                .isEqualTo("practice.refused.incomplete");
        materials
                .carryOut(id, ANY_VERSION, "三版刊发。", library.now(), library.actor(LIAISON))
                .orThrow();
        assertThat(materials.find(id, library.actor(PLANNER), library.now()).orElseThrow())
                .satisfies(one -> {
                    assertThat(one.state()).isEqualTo(MaterialState.CARRIED_OUT);
                    assertThat(one.postName()).isNotBlank();
                });
    }

    @Test
    void aDayThatPassedWithoutItsPublicityWaitsForWhoIsResponsible() {
        var day = library.today().plusDays(5);
        var head = Objects.requireNonNull(library.actor(HEAD).post()).value();
        var done = add(LIAISON, publicity(day, head, "", "")).orThrow();
        var struck = add(LIAISON, publicity(day, head, "", "")).orThrow();
        library.forwardDays(5);
        assertThat(waits(library.actor(HEAD))).as("on its day").doesNotContain(done, struck);
        library.forwardDays(1);
        assertThat(waits(library.actor(HEAD))).contains(done, struck);
        for (var person : List.of(LIAISON, PLANNER, OFFICER)) {
            assertThat(waits(library.actor(person))).as(person).doesNotContain(done, struck);
        }
        var asHead = library.actor(HEAD);
        var onlyByPost = with(asHead, Role.SECTION_STAFF);
        assertThat(waits(onlyByPost)).contains(done, struck);
        assertThat(waits(with(asHead, Role.SYSTEM_ADMINISTRATOR))).isEmpty();
        assertThat(why(materials.withdraw(struck, ANY_VERSION, "改期。", library.now(), onlyByPost)))
                .as("the post carries out, who keeps the plan strikes")
                .isEqualTo("practice.refused.not-yours");

        materials
                .carryOut(done, ANY_VERSION, "三版刊发。", library.now(), onlyByPost)
                .orThrow();
        materials
                .withdraw(struck, ANY_VERSION, "与另一项合并。", library.now(), library.actor(LIAISON))
                .orThrow();
        assertThat(waits(library.actor(HEAD))).doesNotContain(done, struck);
    }

    private static Actor with(Actor one, Role role) {
        return new Actor(
                one.account(),
                one.person(),
                one.personName(),
                one.post(),
                one.postName(),
                one.unit(),
                one.unitName(),
                Set.of(role),
                null);
    }

    private List<CaseId> waits(Actor actor) {
        return toDos.stream()
                .flatMap(one -> one.waitingFor(actor, library.now(), 500).stream())
                .filter(one -> one.actKey().equals("practice.errand.CARRY_OUT"))
                .map(one -> new CaseId(CaseKind.MATERIAL, one.subject().id()))
                .toList();
    }

    @Test
    void consentAndWhatWasWithdrawnAreReadByWhoKeepsThem() throws Exception {
        var id = add(LIAISON, publicity(library.today().plusDays(9), responsible(), "先进个人两名", "第七号同意书"))
                .orThrow();
        assertThat(page(LIAISON, id)).contains("先进个人两名", "第七号同意书");
        assertThat(page(PLANNER, id)).contains("先进个人两名").doesNotContain("第七号同意书");
        materials
                .withdraw(id, ANY_VERSION, "本人撤回同意。", library.now(), library.actor(LIAISON))
                .orThrow();
        assertThat(materials.find(id, library.actor(PLANNER), library.now())).isEmpty();
        for (var person : List.of(LIAISON, OFFICER)) {
            assertThat(materials.find(id, library.actor(person), library.now()))
                    .as(person)
                    .isPresent();
        }
    }

    private String page(String person, CaseId id) throws Exception {
        return mvc.perform(get(id.href()).with(As.actor(library.actor(person))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void readingLeavesNoTrace() throws Exception {
        var id = add(LIAISON, learning("读了不留痕")).orThrow();
        long before = entries();
        for (String path : List.of(
                id.href(),
                "/campaign-materials?campaign=" + campaign().id(),
                "/campaign-materials.xlsx?campaign=" + campaign().id(),
                campaign().caseId().href())) {
            mvc.perform(get(path).with(As.actor(library.actor(PLANNER)))).andExpect(status().isOk());
        }
        assertThat(entries()).as("nobody is counted").isEqualTo(before);
        assertThat(mvc.perform(get(campaign().caseId().href()).with(As.actor(library.actor(LIAISON))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("/campaign-materials?campaign=")
                .as("nothing is a practice before it is evaluated")
                .doesNotContain("/practices/new?campaign=");
        assertThat(why(practices.propose(
                        CaseId.next(CaseKind.PRACTICE),
                        new NewPractice(
                                library.unit(FINANCE),
                                Theme.DELIVERY,
                                "还没有评估",
                                "做法",
                                "原因",
                                "条件",
                                List.of(new Evidence(
                                        EvidenceKind.CAMPAIGN, campaign().id()))),
                        library.now(),
                        library.actor(OFFICER))))
                .isEqualTo("practice.refused.evidence-not-done");
    }

    private long entries() {
        return jdbc.sql("SELECT count(*) FROM ledger.entry").query(Long.class).single();
    }

    @Test
    void theFormKeepsWhatWasTyped() throws Exception {
        mvc.perform(get("/campaign-materials/new")
                        .param("campaign", campaign().id().toString())
                        .param("kind", "PUBLICITY")
                        .with(As.actor(library.actor(LIAISON))))
                .andExpect(status().isOk());
        assertThat(mvc.perform(post("/campaign-materials")
                                .param("campaign", campaign().id().toString())
                                .param("kind", "PUBLICITY")
                                .param("title", "我写的标题")
                                .param("description", "我写的内容")
                                .param("day", "no day")
                                .with(As.actor(library.actor(LIAISON))))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("我写的标题", "我写的内容");
        mvc.perform(get("/campaign-materials/new")
                        .param("campaign", campaign().id().toString())
                        .with(As.actor(library.actor(PLANNER))))
                .andExpect(status().isNotFound());
    }
}
