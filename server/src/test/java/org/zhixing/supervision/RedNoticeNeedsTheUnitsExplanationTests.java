package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LEADER_IN_CHARGE;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.SECRETARY_GENERAL;
import static org.zhixing.supervision.Office.why;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.AtTheSameMoment;
import org.zhixing.approval.Approvals;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.timelimit.TimeStatus;

/** R043, practice 8: a recorded call, the unit's explanation, a leader's approval; then a person issues it. */
@SupervisionTest
class RedNoticeNeedsTheUnitsExplanationTests {

    private static final String KIND = "supervision.red";

    @Autowired
    Office office;

    @Autowired
    Approvals approvals;

    @Autowired
    DataSource database;

    @Test
    void withoutACallNothingIsPutToTheLeader() {
        var docket = office.redProposed("清欠账款");
        explain(docket);

        assertThat(why(ask(docket))).isEqualTo("supervision.refused.no-call");
    }

    @Test
    void withoutTheExplanationNothingIsPutToTheLeader() {
        var docket = office.redProposed("压减会议");
        call(docket);

        assertThat(office.limit(docket, Kinds.EXPLAIN).status()).isNotEqualTo(TimeStatus.OVERDUE);
        assertThat(why(ask(docket))).isEqualTo("supervision.refused.no-explanation");
        assertThat(office.colour(docket)).isEqualTo(Colour.YELLOW);
    }

    @Test
    void silenceBeyondTheTimeToExplainDoesNotBlockForEver() {
        var docket = office.redProposed("规范采购");
        call(docket);
        office.forwardPast(docket, Kinds.EXPLAIN);

        assertThat(why(ask(docket))).isEqualTo("done");
    }

    @Test
    void withoutTheApprovalItCannotBeIssued() {
        var docket = office.redProposed("归还借款");
        call(docket);
        explain(docket);

        assertThat(why(issue(docket))).isEqualTo("supervision.refused.not-now");
        ask(docket).orThrow();
        assertThat(why(issue(docket))).isEqualTo("supervision.refused.not-now");
    }

    @Test
    void theLeaderInChargeOfTheLateUnitDoesNotApprove() {
        var docket = office.redProposed("收缴租金");
        call(docket);
        explain(docket);
        ask(docket).orThrow();

        assertThat(office.answers(LEADER_IN_CHARGE, docket, KIND, true).isDone())
                .isFalse();
        assertThat(office.answers(CHIEF, docket, KIND, true).isDone()).isFalse();
    }

    @Test
    void callExplanationApprovalAndIssueMakeItRedWithAFinalTerm() {
        var docket = office.redProposed("支付补贴");
        call(docket);
        explain(docket);
        ask(docket).orThrow();
        office.answers(SECRETARY_GENERAL, docket, KIND, true).orThrow();
        assertThat(office.colour(docket)).isEqualTo(Colour.YELLOW);
        issue(docket).orThrow();

        assertThat(office.colour(docket)).isEqualTo(Colour.RED);
        assertThat(office.notice(docket, Colour.RED).number()).matches("云督限〔20\\d\\d〕\\d+号");
        assertThat(office.limit(docket, Kinds.RED).workingDaysLeft()).isEqualTo(5);
    }

    @Test
    void approvedWhileTheDocketIsWithdrawnTheLeaderHearsThatItIsOver() throws Exception {
        var docket = office.redProposed("修缮校舍");
        call(docket);
        explain(docket);
        ask(docket).orThrow();
        var question = approvals.open(docket.subject(), KIND).orElseThrow();
        var outcomes = AtTheSameMoment.on(
                database,
                "supervision.docket",
                "id",
                docket.value(),
                () -> office.tries(CHIEF, new DocketCommand.Withdraw(docket, -1, "任务取消。")),
                () -> office.within(() ->
                        approvals.answer(question.id(), true, "", office.now(), office.actor(SECRETARY_GENERAL))));

        assertThat(outcomes).extracting(Office::why).containsExactly("done", "approval.refusal.withdrawn");
        assertThat(office.notice(docket, Colour.RED).state()).isEqualTo(NoticeState.DISMISSED);
    }

    @Test
    void refusedByTheLeaderItIsDismissedWithHisReason() {
        var docket = office.redProposed("核对台账");
        call(docket);
        explain(docket);
        ask(docket).orThrow();
        office.answers(SECRETARY_GENERAL, docket, KIND, false).orThrow();

        assertThat(office.notice(docket, Colour.RED).state()).isEqualTo(NoticeState.DISMISSED);
        assertThat(why(issue(docket))).isEqualTo("supervision.refused.not-now");
    }

    private void call(DocketId docket) {
        office.does(OFFICER, new DocketCommand.RecordCall(docket, "财政局办公室", "催促并了解情况。", null));
    }

    private void explain(DocketId docket) {
        office.does(
                HEAD,
                new NoticeCommand.Explain(office.notice(docket, Colour.RED).id(), -1, "上级数据未到。"));
    }

    private org.zhixing.act.Outcome<NoticeId> ask(DocketId docket) {
        return office.tries(
                OFFICER,
                new NoticeCommand.AskApproval(office.notice(docket, Colour.RED).id(), -1, "建议发出。"));
    }

    private org.zhixing.act.Outcome<NoticeId> issue(DocketId docket) {
        return office.tries(
                OFFICER,
                new NoticeCommand.Issue(office.notice(docket, Colour.RED).id(), -1));
    }

    /** The unit itself cannot ask. */
    @Test
    void onlyTheOfficeAsks() {
        var docket = office.redProposed("发放奖补");
        var notice = office.notice(docket, Colour.RED).id();

        assertThat(why(office.tries(LIAISON, new NoticeCommand.AskApproval(notice, -1, "不应由我"))))
                .isEqualTo("supervision.refused.not-yours");
    }
}
