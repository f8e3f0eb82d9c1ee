package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.timelimit.TimeStatus;

/** Practice 4. */
@SupervisionTest
class OnTimeIsTheSubmissionOfTheAcceptedVersionTests {

    @Autowired
    Office office;

    @Test
    void whatIsVerifiedLateWasReportedInTime() {
        var docket = office.reported("编制预案");
        office.forwardDays(40, 10);
        office.does(OFFICER, new DocketCommand.Accept(docket, -1, "属实。"));

        assertThat(office.limit(docket, Kinds.DOCKET).status()).isEqualTo(TimeStatus.ENDED_IN_TIME);
        assertThat(office.limit(docket, Kinds.VERIFY).status()).isEqualTo(TimeStatus.ENDED_LATE);
        assertThat(office.notices(docket)).hasSize(1);
    }

    @Test
    void verificationTakesNothingFromTheUnitsTime() {
        var docket = office.inWork("登记资产");
        int before = office.limit(docket, Kinds.DOCKET).workingDaysLeft();
        report(docket);
        office.forwardDays(7, 10);
        office.does(OFFICER, new DocketCommand.Return(docket, -1, List.of("缺少清单")));

        assertThat(office.limit(docket, Kinds.DOCKET).workingDaysLeft()).isBetween(before - 1, before);
        assertThat(office.docket(docket).state()).isEqualTo(DocketState.RETURNED);
    }

    @Test
    void aReturnLeavesAtLeastThreeWorkingDays() {
        var docket = office.inWork("汇总数据");
        while (office.limit(docket, Kinds.DOCKET).workingDaysLeft() > 0) {
            office.forwardDays(1, 10);
        }
        report(docket);
        office.forwardDays(3, 10);
        office.does(OFFICER, new DocketCommand.Return(docket, -1, List.of("口径不一")));

        assertThat(office.limit(docket, Kinds.DOCKET).workingDaysLeft()).isBetween(3, 4);
    }

    @Test
    void allDefectsAreNamedAtOnceAndANewOneLaterNeedsTheChief() {
        var docket = office.reported("完善制度");
        assertThat(why(returns(OFFICER, docket, " "))).isEqualTo("supervision.refused.no-defects");
        returns(OFFICER, docket, "缺少附件").orThrow();
        report(docket);
        assertThat(why(returns(OFFICER, docket, "没有盖章"))).isEqualTo("supervision.refused.second-return");
        returns(OFFICER, docket, "缺少附件").orThrow();
        report(docket);
        returns(CHIEF, docket, "没有盖章").orThrow();

        assertThat(office.docket(docket).returns()).isEqualTo(3);
    }

    @Test
    void whoReportedCannotAccept() {
        var docket = office.reported("公开信息");

        assertThat(why(office.tries(LIAISON, new DocketCommand.Accept(docket, -1, "很好。"))))
                .isEqualTo("supervision.refused.not-yours");
    }

    @Test
    void aFormThatIsStaleIsRefused() {
        var docket = office.reported("修订办法");
        int version = office.docket(docket).version();
        office.does(OFFICER, new DocketCommand.TakeUp(docket, version));

        assertThat(why(office.tries(CHIEF, new DocketCommand.Accept(docket, version, "属实。"))))
                .isEqualTo("supervision.refused.stale");
    }

    private void report(DocketId docket) {
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已完成。", List.of()));
    }

    private org.zhixing.act.Outcome<DocketId> returns(String person, DocketId docket, String defect) {
        return office.tries(person, new DocketCommand.Return(docket, -1, List.of(defect)));
    }
}
