package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.FINANCE;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LEADER_IN_CHARGE;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.SECRETARY_GENERAL;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.approval.Approvals;
import org.zhixing.organization.NewDivision;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.organization.SmallCity;
import org.zhixing.organization.Standing;

/** Practice 11, 8: from the day on which the leaders divide their work otherwise, the new leader in charge does not approve. */
@SupervisionTest
class OpenApprovalsFollowTheDivisionOfWorkTests {

    private static final String KIND = "supervision.red";
    private static final String EXECUTIVE = "江月白";

    @Autowired
    Office office;

    @Autowired
    Approvals approvals;

    @Autowired
    OrganizationBatch organization;

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromItsDayTheNewLeaderInChargeIsToldAndAskedNoMoreAndTheFormerMayBeAsked() {
        office.city.staff("云泽市人民政府", "常务副市长", EXECUTIVE, Role.LEADER, Standing.DEPUTY);
        var first = asked("收缴土地款");
        var second = asked("归还借款");
        try {
            assertThat(posts(first)).contains(post(EXECUTIVE), post(SECRETARY_GENERAL));
            divide(EXECUTIVE, office.today().plusDays(3));
            assertThat(posts(first)).as("nothing moves before its day").contains(post(EXECUTIVE));

            office.forwardDays(3, 10);
            assertThat(posts(first)).doesNotContain(post(EXECUTIVE)).contains(post(SECRETARY_GENERAL));
            assertThat(posts(second)).doesNotContain(post(EXECUTIVE));
            assertThat(told(first)).contains("supervision.message.leader-told", "approval.message.readdressed");
            assertThat(office.answers(EXECUTIVE, first, KIND, true).isDone()).isFalse();
            office.answers(SECRETARY_GENERAL, first, KIND, true).orThrow();
            assertThat(jdbc.sql("SELECT count(*) FROM ledger.entry WHERE stream_id = ? AND verb = 'approval.readdress'")
                            .param(first.value())
                            .query(Integer.class)
                            .single())
                    .isOne();
        } finally {
            divide(LEADER_IN_CHARGE, office.today());
        }
        assertThat(posts(second)).as("a change of today holds at once").contains(post(EXECUTIVE));
        office.answers(EXECUTIVE, second, KIND, true).orThrow();
    }

    @Test
    void aChangeThatDoesNotTouchThoseAskedMovesNothing() {
        var docket = asked("核销坏账");
        var before = posts(docket);
        divide(LEADER_IN_CHARGE, office.today());
        assertThat(posts(docket)).isEqualTo(before);
        assertThat(jdbc.sql("SELECT count(*) FROM ledger.entry WHERE stream_id = ? AND verb = 'approval.readdress'")
                        .param(docket.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private DocketId asked(String title) {
        var docket = office.redProposed(title);
        office.does(OFFICER, new DocketCommand.RecordCall(docket, "财政局办公室", "催促并了解情况。", null));
        office.does(
                HEAD,
                new NoticeCommand.Explain(office.notice(docket, Colour.RED).id(), -1, "上级数据未到。"));
        office.tries(
                        OFFICER,
                        new NoticeCommand.AskApproval(
                                office.notice(docket, Colour.RED).id(), -1, "建议发出。"))
                .orThrow();
        return docket;
    }

    private List<PostId> posts(DocketId docket) {
        return approvals.open(docket.subject(), KIND).orElseThrow().posts();
    }

    private PostId post(String person) {
        return office.city.postOf(person);
    }

    private void divide(String leader, LocalDate from) {
        organization
                .divideWork(
                        List.of(new NewDivision(office.city.unit(FINANCE), post(leader), from, null, "云府发〔2026〕11号")),
                        office.now(),
                        SmallCity.JOB)
                .orThrow();
    }

    private List<String> told(DocketId docket) {
        return jdbc.sql("SELECT DISTINCT key FROM notification.message WHERE subject_id = ?")
                .param(docket.value())
                .query(String.class)
                .list();
    }
}
