package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.ledger.Ledger;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.docket.Holding;
import org.zhixing.supervision.docket.Holdings;
import org.zhixing.timelimit.TimeLimits;

/** Practice 4: lateness is attributed by holding time; verification is never the unit's; the unit may object. */
@SupervisionTest
class WhoHeldItHowLongTests {

    private static final String OTHER = "严守一";

    @Autowired
    Office office;

    @Autowired
    Holdings holdings;

    @Autowired
    Stage stage;

    @Autowired
    Ledger ledger;

    @Autowired
    TimeLimits limits;

    @Test
    void theDaysOfAllHoldersAddUpAndVerificationIsNeverTheUnits() {
        var docket = office.inWork("核定专项额度");
        var opened = office.today();
        office.forwardDays(4, 10);
        var reported = office.today();
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已核定。", List.of()));
        office.forwardDays(6, 10);
        var returned = office.today();
        office.does(OFFICER, new DocketCommand.Return(docket, -1, List.of("缺附表")));
        office.forwardDays(2, 10);
        office.does(CHIEF, new DocketCommand.Suspend(docket, -1, "等候上级文件"));
        office.forwardDays(7, 10);
        office.does(CHIEF, new DocketCommand.Resume(docket, -1, "文件已到"));
        office.forwardDays(1, 10);

        var held = holding(docket);
        assertThat(held.days().get(Holder.VERIFIER)).isEqualTo(limits.workingDays(reported, returned));
        assertThat(held.days().get(Holder.NOBODY))
                .isEqualTo(limits.workingDays(returned.plusDays(2), returned.plusDays(9)));
        assertThat(held.all()).isEqualTo(limits.workingDays(opened, office.today()));
        assertThat(held.days().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(held.all());
    }

    @Test
    void whatIsLateBecauseTheOfficeVerifiesLongIsNotLateOfTheUnit() {
        var docket = office.inWork("清算往来款项");
        office.forwardTo(office.limit(docket, Kinds.DOCKET).dueAt().minusSeconds(3600));
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已清算。", List.of()));
        office.forwardDays(10, 10);
        var held = holding(docket);
        assertThat(held.late().getOrDefault(Holder.LEAD, 0)).isZero();
        assertThat(held.days().get(Holder.VERIFIER)).isPositive();
    }

    @Test
    void whoIsLateWithoutAWordIsLateHimself() {
        var docket = office.inWork("核销呆账");
        office.forwardPast(docket, Kinds.DOCKET);
        assertThat(holding(docket).late().get(Holder.LEAD)).isEqualTo(1);
    }

    @Test
    void theUnitContestsTheOfficeAnswersAndBothStayInTheRecord() {
        var docket = office.inWork("编列债务预算");
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.AnswerContest(docket, "无异议可答"))))
                .isEqualTo("supervision.refused.no-contest");
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.ContestHolding(docket, "代单位提"))))
                .isEqualTo("supervision.refused.not-yours");
        assertThat(Office.why(office.tries(OTHER, new DocketCommand.ContestHolding(docket, "无关单位"))))
                .isEqualTo("supervision.refused.not-found");
        office.does(HEAD, new DocketCommand.ContestHolding(docket, "五月上旬在等上级批复，不应计入我局。"));
        office.does(OFFICER, new DocketCommand.AnswerContest(docket, "属实，已在通报中注明。"));
        assertThat(ledger.timeline(docket.subject()))
                .extracting(act -> act.entry().verb())
                .endsWith("docket.contest-holding", "docket.answer-contest");
    }

    private Holding holding(DocketId docket) {
        Scene scene = stage.look(List.of(docket), stage.batch(office.now(), office.actor(OFFICER)))
                .get(docket);
        return holdings.of(scene, ledger.timeline(docket.subject())).orElseThrow();
    }
}
