package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.SECOND;
import static org.zhixing.supervision.Office.SECRETARY_GENERAL;
import static org.zhixing.supervision.Office.why;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.zhixing.As;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.approval.Answer;
import org.zhixing.approval.ApprovalReading;
import org.zhixing.approval.Approvals;
import org.zhixing.ledger.Ledger;
import org.zhixing.paper.Papers;
import org.zhixing.paperwork.NewPaper;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.desk.PaperDesk;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.desk.Kinds;

/** Practice 7: a 呈批单 about a docket that is not opened yet, once a leader has signed it, is the signature of its green notice. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class ASignedSlipOpensItsDocketTests {

    private static final int ANY = PaperDesk.ANY_VERSION;

    @Autowired
    Office office;

    @Autowired
    SeveralHands hands;

    @Autowired
    PaperDesk desk;

    @Autowired
    Papers papers;

    @Autowired
    Approvals approvals;

    @Autowired
    ApprovalReading reading;

    @Autowired
    Paths paths;

    @Autowired
    MockMvc mvc;

    @Autowired
    Ledger ledger;

    @BeforeEach
    void theCityHasNoRuleOfItsOwn() {
        hands.begin();
    }

    @AfterEach
    void othersFindTheRuleOfTheirCity() {
        hands.end();
    }

    @Test
    void signerDayAndNumberStandOnTheGreenNoticeAndNobodySignsTwice() {
        var docket =
                office.open(office.docket("上调最低工资标准").withDue(office.today().plusDays(30)));
        var slip = put(docket, OFFICER, SECOND);
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.DRAFT);
        var signed = office.now();
        answers(slip, true).orThrow();

        assertThat(office.docket(docket).state()).isEqualTo(DocketState.OPENED);
        assertThat(office.limit(docket, Kinds.DOCKET).startedAt())
                .as("the term runs from the signature")
                .isAfterOrEqualTo(signed);
        var number = papers.of(slip.subject()).get(0).number();
        assertThat(green(docket)).containsSubsequence("拟稿", OFFICER, "核稿", SECOND, "签发", SECRETARY_GENERAL, number);
        assertThat(papers.of(slip.subject()).get(0).draft().body().toString()).contains("按要求完成并报告结果。", "本单签批后即予立项");
        assertThat(ledger.timeline(docket.subject()))
                .filteredOn(one -> one.entry().verb().equals("docket.open"))
                .singleElement()
                .satisfies(one -> assertThat(one.entry().changed()).containsEntry("paper", number));
        assertThat(why(office.tries(CHIEF, new DocketCommand.OpenDraft(docket, -1))))
                .isEqualTo("supervision.refused.not-now");
        office.taken(docket);
    }

    @Test
    void whatIsDeclinedStaysADraft() {
        var docket = office.open("调整公交线路");
        var slip = put(docket, OFFICER, SECOND);
        answers(slip, false).orThrow();
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.DRAFT);
        assertThat(office.notices(docket)).isEmpty();
    }

    /** The drafter of the docket has read the slip of another: nobody else has read what is to be signed. */
    @Test
    void theDraftersOwnCheckIsNone() {
        var docket = office.open("压减办理环节");
        var slip = desk.draft(slip(docket), office.now(), office.actor(SECOND)).orThrow();
        desk.submit(slip, ANY, office.now(), office.actor(SECOND)).orThrow();
        assertThat(why(checks(slip, OFFICER)))
                .as("before it comes to the leader")
                .isEqualTo("supervision.refused.drafter-checked");
        office.does(SECOND, new DocketCommand.CheckDraft(docket, -1));
        checks(slip, OFFICER).orThrow();
        answers(slip, true).orThrow();
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.OPENED);
    }

    @Test
    void norIsAnythingOpenedBelowADraft() {
        var family = office.dockets
                .open(
                        office.docket("推进一网通办").fanOut(List.of(office.unit(PLANNING))),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow();
        var below = desk.draft(slip(family.get(1)), office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(why(desk.submit(below, ANY, office.now(), office.actor(OFFICER))))
                .isEqualTo("supervision.refused.parent-draft");
        office.does(SECOND, new DocketCommand.CheckDraft(family.get(0), -1));
        office.does(CHIEF, new DocketCommand.OpenDraft(family.get(0), -1));
        answers(put(family.get(1), OFFICER, SECOND), true).orThrow();
        assertThat(office.docket(family.get(1)).state()).isEqualTo(DocketState.OPENED);
    }

    /** Nobody has read what is signed: the docket was changed after the slip was checked. */
    @Test
    void whatIsChangedAfterTheCheckIsCheckedAgain() {
        var docket = office.open("提高供水水质");
        var slip = put(docket, OFFICER, SECOND);
        office.does(
                OFFICER,
                new DocketCommand.SetCourse(
                        docket,
                        -1,
                        new NewCourse(
                                null,
                                "",
                                List.of(),
                                List.of(new NewCourse.Milestone(
                                        "完成改造", office.today().plusDays(20)))),
                        ""));
        assertThat(why(answers(slip, true))).isEqualTo("supervision.refused.changed-since-check");
        assertThat(papers.of(slip.subject())).as("nothing was numbered").isEmpty();
        office.does(SECOND, new DocketCommand.CheckDraft(docket, -1));
        answers(slip, true).orThrow();
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.OPENED);
    }

    @Test
    void whoSignsReadsWhatTheSignatureDoesAndTheSlipStandsWhileWhatItOpenedRuns() {
        var docket = office.open("改造老旧管网");
        var slip = put(docket, OFFICER, SECOND);
        assertThat(approvals.open(slip.subject(), "signoff.step").orElseThrow().title())
                .contains("本单签批后即予立项");
        answers(slip, true).orThrow();
        assertThat(why(desk.withdraw(slip, ANY, "误签", office.now(), office.actor(CHIEF))))
                .isEqualTo("paperwork.refused.opened-runs");
        office.does(CHIEF, new DocketCommand.Withdraw(docket, -1, "误签"));
        desk.withdraw(slip, ANY, "误签", office.now(), office.actor(CHIEF)).orThrow();
    }

    /** Who opened it meanwhile has opened it: the slip goes out and changes nothing. */
    @Test
    void whatIsOpenAlreadyStaysAsItIs() {
        var docket = office.open("办理不动产登记历史遗留问题");
        var slip = put(docket, OFFICER, SECOND);
        office.does(SECOND, new DocketCommand.CheckDraft(docket, -1));
        office.does(CHIEF, new DocketCommand.OpenDraft(docket, -1));
        answers(slip, true).orThrow();
        assertThat(office.notices(docket)).hasSize(1);
        assertThat(green(docket)).contains(CHIEF).doesNotContain(SECRETARY_GENERAL);
    }

    /** Nobody signs his own text: said when he asks for it, not when the leader's turn has come. */
    @Test
    void whoAloneCouldSignNeitherSubmitsNorChecks() throws Exception {
        signedBy(List.of("督查室主任"), () -> {
            var docket = office.open("优化营商环境专项督查");
            var own =
                    desk.draft(slip(docket), office.now(), office.actor(CHIEF)).orThrow();
            assertThat(why(desk.submit(own, ANY, office.now(), office.actor(CHIEF))))
                    .isEqualTo("signoff.refused.only-own-hands");
            assertThat(page(CHIEF, own.href(PaperAct.SUBMIT)))
                    .as("before anything is asked")
                    .contains("自己的稿不能自己签发");
            desk.submit(own, ANY, office.now(), office.actor(OFFICER)).orThrow();
            assertThat(page(CHIEF, own.href(PaperAct.CHECK))).contains("自己的稿不能自己签发");
            assertThat(why(checks(own, CHIEF))).isEqualTo("signoff.refused.only-own-hands");
            assertThat(page(SECOND, own.href(PaperAct.CHECK))).doesNotContain("自己的稿不能自己签发");
            checks(own, SECOND).orThrow();
        });
    }

    @Test
    void norDoesASlipWaitForTheSignatureOfWhoDraftedItsDocket() throws Exception {
        signedBy(List.of("督查室主任"), () -> {
            var docket = drafted(CHIEF, "推进污水管网改造");
            var slip = desk.draft(slip(docket), office.now(), office.actor(OFFICER))
                    .orThrow();
            assertThat(why(desk.submit(slip, ANY, office.now(), office.actor(OFFICER))))
                    .isEqualTo("supervision.refused.signer-drafted");
            assertThat(page(OFFICER, slip.href(PaperAct.SUBMIT))).contains("不能由其签批立项");
        });
    }

    @Test
    void ofSeveralWhoAreAskedHeMayNotAnswerWhoDraftedIt() throws Exception {
        signedBy(List.of("督查室主任", "秘书长"), () -> {
            var docket = drafted(CHIEF, "推进老旧小区改造");
            var slip = put(docket, OFFICER, SECOND);
            var question = approvals.open(slip.subject(), "signoff.step").orElseThrow();
            var his = reading.view(question.id(), office.now(), office.actor(CHIEF))
                    .orElseThrow();
            assertThat(his.mayAnswer()).isFalse();
            assertThat(his.refusal())
                    .isNotNull()
                    .extracting(Refusal::key)
                    .isEqualTo("supervision.refused.signer-drafted");
            assertThat(reading.view(question.id(), office.now(), office.actor(SECRETARY_GENERAL))
                            .orElseThrow()
                            .mayAnswer())
                    .isTrue();
            assertThat(why(office.within(
                            () -> approvals.answer(question.id(), true, "同意。", office.now(), office.actor(CHIEF)))))
                    .isEqualTo("signoff.refused.own-text");
            answers(slip, true).orThrow();
            assertThat(office.docket(docket).state()).isEqualTo(DocketState.OPENED);
        });
    }

    private DocketId drafted(String person, String title) {
        return office.dockets
                .open(List.of(office.docket(title)), office.now(), office.actor(person))
                .orThrow()
                .get(0);
    }

    private interface Doing {
        void run() throws Exception;
    }

    private void signedBy(List<String> posts, Doing doing) throws Exception {
        String kind = PaperKind.SUBMISSION.path();
        var before = paths.of(kind).steps();
        hands.set(
                        kind,
                        List.of(
                                SeveralHands.USUAL.get(0),
                                SeveralHands.USUAL.get(1),
                                new Step(3, StepKind.SIGN, posts, false, "1wd")))
                .orThrow();
        try {
            doing.run();
        } finally {
            hands.set(kind, before).orThrow();
        }
    }

    private String page(String person, String href) throws Exception {
        return Jsoup.parse(mvc.perform(MockMvcRequestBuilders.get(href)
                                .locale(Locale.SIMPLIFIED_CHINESE)
                                .with(As.actor(office.actor(person))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .text();
    }

    @Test
    void theUnitDraftsNoSlip() {
        var docket = office.open("整治占道经营");
        assertThat(why(desk.draft(slip(docket), office.now(), office.actor(LIAISON))))
                .startsWith("paperwork.refused.not-");
    }

    private static NewPaper slip(DocketId docket) {
        return new NewPaper(PaperKind.SUBMISSION, docket.subject(), List.of(), null, null, "拟同意立项。", Map.of());
    }

    private PaperId put(DocketId docket, String drafter, String checker) {
        var id = desk.draft(slip(docket), office.now(), office.actor(drafter)).orThrow();
        desk.submit(id, ANY, office.now(), office.actor(drafter)).orThrow();
        return checks(id, checker).orThrow();
    }

    private Outcome<PaperId> checks(PaperId slip, String checker) {
        return desk.check(slip, ANY, "", office.now(), office.actor(checker));
    }

    private Outcome<Answer> answers(PaperId slip, boolean approved) {
        var question = approvals.open(slip.subject(), "signoff.step").orElseThrow();
        return office.within(() -> approvals.answer(
                question.id(), approved, approved ? "同意。" : "暂缓。", office.now(), office.actor(SECRETARY_GENERAL)));
    }

    private String green(DocketId docket) {
        var paper = Objects.requireNonNull(office.notice(docket, Colour.GREEN).paper());
        return papers.find(paper).orElseThrow().draft().body().toString();
    }
}
