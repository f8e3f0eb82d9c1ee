package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.STAFF;
import static org.zhixing.supervision.Office.why;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.zhixing.As;
import org.zhixing.AtTheSameMoment;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.Approvals;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Ledger;
import org.zhixing.notification.Inbox;
import org.zhixing.notification.InboxItem;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperAccess;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.Papers;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.signoff.SignedPage;
import org.zhixing.signoff.Step;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.docket.Completions;
import org.zhixing.supervision.docket.Progress;
import org.zhixing.supervision.report.Hold;
import org.zhixing.supervision.report.Holds;
import org.zhixing.supervision.report.InnerLimit;
import org.zhixing.supervision.report.UnitReport;
import org.zhixing.supervision.report.UnitReportDesk;
import org.zhixing.supervision.report.UnitReportRows;
import org.zhixing.supervision.report.UnitReportSight;
import org.zhixing.supervision.report.UnitWays;
import org.zhixing.timelimit.TimeLimits;

/** Practice 3: drafted by who works on it, reviewed and signed in the unit; the office sees only what was sent. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class AReportPassesThroughItsUnitFirstTests {

    private static final String OTHER = "严守一";
    private static final String DEPUTY = LIAISON;
    private static final String OTHER_HEAD = "何守真";
    private static final String MORE_TIME = "supervision.extension";
    private static final Step DRAFT = new Step(1, StepKind.DRAFT, List.of(), false, "1wd");
    private static final UnitReport.Content DONE = new UnitReport.Content("已全部完成。", null, null, List.of(), List.of());

    @Autowired
    Office office;

    @Autowired
    UnitReportDesk desk;

    @Autowired
    UnitReportRows rows;

    @Autowired
    UnitReportSight sight;

    @Autowired
    UnitWays ways;

    @Autowired
    InnerLimit inner;

    @Autowired
    Holds holds;

    @Autowired
    Approvals approvals;

    @Autowired
    Attachments attachments;

    @Autowired
    Completions completions;

    @Autowired
    Papers papers;

    @Autowired
    Progress progress;

    @Autowired
    Ledger ledger;

    @Autowired
    Inbox inbox;

    @Autowired
    List<PaperAccess> access;

    @Autowired
    List<ToDoSource> todos;

    @Autowired
    MockMvc mvc;

    @Autowired
    TimeLimits limits;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theFinanceBureauReviewsAndSigns() {
        set(UnitReportKind.COMPLETION, review("副局长"), sign("局长")).orThrow();
    }

    @AfterEach
    void othersFindABureauThatSendsDirectly() {
        set(UnitReportKind.COMPLETION).orThrow();
        set(UnitReportKind.PROGRESS).orThrow();
    }

    @Test
    void nobodyOutsideSeesItBeforeItsHeadHasSignedAndThenItIsInTimeAsOfThatMoment() {
        var docket = office.inWork("摸清欠款底数");
        var before = ledger.timeline(docket.subject()).size();
        var report = forward(STAFF, docket);
        assertThat(ledger.timeline(docket.subject())).hasSize(before);
        for (String outside : List.of(OFFICER, CHIEF, OTHER, Office.LEADER_IN_CHARGE, Office.SECRETARY_GENERAL)) {
            assertThat(sees(outside, report)).as(outside).isFalse();
            assertThat(opens(outside, report)).as(outside).isFalse();
        }
        for (String inside : List.of(STAFF, DEPUTY, HEAD)) {
            assertThat(sees(inside, report)).as(inside).isTrue();
            assertThat(opens(inside, report)).as(inside).isTrue();
        }
        assertThat(why(answer(HEAD, report, true, ""))).as("not yet asked").isEqualTo("approval.refusal.not-asked");
        assertThat(why(answer(STAFF, report, true, ""))).as("his own words").isEqualTo("approval.refusal.not-asked");
        answer(DEPUTY, report, true, "数字已核对。").orThrow();
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.ACKNOWLEDGED);
        office.forwardTo(office.now().plus(Duration.ofHours(26)));
        var signing = office.now();
        answer(HEAD, report, true, "同意报送。").orThrow();
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.REPORTED);
        var sent = completions.of(docket).get(0);
        assertThat(sent.words()).isEqualTo(DONE.words());
        assertThat(sent.submittedAt()).isBetween(signing, office.now());
        assertThat(sent.submittedBy()).contains(HEAD);
        var entry = ledger.timeline(docket.subject()).stream()
                .map(one -> one.entry())
                .filter(one -> one.verb().equals("docket.report-completion"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.changed()).containsEntry("drafter", "科员 " + STAFF);
        assertThat(ledger.timeline(docket.subject()).toString())
                .as("what was said inside stays inside")
                .doesNotContain("数字已核对");
        assertThat(sees(OFFICER, report)).isFalse();
        assertThat(holds.of(report(report), "", office.now()))
                .extracting(Hold::who)
                .containsExactly("副局长 " + DEPUTY, "局长 " + HEAD);
        assertThat(sheets(docket)).as("what is not accepted has no number").isEmpty();
        office.does(OFFICER, new DocketCommand.Accept(docket, -1, "情况属实。"));
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.ACCEPTED);
        assertThat(sheets(docket)).singleElement().satisfies(sheet -> {
            assertThat(sheet.number()).contains("办结");
            assertThat(sheet.draft().issuer()).isEqualTo(office.unit(Office.FINANCE));
            assertThat(sheet.draft().body().toString())
                    .contains(DONE.words())
                    .containsSubsequence("拟稿", STAFF, "审核", DEPUTY, "审签", HEAD)
                    .doesNotContain("数字已核对");
            assertThat(completions.of(docket).get(0).paper())
                    .isEqualTo(sheet.draft().id());
        });
    }

    /** R044: the version that was accepted is the sheet; what was returned never had a number. */
    @Test
    void theVersionThatWasAcceptedIsASheetOfTheUnit() {
        set(UnitReportKind.COMPLETION).orThrow();
        var docket = office.inWork("公开台账");
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "基本完成。", List.of()));
        office.does(OFFICER, new DocketCommand.Return(docket, -1, List.of("缺清单")));
        assertThat(sheets(docket)).isEmpty();
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "全部完成，附清单。", List.of()));
        office.does(OFFICER, new DocketCommand.Accept(docket, -1, "属实。"));
        assertThat(sheets(docket)).singleElement().satisfies(sheet -> assertThat(
                        sheet.draft().body().toString())
                .contains("全部完成，附清单。", LIAISON)
                .doesNotContain("基本完成。"));
        assertThat(completions.of(docket))
                .extracting(one -> one.paper() != null)
                .containsExactly(false, true);
    }

    private List<Issued> sheets(DocketId docket) {
        return papers.of(docket.subject()).stream()
                .filter(one -> one.draft().form() == PaperForm.COMPLETION_REPORT)
                .toList();
    }

    @Test
    void whatHasStepsIsNotSentDirectlyAndTheRestIs() {
        var docket = office.inWork("公开预算");
        for (String person : List.of(LIAISON, HEAD)) {
            assertThat(why(office.tries(person, new DocketCommand.ReportCompletion(docket, -1, "已完成。", List.of()))))
                    .isEqualTo("supervision.refused.own-way");
        }
        office.does(STAFF, new DocketCommand.ReportProgress(docket, "已过半。", null, null, List.of()));
        set(UnitReportKind.PROGRESS, sign("副局长")).orThrow();
        assertThat(why(office.tries(STAFF, new DocketCommand.ReportProgress(docket, "已过半。", null, null, List.of()))))
                .isEqualTo("supervision.refused.own-way");
        var report = forwardProgress(docket);
        answer(DEPUTY, report, true, "").orThrow();
        assertThat(progress.lastOf(docket).orElseThrow().reportedBy()).contains(DEPUTY);
        set(UnitReportKind.COMPLETION).orThrow();
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已完成。", List.of()));
        assertThat(why(forwardTried(STAFF, office.inWork("公开决算"), DONE))).isEqualTo("supervision.refused.no-way");
    }

    @Test
    void whatComesBackKeepsItsWordsIsMendedAndGoesAllTheWayAgain() {
        var docket = office.inWork("清理挂账");
        var report = forward(STAFF, docket);
        answer(DEPUTY, report, true, "").orThrow();
        assertThat(why(answer(HEAD, report, false, ""))).isEqualTo("approval.refusal.no-needs-words");
        answer(HEAD, report, false, "请附清单。").orThrow();
        var back = report(report);
        assertThat(back.state()).isEqualTo(UnitReportState.BACK);
        assertThat(back.wordsBack()).isEqualTo("请附清单。");
        assertThat(back.content().words()).isEqualTo(DONE.words());
        assertThat(inbox.list(office.actor(STAFF), false, null, 20))
                .extracting(InboxItem::key)
                .contains("supervision.message.report-back");
        assertThat(waits(STAFF, report)).contains("supervision.report.mend.COMPLETION");
        assertThat(waits(OFFICER, report)).isEmpty();
        assertThat(why(forwardTried(STAFF, docket, DONE))).isEqualTo("supervision.refused.report-under-way");
        var blank = new UnitReport.Content(" ", null, null, List.of(), List.of());
        assertThat(why(office.within(
                        () -> desk.putForwardAgain(report, back.version(), blank, office.now(), office.actor(STAFF)))))
                .isEqualTo("supervision.refused.no-words");
        assertThat(report(report).content().words()).isEqualTo(DONE.words());
        var mended = new UnitReport.Content("已全部完成，清单附后。", null, null, List.of(), List.of());
        assertThat(why(office.within(() ->
                        desk.putForwardAgain(report, back.version() + 1, mended, office.now(), office.actor(STAFF)))))
                .isEqualTo("supervision.refused.stale");
        office.within(() -> desk.putForwardAgain(report, back.version(), mended, office.now(), office.actor(STAFF)))
                .orThrow();
        assertThat(why(answer(HEAD, report, true, ""))).isEqualTo("approval.refusal.not-asked");
        answer(DEPUTY, report, true, "").orThrow();
        answer(HEAD, report, true, "").orThrow();
        assertThat(completions.of(docket).get(0).words()).isEqualTo("已全部完成，清单附后。");
    }

    @Test
    void whatBecomesLateOnItsWayGoesOutWithItsReasonOrNotAtAll() {
        var docket = office.inWork("汇总底稿");
        var report = forward(STAFF, docket);
        answer(DEPUTY, report, true, "").orThrow();
        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(why(answer(HEAD, report, true, ""))).isEqualTo("supervision.refused.late-reason-inside");
        assertThat(report(report).state()).isEqualTo(UnitReportState.ON_ITS_WAY);
        answer(HEAD, report, false, "请写明逾期原因。").orThrow();
        var why = new UnitReport.Content("已全部完成。", null, null, List.of(), List.of(), "底稿汇总耗时。");
        office.within(() -> desk.putForwardAgain(report, -1, why, office.now(), office.actor(STAFF)))
                .orThrow();
        assertThat(report(report).content().lateReason()).isEqualTo("底稿汇总耗时。");
        answer(DEPUTY, report, true, "").orThrow();
        answer(HEAD, report, true, "").orThrow();
        assertThat(completions.of(docket).get(0).lateReason()).isEqualTo("底稿汇总耗时。");
    }

    @Test
    void whoHoldsAPostOfAStepHasDoneItByPuttingForward() {
        var bydeputy = forward(DEPUTY, office.inWork("核定限额"));
        assertThat(desk.way(bydeputy).waitsFor().orElseThrow().kind()).isEqualTo(StepKind.SIGN);
        answer(HEAD, bydeputy, true, "").orThrow();
        assertThat(report(bydeputy).state()).isEqualTo(UnitReportState.SUBMITTED);
        var docket = office.inWork("核定系数");
        var byHead = forward(HEAD, docket);
        assertThat(report(byHead).state()).isEqualTo(UnitReportState.SUBMITTED);
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.REPORTED);
    }

    @Test
    void theSignedAndStampedPageStandsForTheStepsAndGoesOutWithTheReport() throws Exception {
        var docket = office.inWork("拨付奖补");
        var report = forward(STAFF, docket);
        var scan = store(report, "签字盖章页.txt");
        assertThat(access(OFFICER, report)).isFalse();
        assertThat(why(page(STAFF, report, OTHER, office.today(), scan))).isEqualTo("signoff.refused.not-asked");
        assertThat(why(page(STAFF, report, HEAD, office.today().plusDays(1), scan)))
                .isEqualTo("signoff.refused.signed-when");
        assertThat(why(page(OTHER, report, HEAD, office.today(), scan))).isEqualTo("supervision.refused.not-found");
        page(STAFF, report, HEAD, office.today(), scan).orThrow();
        assertThat(report(report).state()).isEqualTo(UnitReportState.SUBMITTED);
        assertThat(approvals.open(report.subject(), "signoff.step")).isEmpty();
        assertThat(attachments.of(docket.subject())).extracting(Stored::id).contains(scan.id());
        assertThat(completions.of(docket).get(0).evidence()).containsExactly(scan.id());
        assertThat(completions.of(docket).get(0).submittedBy())
                .as("who recorded it, never as the head's own act")
                .contains(STAFF);
    }

    @Test
    void itEndsOrComesBackWhenTheDocketMovesOnAndNobodyIsLeftWithADeadQuestion() {
        var withdrawn = office.inWork("试点共保");
        var gone = forward(STAFF, withdrawn);
        office.does(CHIEF, new DocketCommand.Withdraw(withdrawn, -1, "文件已废止。"));
        assertEnded(gone, "已撤销");

        var moved = office.inWork("统一标识");
        var others = forward(STAFF, moved);
        answer(DEPUTY, others, true, "").orThrow();
        office.does(OFFICER, new DocketCommand.Transfer(moved, -1, office.city.unit(PLANNING), "属发改职责。"));
        assertEnded(others, "其他单位");
        assertThat(sees(OTHER, others))
                .as("the new lead reads no former unit's draft")
                .isFalse();
        assertThat(sees(STAFF, others)).as("his own words are not lost").isTrue();

        var suspended = office.inWork("共建平台");
        var waiting = forward(STAFF, suspended);
        office.does(CHIEF, new DocketCommand.Suspend(suspended, -1, "等待省里文件。"));
        var back = report(waiting);
        assertThat(back.state()).isEqualTo(UnitReportState.BACK);
        assertThat(back.wordsBack()).contains("中止");
        assertThat(approvals.open(waiting.subject(), "signoff.step")).isEmpty();
        assertThat(why(again(waiting))).isEqualTo("supervision.refused.not-now");
        office.does(CHIEF, new DocketCommand.Resume(suspended, -1, "文件已到。"));
        again(waiting).orThrow();
        answer(DEPUTY, waiting, true, "").orThrow();
        answer(HEAD, waiting, true, "").orThrow();
        assertThat(office.docket(suspended).state()).isEqualTo(DocketState.REPORTED);
    }

    @Test
    void whoSignsWhileTheOfficeWithdrawsTheDocketHearsThatItIsOver() throws Exception {
        var docket = office.inWork("并网发电");
        var report = forward(STAFF, docket);
        answer(DEPUTY, report, true, "").orThrow();
        var question = approvals.open(report.subject(), "signoff.step").orElseThrow();
        var outcomes = AtTheSameMoment.on(
                database,
                "supervision.docket",
                "id",
                docket.value(),
                () -> office.tries(CHIEF, new DocketCommand.Withdraw(docket, -1, "任务取消。")),
                () -> office.within(() -> approvals.answer(question.id(), true, "", office.now(), office.actor(HEAD))));
        assertThat(outcomes).extracting(Office::why).containsExactly("done", "approval.refusal.withdrawn");
        assertThat(report(report).state()).isEqualTo(UnitReportState.ENDED);

        var other = office.inWork("分时计价");
        var late = new UnitReportId[1];
        assertThat(AtTheSameMoment.on(
                        database,
                        "supervision.docket",
                        "id",
                        other.value(),
                        () -> {
                            var put = forwardTried(STAFF, other, DONE);
                            late[0] = put.orThrow();
                            return put;
                        },
                        () -> office.tries(CHIEF, new DocketCommand.Withdraw(other, -1, "任务取消。"))))
                .extracting(Office::why)
                .containsExactly("done", "done");
        assertEnded(late[0], "已撤销");
    }

    @Test
    void theHeadSendsHisOwnReportWhileALeaderAnswersAboutMoreTime() throws Exception {
        var docket = moreTimeAsked("换发证照");
        assertThat(AtTheSameMoment.on(
                        database,
                        "supervision.docket",
                        "id",
                        docket.value(),
                        () -> forwardTried(HEAD, docket, DONE),
                        () -> office.answers(CHIEF, docket, MORE_TIME, true)))
                .extracting(Office::why)
                .containsExactly("done", "done");
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.REPORTED);

        var other = moreTimeAsked("补发证照");
        var report = forward(STAFF, other);
        answer(DEPUTY, report, false, "请局长直接报送。").orThrow();
        assertThat(AtTheSameMoment.on(
                        database,
                        "supervision.docket",
                        "id",
                        other.value(),
                        () -> office.within(
                                () -> desk.putForwardAgain(report, -1, DONE, office.now(), office.actor(HEAD))),
                        () -> office.answers(CHIEF, other, MORE_TIME, true)))
                .extracting(Office::why)
                .containsExactly("done", "done");
        assertThat(report(report).state()).isEqualTo(UnitReportState.SUBMITTED);
    }

    @Test
    void theLastSignatureIsGivenWhileTheOfficeActsOnADocketWithAnOpenQuestion() throws Exception {
        var docket = moreTimeAsked("修订办法");
        var report = forward(STAFF, docket);
        answer(DEPUTY, report, true, "").orThrow();
        assertThat(AtTheSameMoment.on(
                        database,
                        "signoff.sign_off",
                        "subject_id",
                        report.value(),
                        () -> answer(HEAD, report, true, ""),
                        () -> office.tries(CHIEF, new DocketCommand.Withdraw(docket, -1, "任务取消。"))))
                .extracting(Office::why)
                .containsExactly("done", "done");
        assertThat(report(report).state()).isEqualTo(UnitReportState.SUBMITTED);
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.WITHDRAWN);
    }

    @Test
    void progressAndCompletionAreSignedAtTheSameMoment() throws Exception {
        set(UnitReportKind.PROGRESS, sign("副局长")).orThrow();
        var docket = moreTimeAsked("印发细则");
        var completion = forward(STAFF, docket);
        answer(DEPUTY, completion, true, "").orThrow();
        var step = forwardProgress(docket);
        assertThat(AtTheSameMoment.on(
                        database,
                        "signoff.sign_off",
                        "subject_id",
                        step.value(),
                        () -> answer(DEPUTY, step, true, ""),
                        () -> answer(HEAD, completion, true, "")))
                .extracting(Office::why)
                .containsExactly("done", "done");
        assertThat(report(step).state()).isEqualTo(UnitReportState.SUBMITTED);
        assertThat(report(completion).state()).isEqualTo(UnitReportState.SUBMITTED);
    }

    @Test
    void whatBecomesOngoingIsNotReportedAsDoneAndTheUnitHearsWhy() throws Exception {
        set(UnitReportKind.PROGRESS, sign("副局长")).orThrow();
        var docket = office.inWork("巡查河道");
        var completion = forward(STAFF, docket);
        answer(DEPUTY, completion, true, "").orThrow();
        var step = forwardProgress(docket);
        office.does(OFFICER, ongoing(docket));
        assertEnded(completion, "长期");
        assertThat(read(STAFF, completion.href()).text()).contains("长期").contains(DONE.words());
        answer(DEPUTY, step, true, "").orThrow();
        assertThat(progress.lastOf(docket).orElseThrow().reportedBy()).contains(DEPUTY);

        var other = office.inWork("清扫背街");
        var back = forward(STAFF, other);
        answer(DEPUTY, back, false, "请附照片。").orThrow();
        office.does(OFFICER, ongoing(other));
        assertEnded(back, "长期");

        var third = office.inWork("养护绿地");
        var signed = forward(STAFF, third);
        answer(DEPUTY, signed, true, "").orThrow();
        var question = approvals.open(signed.subject(), "signoff.step").orElseThrow();
        assertThat(AtTheSameMoment.on(
                        database,
                        "supervision.docket",
                        "id",
                        third.value(),
                        () -> office.tries(OFFICER, ongoing(third)),
                        () -> office.within(
                                () -> approvals.answer(question.id(), true, "", office.now(), office.actor(HEAD)))))
                .extracting(Office::why)
                .containsExactly("done", "approval.refusal.withdrawn");
        assertEnded(signed, "长期");

        var measured = office.inWork("植树造林");
        var kept = forward(STAFF, measured);
        office.does(
                OFFICER,
                new DocketCommand.ChangeKind(
                        measured, -1, DocketKind.QUANTIFIED, null, null, BigDecimal.TEN, "公顷", "有量化目标。"));
        assertThat(report(kept).state()).as("still reported as done").isEqualTo(UnitReportState.ON_ITS_WAY);
    }

    @Test
    void twoHeadsSetTheirStepsAtTheSameMoment() throws Exception {
        var docket = office.inWork("校核台账");
        assertThat(AtTheSameMoment.on(
                        database,
                        "supervision.docket",
                        "id",
                        docket.value(),
                        () -> office.within(() -> {
                            var steps = List.of(DRAFT, review("副局长"), sign("局长"));
                            var set = ways.set(
                                    UnitReportKind.COMPLETION, steps, "局务会决定", office.now(), office.actor(HEAD));
                            held(docket);
                            return set;
                        }),
                        () -> office.within(() -> ways.set(
                                UnitReportKind.COMPLETION,
                                List.of(DRAFT, sign("主任")),
                                "办务会决定",
                                office.now(),
                                office.actor(OTHER_HEAD)))))
                .extracting(Office::why)
                .containsExactly("done", "done");
        assertThat(ways.of(UnitReportKind.COMPLETION, office.city.unit(Office.FINANCE))
                        .orElseThrow()
                        .source())
                .isEqualTo("局务会决定");
        var others = office.city.unit("云泽市人民政府办公室");
        assertThat(ways.of(UnitReportKind.COMPLETION, others).orElseThrow().source())
                .isEqualTo("办务会决定");
        office.within(() -> ways.set(
                        UnitReportKind.COMPLETION, List.of(), "照旧直接报送", office.now(), office.actor(OTHER_HEAD)))
                .orThrow();
    }

    /** Waits until nobody else holds the row. */
    private void held(DocketId docket) {
        jdbc.sql("SELECT id FROM supervision.docket WHERE id = :id FOR UPDATE")
                .param("id", docket.value())
                .query()
                .singleRow();
    }

    private DocketId moreTimeAsked(String title) {
        var docket = office.inWork(title);
        office.does(LIAISON, new DocketCommand.AskExtension(docket, 2, "外部数据未到。"));
        return docket;
    }

    private static DocketCommand ongoing(DocketId docket) {
        return new DocketCommand.ChangeKind(docket, -1, DocketKind.ONGOING, null, null, null, "", "长期坚持。");
    }

    private UnitReportId forwardProgress(DocketId docket) {
        return office.within(() -> desk.putForward(
                        UnitReportId.next(), docket, UnitReportKind.PROGRESS, DONE, office.now(), office.actor(STAFF)))
                .orThrow();
    }

    @Test
    void itIsTakenBackOrGivenUpByTheUnitAlone() {
        var report = forward(STAFF, office.inWork("复核台班"));
        for (String stranger : List.of(OTHER, OFFICER)) {
            assertThat(why(office.within(() -> desk.takeBack(report, -1, "想改。", office.now(), office.actor(stranger)))))
                    .isEqualTo("supervision.refused.not-found");
        }
        assertThat(why(office.within(() -> desk.takeBack(report, -1, " ", office.now(), office.actor(STAFF)))))
                .isEqualTo("signoff.refused.no-reason");
        answer(DEPUTY, report, true, "").orThrow();
        office.within(() -> desk.takeBack(report, -1, "数字要改。", office.now(), office.actor(STAFF)))
                .orThrow();
        assertThat(approvals.open(report.subject(), "signoff.step")).isEmpty();
        assertThat(why(office.within(() -> desk.drop(report, -1, "", office.now(), office.actor(STAFF)))))
                .isEqualTo("supervision.refused.no-reason");
        office.within(() -> desk.drop(report, -1, "改为当面汇报。", office.now(), office.actor(LIAISON)))
                .orThrow();
        assertThat(report(report).state()).isEqualTo(UnitReportState.ENDED);
    }

    @Test
    void theHeadAloneSetsTheStepsAndTheyMustBeOnesThatCanBeGone() {
        for (String person : List.of(STAFF, LIAISON, OFFICER, OTHER)) {
            assertThat(why(office.within(() -> ways.set(
                            UnitReportKind.COMPLETION, List.of(), "不用审签。", office.now(), office.actor(person)))))
                    .as(person)
                    .isEqualTo("supervision.refused.path-head");
        }
        assertThat(why(set(UnitReportKind.COMPLETION, review("副局长")))).isEqualTo("signoff.refused.unit-signs-last");
        assertThat(why(set(UnitReportKind.COMPLETION, sign("总工程师")))).isEqualTo("signoff.refused.nobody");
        assertThat(why(set(UnitReportKind.COMPLETION, sign("市长"))))
                .as("a post outside the unit")
                .isEqualTo("signoff.refused.nobody");
        assertThat(why(office.within(
                        () -> ways.set(UnitReportKind.COMPLETION, List.of(), " ", office.now(), office.actor(HEAD)))))
                .isEqualTo("signoff.refused.source");
        assertThat(ways.of(UnitReportKind.COMPLETION, office.city.unit(Office.FINANCE)))
                .isPresent();
        assertThat(ways.of(UnitReportKind.COMPLETION, office.city.unit(PLANNING)))
                .as("another unit sends directly")
                .isEmpty();
    }

    @Test
    void theInnerLimitIsTwoWorkingDaysBeforeTheOuterOne() {
        var docket = office.inWork("核实名单", 10);
        var report = forward(STAFF, docket);
        var outer = day(office.limit(docket, Kinds.DOCKET).dueAt());
        var due = inner.of(docket, UnitReportKind.COMPLETION, office.now()).orElseThrow();
        assertThat(inner.workingDays()).isEqualTo(2);
        assertThat(limits.workingDays(day(due), outer)).isEqualTo(2);
        var todo = todos.stream()
                .flatMap(source -> source.awaitedBy(office.actor(STAFF), office.now(), 50).stream())
                .filter(one -> one.subject().equals(report.subject()))
                .findFirst()
                .orElseThrow();
        assertThat(todo.dueAt()).isEqualTo(due);
        assertThat(approvals
                        .open(report.subject(), "signoff.step")
                        .orElseThrow()
                        .title())
                .contains("内部期限");
    }

    @Test
    void thePagesLeadTheClerkAndLoseNothingTyped() throws Exception {
        var docket = office.inWork("整理目录");
        var direct = mvc.perform(get(docket.href() + "/report-completion").with(As.actor(office.actor(LIAISON))))
                .andReturn()
                .getResponse();
        assertThat(direct.getRedirectedUrl()).startsWith("/unit-reports/new?docket=");
        String form = Objects.requireNonNull(direct.getRedirectedUrl());
        assertThat(read(STAFF, docket.href()).select(".zx-head .btn-primary").attr("href"))
                .isEqualTo(form);
        assertThat(read(STAFF, form).text()).contains("副局长 → 局长").contains("内部期限");
        var refused = mvc.perform(multipart("/unit-reports")
                        .file(new MockMultipartFile("files", "机密★.txt", "text/plain", bytes("机密★1年")))
                        .param("docket", docket.value().toString())
                        .param("kind", "COMPLETION")
                        .param("words", "已整理完毕。")
                        .with(As.actor(office.actor(STAFF))))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("已整理完毕。");
        assertThat(rows.openOn(docket, sight.of(office.actor(HEAD), office.today())))
                .isEmpty();
        var sent = mvc.perform(multipart("/unit-reports")
                        .file(new MockMultipartFile("files", "目录.txt", "text/plain", bytes("目录")))
                        .param("docket", docket.value().toString())
                        .param("kind", "COMPLETION")
                        .param("words", "已整理完毕。")
                        .with(As.actor(office.actor(STAFF))))
                .andReturn()
                .getResponse();
        String page = Objects.requireNonNull(sent.getRedirectedUrl());
        assertThat(read(STAFF, page).text()).contains("送审中").contains("目录.txt").contains("副局长");
        assertThat(read(STAFF, docket.href()).select(".zx-head .btn-primary").attr("href"))
                .isEqualTo(page);
        assertThat(attachments.of(docket.subject())).isEmpty();
        for (String outside : List.of(OFFICER, OTHER)) {
            assertThat(mvc.perform(get(page).with(As.actor(office.actor(outside))))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(read(OFFICER, docket.href()).text()).doesNotContain("送审").doesNotContain("目录.txt");
        assertThat(read(STAFF, page + "/record-page").text()).contains("局长 " + HEAD);
        assertThat(read(HEAD, "/unit-reports/ways")
                        .select("select[name=sign] option[selected]")
                        .eachText())
                .contains("局长");
        var wrong = mvc.perform(post("/unit-reports/ways/COMPLETION")
                        .param("review-1", "副局长")
                        .param("source", "局务会决定")
                        .with(As.actor(office.actor(HEAD))))
                .andReturn()
                .getResponse();
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("局务会决定");
    }

    private void assertEnded(UnitReportId id, String why) {
        var report = report(id);
        assertThat(report.state()).isEqualTo(UnitReportState.ENDED);
        assertThat(report.wordsBack()).contains(why);
        assertThat(report.content().words()).isEqualTo(DONE.words());
        assertThat(approvals.open(id.subject(), "signoff.step")).isEmpty();
        assertThat(inbox.list(office.actor(STAFF), false, null, 50))
                .extracting(InboxItem::key)
                .contains("supervision.message.report-ended");
    }

    private UnitReportId forward(String person, DocketId docket) {
        return forwardTried(person, docket, DONE).orThrow();
    }

    private Outcome<UnitReportId> forwardTried(String person, DocketId docket, UnitReport.Content content) {
        return office.within(() -> desk.putForward(
                UnitReportId.next(), docket, UnitReportKind.COMPLETION, content, office.now(), office.actor(person)));
    }

    private Outcome<UnitReportId> again(UnitReportId id) {
        return office.within(() -> desk.putForwardAgain(id, -1, DONE, office.now(), office.actor(STAFF)));
    }

    private Outcome<Answer> answer(String person, UnitReportId report, boolean approved, String words) {
        var question = approvals.open(report.subject(), "signoff.step").orElseThrow();
        return office.within(
                () -> approvals.answer(question.id(), approved, words, office.now(), office.actor(person)));
    }

    private Outcome<UnitReportId> page(
            String person, UnitReportId report, String signer, LocalDate signedOn, Stored scan) {
        return office.within(() -> desk.recordPage(
                report,
                -1,
                new SignedPage(office.city.postOf(signer), signedOn, "同意。", scan.id(), scan.digest()),
                office.now(),
                office.actor(person)));
    }

    private Stored store(UnitReportId report, String name) throws Exception {
        return attachments
                .store(
                        report.subject(),
                        name,
                        new ByteArrayInputStream(bytes("同意。钱有度")),
                        office.now(),
                        office.actor(STAFF))
                .orThrow();
    }

    private UnitReport report(UnitReportId id) {
        return rows.find(id, sight.of(office.actor(HEAD), office.today())).orElseThrow();
    }

    private boolean sees(String person, UnitReportId id) {
        return rows.find(id, sight.of(office.actor(person), office.today())).isPresent();
    }

    /** Whether files and record of it open to somebody. */
    private boolean opens(String person, UnitReportId id) {
        return access(person, id);
    }

    private boolean access(String person, UnitReportId id) {
        return access.stream()
                .filter(one -> one.module().equals(DocketId.MODULE))
                .anyMatch(one -> one.mayRead(office.actor(person), id.subject()));
    }

    private List<String> waits(String person, UnitReportId id) {
        return todos.stream()
                .flatMap(source -> source.waitingFor(office.actor(person), office.now(), 50).stream())
                .filter(one -> one.subject().equals(id.subject()))
                .map(ToDo::actKey)
                .toList();
    }

    private Outcome<?> set(UnitReportKind kind, Step... steps) {
        var all = new ArrayList<Step>();
        all.add(DRAFT);
        all.addAll(List.of(steps));
        return office.within(() -> ways.set(kind, all, "局内部规定", office.now(), office.actor(HEAD)));
    }

    private static Step review(String post) {
        return new Step(2, StepKind.REVIEW, List.of(post), true, "1wd");
    }

    private static Step sign(String post) {
        return new Step(3, StepKind.SIGN, List.of(post), true, "1wd");
    }

    private Document read(String person, String page) throws Exception {
        var response = mvc.perform(get(page).with(As.actor(office.actor(person))))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private static LocalDate day(Instant due) {
        return LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
