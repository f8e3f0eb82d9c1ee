package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.STAFF;
import static org.zhixing.supervision.Office.why;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.zhixing.AtTheSameMoment;

/** Practice 3: a report on its way inside a unit when its docket moves on, also in the same moment; nobody is left with a dead question. */
@SupervisionTest
@AutoConfigureMockMvc(addFilters = false)
class AReportGivesWayToWhatHappensToItsDocketTests extends ReportsInsideAUnit {

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
}
