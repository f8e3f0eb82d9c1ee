package org.zhixing.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.worktime.Sample.day;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.util.HolidayUtil;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BuiltInNoticesTests {

    @Test
    void everyYearFrom2008To2026HasItsNoticeWithASource() {
        assertThat(WorkCalendar.builtIn().knownYears())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(2008, 2026).boxed().toList());
        for (HolidayNotice notice : HolidayNotices.builtIn()) {
            assertThat(notice.title()).startsWith("国务院");
            assertThat(notice.issued().getYear()).isBetween(notice.year() - 1, notice.year());
            assertThat(notice.number()).matches(notice.year() == 2008 ? "-" : "国(办)?发(明)?电〔\\d{4}〕\\d+号");
        }
    }

    /**
     * Where the commonest library knows a day, both must say the same. It leaves out two make-up days of 2013
     * (4月7日, 10月12日) and knows nothing after 2023.
     */
    @Test
    void theyAgreeWithTheCommonestLibraryWhereItKnowsTheDay() {
        WorkCalendar calendar = WorkCalendar.builtIn();
        int compared = 0;
        List<LocalDate> unknownToThem = new ArrayList<>();
        for (LocalDate date = day("2008-01-01"); date.getYear() <= 2023; date = date.plusDays(1)) {
            Holiday theirs = HolidayUtil.getHoliday(date.toString());
            if (theirs != null) {
                compared++;
                assertThat(calendar.isWorkingDay(date)).as("%s", theirs).isEqualTo(theirs.isWork());
            } else if (calendar.isWorkingDay(date) != date.getDayOfWeek().getValue() < 6) {
                unknownToThem.add(date);
            }
        }
        assertThat(compared).isGreaterThan(400);
        assertThat(unknownToThem).containsExactly(day("2013-04-07"), day("2013-10-12"));
    }

    @Test
    void aNoticeWrittenDownReadsBackTheSame() {
        for (HolidayNotice notice : HolidayNotices.builtIn()) {
            NoticeReading reading = NoticeLines.read(NoticeLines.write(notice));
            assertThat(reading.problems()).isEmpty();
            assertThat(reading.notices()).containsExactly(notice);
        }
    }

    @Test
    void aNewNoticeMakesAYearKnownAndALaterOneReplacesIt() {
        WorkCalendar before = WorkCalendar.builtIn();
        HolidayNotice notice = NoticeLines.read("notice x\nyear 2027\nissued 2026-11-05\noff 2027-02-05..2027-02-12 春节")
                .notices()
                .get(0);
        WorkCalendar after = before.with(notice);
        assertThat(before.isWorkingDay(day("2027-02-08"))).isTrue();
        assertThat(after.isWorkingDay(day("2027-02-08"))).isFalse();
        assertThat(after.provisional(day("2027-06-01"))).isFalse();
        assertThat(after.with(notice).notices()).hasSameSizeAs(after.notices());
    }
}
