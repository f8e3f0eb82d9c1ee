package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.ledger.Ledger;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.docket.Completions;
import org.zhixing.timelimit.TimeStatus;

/** R047: handle in time, explain if late; practice 8: the reason within two working days of a yellow notice. */
@SupervisionTest
class WhoIsLateSaysWhyTests {

    @Autowired
    Office office;

    @Autowired
    Completions completions;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aReportAfterItsDayIsRefusedWithoutAReasonAndKeepsIt() {
        var docket = office.inWork("清退保证金");
        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(Office.why(office.tries(LIAISON, reports(docket, " "))))
                .isEqualTo("supervision.refused.late-reason");
        office.does(LIAISON, reports(docket, "银行对账耗时。"));
        assertThat(completions.of(docket)).singleElement().satisfies(one -> assertThat(one.lateReason())
                .isEqualTo("银行对账耗时。"));
        assertThat(ledger.timeline(docket.subject()))
                .anySatisfy(one -> assertThat(one.entry().changed()).containsEntry("late-reason", "银行对账耗时。"));
        assertThat(cause(docket)).isEqualTo("REASON_STATED 银行对账耗时。");
    }

    @Test
    void whatIsInTimeNeedsNoneAndKeepsNone() {
        var docket = office.inWork("公示预算");
        office.does(LIAISON, reports(docket, "没有必要的话。"));
        assertThat(completions.of(docket)).singleElement().satisfies(one -> assertThat(one.lateReason())
                .isNull());
    }

    @Test
    void aYellowNoticeAsksForTheReasonInTwoWorkingDaysAndOnce() {
        var docket = office.yellow("清理往来款");
        var notice = office.notice(docket, Colour.YELLOW).id();
        var limit = office.limit(docket, Kinds.REASON);
        assertThat(limit.workingDaysLeft()).isEqualTo(2);
        assertThat(limit.rule()).contains("yellow.reason");
        office.does(LIAISON, new NoticeCommand.AcknowledgeNotice(notice, -1));
        office.forwardPast(docket, Kinds.REASON);
        assertThat(told(docket)).as("liaison, head and officer").isPositive();
        office.does(LIAISON, new NoticeCommand.StateReason(notice, -1, "票据不全。"));
        assertThat(office.limit(docket, Kinds.REASON).status()).isEqualTo(TimeStatus.ENDED_LATE);
        office.does(LIAISON, reports(docket, ""));
    }

    @Test
    void aReasonGivenWithTheReportEndsTheQuestionAndAWithdrawnNoticeToo() {
        var reported = office.yellow("核对债务");
        office.does(LIAISON, reports(reported, "底稿缺失。"));
        assertThat(office.limit(reported, Kinds.REASON).endedAt()).isNotNull();
        var withdrawn = office.yellow("核对资产");
        office.does(
                OFFICER,
                new NoticeCommand.WithdrawNotice(
                        office.notice(withdrawn, Colour.YELLOW).id(), -1, "期限有误。"));
        assertThat(office.limit(withdrawn, Kinds.REASON).endedAt()).isNotNull();
    }

    private static DocketCommand reports(DocketId docket, String why) {
        return new DocketCommand.ReportCompletion(docket, -1, "已完成。", List.of(), why);
    }

    private String cause(DocketId docket) {
        return jdbc.sql("SELECT cause || ' ' || words FROM supervision.docket_hindrance WHERE id = :id")
                .param("id", docket.value())
                .query(String.class)
                .single();
    }

    private int told(DocketId docket) {
        return jdbc.sql("SELECT count(*) FROM notification.message WHERE key = 'supervision.message.reason-late'"
                        + " AND subject_id = :id")
                .param("id", docket.value())
                .query(Integer.class)
                .single();
    }
}
