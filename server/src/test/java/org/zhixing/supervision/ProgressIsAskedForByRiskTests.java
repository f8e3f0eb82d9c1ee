package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.act.Zone;
import org.zhixing.notification.Inbox;
import org.zhixing.notification.InboxItem;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/** Practice 8: monthly, under yellow weekly, under red every second working day; a missed report proposes nothing. */
@SupervisionTest
class ProgressIsAskedForByRiskTests {

    @Autowired
    Office office;

    @Autowired
    TimeLimits limits;

    @Autowired
    Inbox inbox;

    @Test
    void aLongTermIsReportedOnTheDayOfTheMonthOrTheWorkingDayBehindIt() {
        var docket = office.inWork("普查设施", 90);
        var day = lastDay(open(docket));
        assertThat(day.getDayOfMonth()).isBetween(25, 28);
        assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

        office.does(
                LIAISON, new DocketCommand.ReportProgress(docket, "已完成三成。", BigDecimal.valueOf(30), null, List.of()));
        assertThat(limits.of(List.of(docket.subject()), office.now()).get(docket.subject()))
                .filteredOn(limit -> limit.kind().equals(Kinds.PROGRESS))
                .hasSize(2)
                .filteredOn(limit -> limit.endedAt() == null)
                .hasSize(1);
    }

    @Test
    void aShortTermNeedsNoReportOnTheWay() {
        assertThat(progress(office.inWork("即办即结", 3))).isEmpty();
    }

    @Test
    void aMissedReportIsRemindedOfAndTheNextOneAskedForWithoutAProposal() {
        var docket = office.inWork("整治河道", 120);
        var first = open(docket);
        office.forwardTo(
                lastDay(first).plusDays(4).atTime(10, 0).atZone(Zone.SHANGHAI).toInstant());

        var next = open(docket);
        assertThat(next.id()).isNotEqualTo(first.id());
        assertThat(next.dueAt()).isAfter(first.dueAt());
        assertThat(inbox.list(office.actor(LIAISON), false, null, 50))
                .extracting(InboxItem::key)
                .contains("supervision.message.progress-due", "supervision.message.progress-late");
        assertThat(office.notices(docket)).extracting(notice -> notice.colour()).containsOnly(Colour.GREEN);
    }

    @Test
    void underYellowItIsWeeklyAndAReportOfCompletionEndsIt() {
        var docket = office.yellow("清欠账款");
        assertThat(limits.workingDays(office.today(), lastDay(open(docket)))).isEqualTo(5);
        office.does(LIAISON, new DocketCommand.ReportCompletion(docket, -1, "已清偿。", List.of(), "账目核对费时。"));
        assertThat(progress(docket)).isEmpty();
        office.does(OFFICER, new DocketCommand.Return(docket, -1, List.of("缺凭证")));
        assertThat(progress(docket)).hasSize(1);
    }

    private LimitView open(DocketId docket) {
        return progress(docket).get(0);
    }

    private List<LimitView> progress(DocketId docket) {
        return limits.of(List.of(docket.subject()), office.now()).get(docket.subject()).stream()
                .filter(limit -> limit.kind().equals(Kinds.PROGRESS) && limit.endedAt() == null)
                .toList();
    }

    private static LocalDate lastDay(LimitView limit) {
        Instant due = limit.dueAt();
        return LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
    }
}
