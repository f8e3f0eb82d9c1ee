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
import org.zhixing.supervision.desk.DocketRows;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.desk.PartState;
import org.zhixing.supervision.docket.Consultations;
import org.zhixing.timelimit.TimeStatus;

/** R164, R165, practice 5. */
@SupervisionTest
class SeveralUnitsWorkTogetherTests {

    @Autowired
    Office office;

    @Autowired
    DocketRows rows;

    @Autowired
    Consultations consultations;

    @Test
    void theAssistantsOpinionIsDueByHalfTheTerm() {
        var docket = together("联合检查", Part.ASSISTANT);
        assertThat(office.limit(docket, Kinds.PART).workingDaysLeft()).isEqualTo(5);
        office.does("严守一", new DocketCommand.AcknowledgePart(docket));
        office.does("严守一", new DocketCommand.SubmitPart(docket, "无不同意见。"));

        assertThat(office.limit(docket, Kinds.PART).status()).isEqualTo(TimeStatus.ENDED_IN_TIME);
        assertThat(part(docket).state()).isEqualTo(PartState.ACCEPTED);
    }

    @Test
    void nothingIsAcceptedBeforeTheJointLeadsPartIs() {
        var docket = together("共建园区", Part.JOINT_LEAD);
        office.taken(docket);
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已完成。", List.of()));
        assertThat(why(accept(docket))).isEqualTo("supervision.refused.joint-lead-open");
        office.does("严守一", new DocketCommand.SubmitPart(docket, "我委部分已完成。"));
        assertThat(why(accept(docket))).isEqualTo("supervision.refused.joint-lead-open");
        office.does(OFFICER, new DocketCommand.ReturnPart(docket, office.city.unit(PLANNING), List.of("缺数据")));
        office.does("严守一", new DocketCommand.SubmitPart(docket, "数据补齐。"));
        office.does(OFFICER, new DocketCommand.AcceptPart(docket, office.city.unit(PLANNING)));

        assertThat(why(accept(docket))).isEqualTo("done");
    }

    @Test
    void aLateLeadsYellowIsNotItsAssistants() {
        var docket = together("协同治理", Part.ASSISTANT);
        office.taken(docket);
        office.forwardPast(docket, Kinds.DOCKET);
        office.goesYellow(docket);

        assertThat(why(office.tries(
                        "严守一",
                        new NoticeCommand.Dispute(
                                office.notice(docket, Colour.YELLOW).id(), -1, "与我无关"))))
                .isEqualTo("supervision.refused.not-yours");
    }

    @Test
    void aSilentConsultationIsEscalatedAndThenConcluded() {
        var docket = office.inWork("划定边界");
        for (var grounds : List.of(Grounds.PRESCRIBED, Grounds.typed("会商规则", " "), Grounds.typed(" ", "不在系统中。"))) {
            assertThat(why(office.tries(
                            LIAISON,
                            new DocketCommand.Consult(
                                    docket, List.of(office.city.unit(PLANNING)), "边界如何划定？", grounds))))
                    .as("nobody is asked without grounds (L9 b)")
                    .isEqualTo("supervision.refused.grounds");
        }
        office.does(
                LIAISON,
                new DocketCommand.Consult(
                        docket,
                        List.of(office.city.unit(PLANNING), office.city.unit(MARKET)),
                        "边界如何划定？",
                        Office.GROUNDS));
        var id = consultations.of(docket).get(0).id();
        office.does("严守一", new DocketCommand.AnswerConsultation(docket, id, "以规划为准。"));
        assertThat(why(office.tries("严守一", new DocketCommand.AnswerConsultation(docket, id, "再答"))))
                .isEqualTo("supervision.refused.not-asked");
        assertThat(why(conclude(docket))).isEqualTo("supervision.refused.still-silent");
        office.forwardPast(docket, Kinds.CONSULTATION);
        assertThat(consultations.of(docket).get(0).escalatedAt()).isNotNull();

        assertThat(why(conclude(docket))).isEqualTo("done");
    }

    @Test
    void suspendedNothingFallsDueAndResumedItGoesOnWhereItWas() {
        var docket = office.inWork("等待批复");
        int left = office.limit(docket, Kinds.DOCKET).workingDaysLeft();
        assertThat(why(office.tries(OFFICER, new DocketCommand.Suspend(docket, -1, "等待"))))
                .isEqualTo("supervision.refused.not-yours");
        office.does(CHIEF, new DocketCommand.Suspend(docket, -1, "等待上级批复。"));
        office.forwardDays(60, 10);
        assertThat(office.notices(docket)).hasSize(1);
        office.does(CHIEF, new DocketCommand.Resume(docket, -1, "批复已到。"));

        assertThat(office.docket(docket).state()).isEqualTo(DocketState.ACKNOWLEDGED);
        assertThat(office.limit(docket, Kinds.DOCKET).workingDaysLeft()).isBetween(left - 1, left);
    }

    @Test
    void aWithdrawnDocketKeepsItsNumbersAndLosesItsColour() {
        var docket = office.yellow("取消事项");
        office.does(CHIEF, new DocketCommand.Withdraw(docket, -1, "政策调整。"));

        assertThat(office.colour(docket)).isNull();
        assertThat(office.notices(docket)).allMatch(notice -> notice.number() != null);
        assertThat(office.limits(docket)).allMatch(limit -> limit.endedAt() != null);
    }

    @Test
    void calledAtMostOnceInThreeWorkingDays() {
        var docket = office.inWork("催办事项");
        var call = new DocketCommand.RecordCall(docket, "联络员", "请加快。", null);
        office.does(OFFICER, call);
        assertThat(why(office.tries(OFFICER, call))).isEqualTo("supervision.refused.called-lately");
        office.forwardDays(14, 10);
        assertThat(why(office.tries(OFFICER, call))).isEqualTo("done");
    }

    @Test
    void whoTakesADocketOnNamesAPersonOfTheUnit() {
        var docket = office.open("指定承办");

        assertThat(why(office.tries(
                        LIAISON, new DocketCommand.Acknowledge(docket, -1, null, office.city.person("严守一")))))
                .isEqualTo("supervision.refused.not-in-the-unit");
        assertThat(why(office.tries(
                        LIAISON,
                        new DocketCommand.Acknowledge(
                                docket, -1, office.city.unit("督查科"), office.city.person(Office.STAFF)))))
                .isEqualTo("supervision.refused.not-in-the-unit");
        office.taken(docket);
        assertThat(office.docket(docket).personName()).isEqualTo(Office.STAFF);
        assertThat(office.limit(docket, Kinds.ACKNOWLEDGE).status()).isEqualTo(TimeStatus.ENDED_IN_TIME);
        assertThat(office.notice(docket, Colour.GREEN).state()).isEqualTo(NoticeState.ACKNOWLEDGED);
    }

    private DocketId together(String title, Part part) {
        return office.open(office.docket(
                title, FINANCE, null, new OpenDocket.Participant(office.city.unit(PLANNING), part, null)));
    }

    private org.zhixing.supervision.desk.Participant part(DocketId docket) {
        return rows.participantsOf(List.of(docket))
                .getOrDefault(docket, List.of())
                .get(0);
    }

    private org.zhixing.act.Outcome<DocketId> accept(DocketId docket) {
        return office.tries(OFFICER, new DocketCommand.Accept(docket, -1, "属实。"));
    }

    private org.zhixing.act.Outcome<DocketId> conclude(DocketId docket) {
        return office.tries(
                LIAISON,
                new DocketCommand.ConcludeConsultation(
                        docket, consultations.of(docket).get(0).id(), "以规划为准。"));
    }
}
