package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.why;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.supervision.desk.Kinds;

/** Practice 3, R166. */
@SupervisionTest
class AWronglyAssignedDocketIsRuledOnByItsOpenerTests {

    @Autowired
    Office office;

    @Test
    void upheldTheCompetentUnitGetsItWithTheLostTimeExcluded() {
        var docket = office.open("审核投资");
        office.does(LIAISON, object(docket));
        int left = office.limit(docket, Kinds.DOCKET).workingDaysLeft();
        office.forwardDays(7, 10);
        office.does(OFFICER, new DocketCommand.UpholdObjection(docket, -1, office.city.unit(PLANNING), "职责在发改委。"));

        var now = office.docket(docket);
        assertThat(now.lead()).isEqualTo(office.city.unit(PLANNING));
        assertThat(now.state()).isEqualTo(DocketState.OPENED);
        assertThat(now.person()).isNull();
        assertThat(office.limit(docket, Kinds.DOCKET).workingDaysLeft()).isBetween(left, left + 1);
        assertThat(office.notices(docket)).hasSize(2);
        assertThat(office.notices(docket).get(0).state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(office.colour(docket)).isEqualTo(Colour.GREEN);
        assertThat(why(office.tries(LIAISON, object(docket)))).isEqualTo("supervision.refused.not-found");
    }

    @Test
    void rejectedItStaysAndNoSecondObjectionWaits() {
        var docket = office.open("拨付资金");
        office.does(LIAISON, object(docket));
        assertThat(why(office.tries(LIAISON, object(docket)))).isEqualTo("supervision.refused.objection-open");
        office.does(OFFICER, new DocketCommand.RejectObjection(docket, "属财政职责。"));

        assertThat(office.docket(docket).lead()).isEqualTo(office.city.unit(Office.FINANCE));
        assertThat(office.limit(docket, Kinds.OBJECTION).endedAt()).isNotNull();
    }

    @Test
    void laterThanTwoWorkingDaysItIsTooLate() {
        var docket = office.open("调整科目");
        office.forwardDays(7, 10);

        assertThat(why(office.tries(LIAISON, object(docket)))).isEqualTo("supervision.refused.objection-late");
    }

    @Test
    void theLeadCannotHandItOnByItself() {
        var docket = office.open("修建桥梁");

        assertThat(why(office.tries(
                        LIAISON, new DocketCommand.Transfer(docket, -1, office.city.unit(PLANNING), "不归我管"))))
                .isEqualTo("supervision.refused.not-yours");
    }

    private DocketCommand object(DocketId docket) {
        return new DocketCommand.ObjectToAssignment(docket, office.city.unit(PLANNING), "属投资主管部门职责。");
    }
}
