package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.HEAD;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Ledger;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.docket.Courses;
import org.zhixing.supervision.docket.Progress;
import org.zhixing.supervision.listing.DocketFilter;
import org.zhixing.supervision.listing.DocketListing;
import org.zhixing.supervision.listing.DocketRow;
import org.zhixing.supervision.listing.Lights;

/** Practice 4: reporting in time and progress against the plan are two lights; what is planned changes only by an act. */
@SupervisionTest
class TwoLightsAreNeverMergedTests {

    @Autowired
    Office office;

    @Autowired
    Courses courses;

    @Autowired
    Progress progress;

    @Autowired
    Lights lights;

    @Autowired
    DocketListing listing;

    @Autowired
    Ledger ledger;

    @Test
    void belowNinetyPerCentIsBehindAndBelowSeventyFiveFarBehind() {
        var docket = office.inWork("新增停车泊位", 200);
        office.does(OFFICER, planned(docket, "", 100, 300));
        assertThat(light(docket)).as("no period has ended").isNull();
        endOfMonth();
        assertThat(light(docket)).as("nothing was reported").isNull();
        assertThat(reported(docket, 90)).isEqualTo(CourseLight.AS_PLANNED);
        assertThat(reported(docket, 89)).isEqualTo(CourseLight.BEHIND);
        assertThat(reported(docket, 75)).isEqualTo(CourseLight.BEHIND);
        assertThat(reported(docket, 74)).isEqualTo(CourseLight.FAR_BEHIND);
        assertThat(rows(null, CourseLight.FAR_BEHIND)).contains(docket.value());
        assertThat(rows(null, CourseLight.AS_PLANNED)).doesNotContain(docket.value());
    }

    @Test
    void whoReportsLateMayBeAsPlannedAndWhoIsBehindMayReportInTime() {
        var late = office.inWork("改造老旧管网", 200);
        var behind = office.inWork("发放助企券", 200);
        office.does(OFFICER, planned(late, "", 100, 300));
        office.does(OFFICER, planned(behind, "", 100, 300));
        report(late, 100);
        report(behind, 10);
        office.forwardTo(office.limit(late, Kinds.PROGRESS).dueAt().minusSeconds(60));
        report(behind, 20);
        office.forwardPast(late, Kinds.PROGRESS);
        assertThat(pair(late).report()).isEqualTo(ReportLight.LATE);
        assertThat(pair(behind).report()).isEqualTo(ReportLight.IN_TIME);
        endOfMonth();
        endOfMonth();
        report(late, 300);
        report(behind, 20);
        assertThat(pair(late).course()).isEqualTo(CourseLight.AS_PLANNED);
        assertThat(pair(behind).course()).isEqualTo(CourseLight.FAR_BEHIND);
        assertThat(rows(ReportLight.LATE, CourseLight.AS_PLANNED)).contains(late.value());
    }

    @Test
    void milestonesAreReachedByReportAndUnreachedByItsReturn() {
        var docket = office.inWork("建设体育馆", 200);
        var soon = office.today().plusDays(3);
        office.does(
                OFFICER,
                new DocketCommand.SetCourse(
                        docket,
                        -1,
                        new NewCourse(
                                null,
                                "",
                                List.of(),
                                List.of(
                                        new NewCourse.Milestone("开工", soon),
                                        new NewCourse.Milestone("封顶", soon.plusDays(200)))),
                        ""));
        assertThat(office.docket(docket).kind()).isEqualTo(DocketKind.MILESTONE);
        office.forwardDays(5, 10);
        report(docket, "正在办理施工许可。");
        assertThat(light(docket)).isEqualTo(CourseLight.FAR_BEHIND);
        var first = courses.openMilestones(docket).get(0);
        office.does(
                LIAISON,
                new DocketCommand.ReportProgress(docket, "已开工。", null, null, List.of(), List.of(first.id()), false));
        assertThat(light(docket)).isEqualTo(CourseLight.AS_PLANNED);
        assertThat(Office.why(office.tries(
                        LIAISON,
                        new DocketCommand.ReportProgress(
                                docket, "已开工。", null, null, List.of(), List.of(first.id()), false))))
                .isEqualTo("supervision.refused.no-such-milestone");
        office.does(OFFICER, new DocketCommand.ReturnProgress(docket, "照片不是本工地。"));
        assertThat(light(docket)).isEqualTo(CourseLight.FAR_BEHIND);
    }

    @Test
    void whatIsPlannedChangesByANamedActWithAReasonAndEditionsStay() {
        var docket = office.inWork("培育专精特新企业", 200);
        office.does(OFFICER, planned(docket, "", 5, 12));
        assertThat(Office.why(office.tries(OFFICER, planned(docket, " ", 4, 12))))
                .isEqualTo("supervision.refused.course-reason");
        assertThat(Office.why(office.tries(HEAD, planned(docket, "降低", 4, 12))))
                .as("never the unit itself")
                .isEqualTo("supervision.refused.not-yours");
        assertThat(Office.why(office.tries(OFFICER, planned(docket, "颠倒", 12, 5))))
                .isEqualTo("supervision.refused.course-falls");
        office.does(OFFICER, planned(docket, "上级调整目标。", 6, 14));
        assertThat(courses.of(docket).orElseThrow().edition()).isEqualTo(2);
        assertThat(ledger.timeline(docket.subject()))
                .filteredOn(entry -> entry.entry().verb().equals("docket.set-course"))
                .hasSize(2);
        assertThat(Office.why(office.tries(
                        LIAISON, new DocketCommand.ReportProgress(docket, "进展顺利。", null, null, List.of()))))
                .isEqualTo("supervision.refused.no-amount");
    }

    @Test
    void aReturnedReportCountsNoLongerAndIsWantedAgainForItsOwnMonth() {
        var docket = office.inWork("补贴稳岗", 200);
        office.does(OFFICER, planned(docket, "", 100, 300));
        endOfMonth();
        report(docket, 95);
        String round = progress.lastOf(docket).orElseThrow().round();
        office.does(OFFICER, new DocketCommand.ReturnProgress(docket, "数据与平台不符。"));
        assertThat(light(docket)).isNull();
        assertThat(office.limit(docket, Kinds.PROGRESS).workingDaysLeft()).isEqualTo(3);
        report(docket, 80);
        var again = progress.lastOf(docket).orElseThrow();
        assertThat(again.round()).isEqualTo(round);
        assertThat(again.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(light(docket)).isEqualTo(CourseLight.BEHIND);
        office.does(OFFICER, new DocketCommand.AcceptProgress(docket));
        assertThat(Office.why(office.tries(OFFICER, new DocketCommand.AcceptProgress(docket))))
                .isEqualTo("supervision.refused.no-report");
    }

    private DocketCommand.SetCourse planned(DocketId docket, String reason, int first, int second) {
        var month = YearMonth.from(office.today());
        return new DocketCommand.SetCourse(
                docket,
                -1,
                new NewCourse(
                        BigDecimal.valueOf(1000),
                        "个",
                        List.of(
                                new NewCourse.Value(month.toString(), month.atEndOfMonth(), BigDecimal.valueOf(first)),
                                new NewCourse.Value(
                                        month.plusMonths(1).toString(),
                                        month.plusMonths(1).atEndOfMonth(),
                                        BigDecimal.valueOf(second))),
                        List.of()),
                reason);
    }

    private CourseLight reported(DocketId docket, int amount) {
        report(docket, amount);
        return light(docket);
    }

    private void report(DocketId docket, int amount) {
        office.does(
                LIAISON,
                new DocketCommand.ReportProgress(docket, "按计划推进。", null, BigDecimal.valueOf(amount), List.of()));
    }

    private void report(DocketId docket, String words) {
        office.does(LIAISON, new DocketCommand.ReportProgress(docket, words, null, null, List.of()));
    }

    private void endOfMonth() {
        office.forwardTo(YearMonth.from(office.today())
                .plusMonths(1)
                .atDay(1)
                .atTime(10, 0)
                .atZone(Zone.SHANGHAI)
                .toInstant());
    }

    private Lights.Pair pair(DocketId docket) {
        return lights.of(List.of(docket), office.now()).getOrDefault(docket, Lights.NONE);
    }

    private CourseLight light(DocketId docket) {
        return pair(docket).course();
    }

    private List<java.util.UUID> rows(ReportLight reported, CourseLight course) {
        var filter = new DocketFilter(
                null, null, null, null, null, null, reported, course, null, null, "", DocketFilter.Order.NEWEST);
        return listing.page(office.actor(OFFICER), office.now(), filter, null, 200).stream()
                .map(DocketRow::id)
                .toList();
    }
}
