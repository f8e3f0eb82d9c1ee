package org.zhixing.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.zhixing.organization.CityWorld.why;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.approval.Approvals;
import org.zhixing.decision.MeetingKind;
import org.zhixing.decision.Meetings;
import org.zhixing.decision.NewMeeting;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.CityAtWork;
import org.zhixing.organization.CityWorld;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;
import org.zhixing.secrecy.InternalMaterials;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** Practice 9, R179: an officer proposes, the chief releases; each extension stands with its reason; no person is named. */
@SpringBootTest(properties = {"db-scheduler.enabled=false", "world=disclosure"})
@AutoConfigureMockMvc
@Import(CityAtWork.class)
class NothingIsPublicByItselfTests {

    private static final String CHECKED = "不涉密，依据《政府信息公开条例》第十七条审查。";
    private static final String SECOND = "程思远";
    private static SmallCity founded;

    @Autowired
    CityAtWork world;

    @Autowired
    Disclosures disclosures;

    @Autowired
    PublicProgress progress;

    @Autowired
    InternalMaterials internal;

    @Autowired
    Dockets dockets;

    @Autowired
    Meetings meetings;

    @Autowired
    Approvals approvals;

    @Autowired
    Ledger ledger;

    @Autowired
    CaseClock clock;

    @Autowired
    MockMvc mvc;

    private SmallCity city;
    private Actor officer;
    private Actor chief;

    @BeforeEach
    void theCityStands() {
        if (founded == null) {
            founded =
                    world.found(more -> more.staff("督查科", "副主任科员", SECOND, Role.SUPERVISION_OFFICER, Standing.MEMBER));
        }
        city = founded;
        officer = city.actor(CityWorld.OFFICER);
        chief = city.actor(CityWorld.CHIEF);
    }

    private DocketId docket(String title) {
        var docket = dockets.open(
                        List.of(OpenDocket.of(
                                new OpenDocket.Source(SourceKind.INSTRUCTION, null, "市政府第三次常务会议纪要", "由市财政局牵头落实。"),
                                title,
                                "内部原文：按要求完成并报告结果。",
                                city.unit(CityWorld.FINANCE))),
                        clock.now(),
                        officer)
                .orThrow()
                .get(0);
        does(
                CityWorld.LIAISON,
                new DocketCommand.Acknowledge(docket, -1, city.unit("预算科"), city.person(CityWorld.STAFF)));
        return docket;
    }

    private void does(String person, DocketCommand command) {
        dockets.perform(command, clock.now(), city.actor(person)).orThrow();
    }

    private void moreTime(DocketId docket, String reason) {
        does(CityWorld.LIAISON, new DocketCommand.AskExtension(docket, 3, reason));
        var question = approvals.open(docket.subject(), "supervision.extension").orElseThrow();
        world.within(() -> approvals.answer(question.id(), true, "同意。", clock.now(), chief))
                .orThrow();
    }

    private Wording wording(DocketId docket, String title, String reason) {
        var draft = disclosures.draft(Source.of(docket), clock.now(), officer).orElseThrow();
        return new Wording(
                title,
                "完成改造并开放。",
                "主体已完成。",
                draft.extensions().stream()
                        .map(one -> new Wording.Reason(one.id(), reason))
                        .toList(),
                CHECKED,
                "无个人信息。");
    }

    private Outcome<UUID> propose(DocketId docket, String title) {
        return disclosures.propose(Source.of(docket), wording(docket, title, "汛期停工。"), clock.now(), officer);
    }

    private UUID released(DocketId docket, String title) {
        var id = propose(docket, title).orThrow();
        return disclosures
                .release(id, Disclosures.ANY_VERSION, clock.now(), chief)
                .orThrow();
    }

    private List<PublicMatter> found(String text) {
        return progress.page(new PublicProgress.Filter(text, null, null, false), null, 50, clock.now());
    }

    private String code(UUID id) {
        return disclosures.find(id, officer, clock.now()).orElseThrow().code();
    }

    @Test
    void proposedIsNotPublicAndWhoProposesDoesNotRelease() {
        var docket = docket("城南停车场");
        var id = propose(docket, "城南停车场改造").orThrow();
        assertThat(found("城南停车场")).isEmpty();
        assertThat(progress.find(code(id), clock.now())).isEmpty();
        for (var who :
                List.of(officer, city.actor(SECOND), city.actor(CityWorld.HEAD), city.actor(CityWorld.LIAISON))) {
            assertThat(why(disclosures.release(id, Disclosures.ANY_VERSION, clock.now(), who)))
                    .as(who.personName())
                    .startsWith("disclosure.refused.not-");
        }
        assertThat(found("城南停车场")).isEmpty();
        assertThat(why(propose(docket, "再来一次"))).isEqualTo("disclosure.refused.proposed-already");
        assertThat(why(disclosures.propose(
                        Source.of(docket("城北停车场")),
                        wording(docket, "城北", ""),
                        clock.now(),
                        city.actor(CityWorld.HEAD))))
                .isEqualTo("disclosure.refused.not-yours");
        disclosures.release(id, Disclosures.ANY_VERSION, clock.now(), chief).orThrow();
        assertThat(found("城南停车场")).singleElement().satisfies(one -> {
            assertThat(one.title()).isEqualTo("城南停车场改造");
            assertThat(one.requirement()).isEqualTo("完成改造并开放。");
            assertThat(one.firstDue()).isEqualTo(one.due());
            assertThat(one.extensions()).isEmpty();
            assertThat(one.inTime()).isNull();
        });

        var own = disclosures
                .propose(Source.of(docket("城东停车场")), wording(docket, "城东停车场改造", ""), clock.now(), chief)
                .orThrow();
        assertThat(why(disclosures.release(own, Disclosures.ANY_VERSION, clock.now(), chief)))
                .isEqualTo("disclosure.refused.own-proposal");
    }

    @Test
    void everyExtensionStandsWithItsReasonAndTheOfficeThatGrantedIt() {
        var docket = docket("老旧管网");
        moreTime(docket, "施工队负责人孙小满请假。");
        assertThat(why(disclosures.propose(Source.of(docket), wording(docket, "老旧管网改造", " "), clock.now(), officer)))
                .isEqualTo("disclosure.refused.no-extension-reason");
        var id = released(docket, "老旧管网改造");
        var one = progress.find(code(id), clock.now()).orElseThrow();
        assertThat(one.firstDue()).isBefore(one.due());
        assertThat(one.extensions()).singleElement().satisfies(time -> {
            assertThat(time.workingDays()).isEqualTo(3);
            assertThat(time.reason()).isEqualTo("汛期停工。");
            assertThat(time.until()).isEqualTo(one.due());
            assertThat(time.office()).isNotBlank().doesNotContain(CityWorld.CHIEF);
        });
        assertThat(ledger.timeline(Disclosure.subject(id)).get(0).entry().changed())
                .as("the unit's own words and the published ones stand side by side")
                .containsEntry("original-extension-reason", "施工队负责人孙小满请假。")
                .containsEntry("extension-reason", "汛期停工。")
                .containsEntry("original-requirement", "内部原文：按要求完成并报告结果。");

        does(CityWorld.LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已全部完成。", List.of()));
        does(CityWorld.OFFICER, new DocketCommand.Accept(docket, -1, "情况属实。"));
        assertThat(progress.find(code(id), clock.now()).orElseThrow()).satisfies(done -> {
            assertThat(done.standing()).isEqualTo(PublicStanding.DONE);
            assertThat(done.inTime()).isTrue();
        });
    }

    @Test
    void anExtensionAfterTheReleaseIsShownAtOnceAndItsReasonWhenItIsReleased() {
        var docket = docket("学校操场");
        var id = released(docket, "学校操场改造");
        moreTime(docket, "内部说法。");
        assertThat(progress.find(code(id), clock.now()).orElseThrow().extensions())
                .singleElement()
                .satisfies(time -> assertThat(time.reason()).isEmpty());
        assertThat(disclosures.errands(officer, clock.now(), 500))
                .extracting(Disclosures.Errand::item)
                .contains(id);
        disclosures
                .reword(id, Disclosures.ANY_VERSION, wording(docket, "学校操场改造", "材料晚到。"), clock.now(), officer)
                .orThrow();
        assertThat(progress.find(code(id), clock.now()).orElseThrow().extensions())
                .as("what waits is not read")
                .singleElement()
                .satisfies(time -> assertThat(time.reason()).isEmpty());
        disclosures.release(id, Disclosures.ANY_VERSION, clock.now(), chief).orThrow();
        assertThat(progress.find(code(id), clock.now()).orElseThrow().extensions())
                .singleElement()
                .satisfies(time -> assertThat(time.reason()).isEqualTo("材料晚到。"));
    }

    @Test
    void internalMaterialNeverComesOut() {
        var docket = docket("内部事项");
        internal.mark(docket.value(), clock.now(), officer).orThrow();
        assertThat(why(propose(docket, "内部事项"))).isEqualTo("disclosure.refused.internal");

        var later = docket("先公开后标注");
        var id = released(later, "先公开后标注事项");
        assertThat(found("先公开后标注")).hasSize(1);
        internal.mark(later.value(), clock.now(), officer).orThrow();
        assertThat(found("先公开后标注")).isEmpty();
        assertThat(progress.find(code(id), clock.now())).isEmpty();

        var between = docket("先拟后标注");
        var waiting = propose(between, "先拟后标注事项").orThrow();
        internal.mark(between.value(), clock.now(), officer).orThrow();
        assertThat(why(disclosures.release(waiting, Disclosures.ANY_VERSION, clock.now(), chief)))
                .isEqualTo("disclosure.refused.internal");
    }

    @Test
    void whatComesFromAnInternalMeetingNeverComesOut() {
        var meeting = meetings.register(
                        new NewMeeting(
                                MeetingKind.STANDING,
                                "市政府第29次常务会议",
                                "云政纪〔2026〕29号",
                                clock.today(),
                                city.postOf("林知远"),
                                List.of(new NewMeeting.Matter(
                                        "校车线路调整",
                                        city.unit(CityWorld.FINANCE),
                                        CityWorld.FINANCE,
                                        List.of(),
                                        null,
                                        List.of()))),
                        clock.now(),
                        officer)
                .orThrow();
        var item = meetings.items(meeting, officer, clock.now()).get(0);
        var docket = meetings.open(meeting, List.of(item.id()), clock.now(), officer)
                .orThrow()
                .get(0);
        var id = released(docket, "校车线路调整");
        assertThat(found("校车线路")).hasSize(1);

        internal.mark(meeting.id(), clock.now(), officer).orThrow();

        assertThat(found("校车线路")).isEmpty();
        assertThat(progress.find(code(id), clock.now())).isEmpty();
        assertThat(disclosures.isOpenTo(Source.of(docket), officer, clock.now()))
                .isFalse();
    }

    @Test
    void noPersonBelowTheHeadAndNoNumberIsNamed() {
        var docket = docket("人行天桥");
        var wording = wording(docket, "人行天桥", "");
        assertThat(why(with(docket, wording, "由" + CityWorld.STAFF + "负责。", "无个人信息。")))
                .isEqualTo("disclosure.refused.names-a-person");
        assertThat(why(with(docket, wording, "联系电话13812345678。", "无个人信息。")))
                .isEqualTo("disclosure.refused.number-of-a-person");
        assertThat(why(disclosures.propose(
                        Source.of(docket), new Wording("人行天桥", "建成。", "", List.of(), "", ""), clock.now(), officer)))
                .isEqualTo("disclosure.refused.no-check");
        with(docket, wording, CityWorld.STAFF + "路口已封闭。", "“" + CityWorld.STAFF + "”是路名。")
                .orThrow();
    }

    private Outcome<UUID> with(DocketId docket, Wording wording, String words, String privacy) {
        return disclosures.propose(
                Source.of(docket),
                new Wording(wording.title(), wording.requirement(), words, List.of(), CHECKED, privacy),
                clock.now(),
                officer);
    }

    @Test
    void withdrawnWithAReasonItIsGone() {
        var id = released(docket("夜间照明"), "夜间照明改造");
        assertThat(why(disclosures.withdraw(id, Disclosures.ANY_VERSION, " ", clock.now(), chief)))
                .isEqualTo("disclosure.refused.no-reason");
        assertThat(why(disclosures.withdraw(id, Disclosures.ANY_VERSION, "撤", clock.now(), officer)))
                .isEqualTo("disclosure.refused.not-yours");
        disclosures
                .withdraw(id, Disclosures.ANY_VERSION, "事项合并。", clock.now(), chief)
                .orThrow();
        assertThat(found("夜间照明")).isEmpty();
        assertThat(ledger.timeline(Disclosure.subject(id)))
                .extracting(one -> one.entry().verb())
                .containsExactly("item.propose", "item.release", "item.withdraw");
    }

    @Test
    void everybodyReadsListDetailAndExportsWithoutACookie() throws Exception {
        var id = released(docket("公共厕所"), "公共厕所=改造");
        for (String address :
                List.of("/public/progress?text=公共厕所", "/public/progress/" + code(id), "/public/progress.csv")) {
            var answer = mvc.perform(get(address)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                    .contains("公共厕所=改造")
                    .doesNotContain(CityWorld.STAFF, CityWorld.LIAISON, "内部原文");
            assertThat(answer.getHeader("Cache-Control")).contains("max-age=60").contains("public");
            assertThat(answer.getHeaders("Set-Cookie")).as(address).isEmpty();
        }
        assertThat(mvc.perform(get("/public/progress.xlsx"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(mvc.perform(get("/public/progress/ABCDEFGHJKMNPQRS"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(get("/public/progress?unit=x&standing=y&after=z"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void theListGoesOnBehindItsLastRow() {
        for (int n = 0; n < 3; n++) {
            released(docket("连片改造" + n), "连片改造" + n);
        }
        var filter = new PublicProgress.Filter("连片改造", null, null, false);
        var first = progress.page(filter, null, 2, clock.now());
        assertThat(first).hasSize(2);
        assertThat(progress.page(filter, first.get(1).id(), 2, clock.now()))
                .singleElement()
                .satisfies(
                        last -> assertThat(first).extracting(PublicMatter::id).doesNotContain(last.id()));
        assertThat(progress.count(filter)).isEqualTo(3);
        assertThat(progress.page(
                        new PublicProgress.Filter("连片改造", city.unit(CityWorld.PLANNING), null, false),
                        null,
                        50,
                        clock.now()))
                .isEmpty();
    }
}
