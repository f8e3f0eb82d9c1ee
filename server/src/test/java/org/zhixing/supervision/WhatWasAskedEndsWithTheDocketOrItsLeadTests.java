package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.CHIEF;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.MARKET;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.approval.Approvals;
import org.zhixing.supervision.docket.Consultations;
import org.zhixing.supervision.docket.Extensions;

/** R165, R166, practice 8: nobody is left with a question about a docket that is over or another one's. */
@SupervisionTest
class WhatWasAskedEndsWithTheDocketOrItsLeadTests {

    private static final String KIND = "supervision.extension";

    @Autowired
    Office office;

    @Autowired
    Approvals approvals;

    @Autowired
    Consultations consultations;

    @Autowired
    Extensions extensions;

    @Test
    void handedToAnotherLeadTheFormerLeadsQuestionsEndWithTheReason() {
        var docket = asked("归并审批窗口");
        office.does(OFFICER, new DocketCommand.Transfer(docket, -1, office.city.unit(MARKET), "属市场监管职责。"));

        assertEnded(docket, "属市场监管职责。");
        assertThat(office.docket(docket).lead()).isEqualTo(office.city.unit(MARKET));
        assertThat(Office.why(office.tries(
                        "严守一",
                        new DocketCommand.AnswerConsultation(
                                docket, consultations.of(docket).get(0).id(), "同意。"))))
                .isEqualTo("supervision.refused.not-yours");
    }

    @Test
    void withdrawnWhileItsReportLiesWithTheOfficeNothingIsAskedAnyLonger() {
        var docket = asked("补种行道树");
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已补种。", List.of()));
        assertThat(approvals.open(docket.subject(), KIND)).isPresent();
        office.does(CHIEF, new DocketCommand.Withdraw(docket, -1, "任务取消。"));

        assertEnded(docket, "任务取消。");
    }

    @Test
    void acceptedItNeedsNoMoreTimeAndNoOpinion() {
        var docket = asked("疏通雨水管网");
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已疏通。", List.of()));
        office.does(OFFICER, new DocketCommand.Accept(docket, -1, "情况属实。"));

        assertEnded(docket, "情况属实。");
    }

    @Test
    void ongoingWorkThatEndsNeedsNoOpinion() {
        var docket = office.taken(office.open(office.docket("常态化巡查河道").withKind(DocketKind.ONGOING)));
        office.does(
                LIAISON,
                new DocketCommand.Consult(docket, List.of(office.city.unit(PLANNING)), "界河由谁巡查？", Office.GROUNDS));
        office.does(LIAISON, new DocketCommand.ReportReview(docket, "巡查机制已建立。", List.of()));
        office.does(OFFICER, new DocketCommand.EndOngoing(docket, -1, "机制健全。"));

        assertConsultationEnded(docket, "机制健全。");
    }

    /** In work, with a consultation and a question for more time that nobody has answered. */
    private DocketId asked(String title) {
        var docket = office.inWork(title);
        office.does(
                LIAISON,
                new DocketCommand.Consult(docket, List.of(office.city.unit(PLANNING)), "边界如何划定？", Office.GROUNDS));
        office.does(LIAISON, new DocketCommand.AskExtension(docket, 2, "材料不齐。"));
        assertThat(approvals.open(docket.subject(), KIND)).isPresent();
        return docket;
    }

    private void assertEnded(DocketId docket, String reason) {
        assertThat(approvals.open(docket.subject(), KIND)).isEmpty();
        assertThat(extensions.of(docket))
                .extracting(Extensions.Extension::state)
                .containsExactly("WITHDRAWN");
        assertConsultationEnded(docket, reason);
    }

    private void assertConsultationEnded(DocketId docket, String reason) {
        assertThat(consultations.of(docket)).singleElement().satisfies(one -> {
            assertThat(one.open()).isFalse();
            assertThat(one.result()).contains(reason);
        });
    }
}
