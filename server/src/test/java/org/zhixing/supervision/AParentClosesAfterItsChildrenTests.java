package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.FINANCE;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.MARKET;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.why;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R053. */
@SupervisionTest
class AParentClosesAfterItsChildrenTests {

    @Autowired
    Office office;

    @Test
    void whileAChildIsOpenTheParentWaits() {
        var parent = office.docket("优化营商环境");
        var one = office.docket("压缩开办时间", MARKET, parent.id());
        var other = office.docket("公布清单", PLANNING, parent.id());
        office.dockets
                .open(List.of(parent, one, other), office.now(), office.actor(OFFICER))
                .orThrow();
        office.taken(parent.id());
        office.does(LIAISON, new DocketCommand.ReportCompletion(parent.id(), -1, "汇总完成。", List.of()));
        office.does(OFFICER, new DocketCommand.Accept(parent.id(), -1, "属实。"));

        assertThat(why(close(parent.id()))).isEqualTo("supervision.refused.children-open");
        office.does(CHIEF, new DocketCommand.Withdraw(one.id(), -1, "并入其他事项。"));
        assertThat(why(close(parent.id()))).isEqualTo("supervision.refused.children-open");
        office.does(CHIEF, new DocketCommand.Withdraw(other.id(), -1, "并入其他事项。"));
        close(parent.id()).orThrow();

        assertThat(office.docket(parent.id()).state()).isEqualTo(DocketState.CLOSED);
    }

    @Test
    void aChildMayNameAParentOfTheSameBatchAndIsADocketOfItsOwn() {
        var parent = office.docket("清理收费");
        var child = office.docket("清理本级收费", FINANCE, parent.id());
        office.dockets
                .open(List.of(child, parent), office.now(), office.actor(OFFICER))
                .orThrow();

        assertThat(office.docket(child.id()).parent()).isEqualTo(parent.id());
        assertThat(office.docket(child.id()).number())
                .isNotEqualTo(office.docket(parent.id()).number());
    }

    @Test
    void closingNeedsAReplyBecauseEveryItemGetsAnAnswer() {
        var docket = office.accepted("公布结果");

        assertThat(why(office.tries(OFFICER, new DocketCommand.Close(docket, -1, " "))))
                .isEqualTo("supervision.refused.no-reply");
    }

    private org.zhixing.act.Outcome<DocketId> close(DocketId docket) {
        return office.tries(OFFICER, new DocketCommand.Close(docket, -1, "已办结，回复来文机关。"));
    }
}
