package org.zhixing.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.worktime.Sample.day;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhixing.worktime.NoticeProblem.Kind;

class NoticesAreReadAsIssuedTests {

    private static final String HEAD_2026 =
            """
            国务院办公厅关于2026年部分节假日安排的通知
            国办发明电〔2025〕7号
            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
            """;

    private static final String BODY_2026 =
            """
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
            国务院办公厅
            2025年11月4日
            """;

    @Test
    void theNoticeOf2026GivesTheDaysOnBoard() {
        NoticeReading reading = NoticeText.read(HEAD_2026 + BODY_2026);
        assertThat(reading.problems()).isEmpty();
        HolidayNotice read = reading.notices().get(0);
        assertThat(read.number()).isEqualTo("国办发明电〔2025〕7号");
        assertThat(read.issued()).isEqualTo(day("2025-11-04"));
        sameDays(read, 2026);
    }

    @Test
    void joinedToAWeekendAndARecommendedDayOffAreNoExtraDays() {
        String text =
                """
                国务院办公厅关于2024年部分节假日安排的通知
                国办发明电〔2023〕7号
                一、元旦：1月1日放假，与周末连休。
                二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。
                三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
                四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
                五、端午节：6月10日放假，与周末连休。
                六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
                七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。
                国务院办公厅
                2023年10月25日
                """;
        NoticeReading reading = NoticeText.read(text);
        assertThat(reading.problems()).isEmpty();
        sameDays(reading.notices().get(0), 2024);
    }

    @Test
    void theOldWordingWithTheMonthLeftOutAndADateInChineseFigures() {
        String text =
                """
                国务院办公厅关于2010年
                部分节假日安排的通知
                国办发明电〔2009〕27号
                现将2010年元旦、春节放假调休日期的具体安排通知如下。
                一、元旦：1月1日至3日放假公休，共3天。
                二、春节：2月13日至19日放假调休，共7天。2月20日（星期六）、21日（星期日）上班。
                三、清明节：4月3日至5日放假公休，共3天。
                四、劳动节：5月1日至3日放假公休，共3天。
                五、端午节：6月14日至16日放假调休，共3天。6月12日（星期六）、13日（星期日）上班。
                六、中秋节：9月22日至24日放假调休，共3天。9月19日（星期日）、25日（星期六）上班。
                七、国庆节：10月1日至7日放假调休，共7天。9月26日（星期日）、10月9日（星期六）上班。
                国务院办公厅
                二○○九年十二月七日
                """;
        NoticeReading reading = NoticeText.read(text);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.notices().get(0).issued()).isEqualTo(day("2009-12-07"));
        sameDays(reading.notices().get(0), 2010);
    }

    @Test
    void explanationsOfExchangedDaysAreNotTakenForDays() {
        String text =
                """
                关于2008年部分节假日安排的通知
                一、元旦：2007年12月30日-2008年1月1日放假，共3天。其中: 1月1日（星期二）为法定节假日，12月30日（星期日）为公休日，12月29日（星期六）公休日调至12月31日（星期一），12月29日（星期六）上班。
                四、“五一”国际劳动节：5月1日—3日放假，共3天。其中，5月1日为法定节假日，5月3日（星期六）为公休日，5月4日（星期日）公休日调至5月2日（星期五），5月4日（星期日）上班。
                """;
        NoticeReading reading = NoticeText.read(text);
        assertThat(reading.notices().get(0).spans())
                .containsExactly(
                        new HolidaySpan(day("2007-12-30"), day("2008-01-01"), false, "元旦"),
                        new HolidaySpan(day("2007-12-29"), day("2007-12-29"), true, "元旦"),
                        new HolidaySpan(day("2008-05-01"), day("2008-05-03"), false, "劳动节"),
                        new HolidaySpan(day("2008-05-04"), day("2008-05-04"), true, "劳动节"));
        assertThat(reading.problems()).noneMatch(problem -> problem.kind() == Kind.UNREAD_DATES);
    }

    @Test
    void whatLooksWrongIsReportedLineByLine() {
        String text =
                """
                关于2026年部分节假日安排的通知
                一、元旦：1月1日至3日放假，共4天。1月4日（星期六）上班。
                二、春节：2月15日至33日放假。2月16日（星期一）上班。
                三、清明节：4月6日至4日放假。
                """;
        NoticeReading reading = NoticeText.read(text);
        assertThat(reading.problems())
                .extracting(NoticeProblem::kind)
                .contains(
                        Kind.WRONG_LENGTH,
                        Kind.WRONG_WEEKDAY,
                        Kind.BAD_DATE,
                        Kind.BAD_SPAN,
                        Kind.MAKE_UP_ON_A_WORKING_DAY,
                        Kind.NO_NUMBER,
                        Kind.NO_ISSUE_DATE,
                        Kind.HOLIDAY_MISSING);
        assertThat(reading.problems())
                .filteredOn(problem -> problem.kind() == Kind.BAD_DATE)
                .extracting(NoticeProblem::line)
                .containsExactly(3);
    }

    @Test
    void linesReportTheirProblemsToo() {
        NoticeReading reading = NoticeLines.read(
                "stray\nnotice a\nyear 2027\nissued never\nwhat 1\noff 2027-01-01..2027-03-01 元旦\noff 2027-02-30 春节\noff 2027-05-01 劳动节\nwork 2027-05-01 劳动节\nnotice b\nyear x\nnotice c\nyear 2027");
        assertThat(reading.notices()).hasSize(1);
        assertThat(reading.problems())
                .extracting(NoticeProblem::kind)
                .contains(
                        Kind.UNKNOWN_LINE,
                        Kind.BAD_DATE,
                        Kind.BAD_SPAN,
                        Kind.OFF_AND_WORKED,
                        Kind.NO_ISSUE_DATE,
                        Kind.NO_YEAR,
                        Kind.NO_DAYS);
        assertThat(NoticeLines.read("").problems())
                .extracting(NoticeProblem::kind)
                .containsExactly(Kind.EMPTY);
        assertThat(NoticeText.read(" \n").problems())
                .extracting(NoticeProblem::kind)
                .containsExactly(Kind.EMPTY);
        assertThat(NoticeText.read("x".repeat(30_000)).problems())
                .extracting(NoticeProblem::kind)
                .containsExactly(Kind.TOO_LONG);
    }

    @Test
    void noTextHoweverBrokenThrows() {
        Random random = new Random(11);
        String whole = HEAD_2026 + BODY_2026;
        String lines = NoticeLines.write(WorkCalendar.builtIn().notices().get(0));
        for (int i = 0; i < 3_000; i++) {
            for (String source : List.of(whole, lines)) {
                StringBuilder broken = new StringBuilder(source);
                for (int k = 1 + random.nextInt(12); k > 0; k--) {
                    int at = random.nextInt(Math.max(1, broken.length()));
                    switch (random.nextInt(4)) {
                        case 0 -> broken.replace(at, at + 1, "");
                        case 1 ->
                            broken.replace(
                                    at,
                                    at + 1,
                                    source.substring(at % source.length()).substring(0, 1));
                        case 2 -> broken.insert(at, "二十〇年月日至（0123456789".charAt(random.nextInt(18)));
                        default -> broken.setLength(Math.max(1, broken.length() - random.nextInt(20)));
                    }
                }
                assertThat(NoticeText.read(broken.toString()).notices()).hasSizeLessThan(2);
                assertThat(NoticeLines.read(broken.toString()).notices()).hasSizeLessThan(3);
            }
        }
    }

    private static void sameDays(HolidayNotice read, int year) {
        WorkCalendar theirs = WorkCalendar.builtIn();
        WorkCalendar ours = WorkCalendar.of(List.of(read));
        for (var date = day(year + "-01-01"); date.getYear() == year; date = date.plusDays(1)) {
            assertThat(ours.day(date)).isEqualTo(theirs.day(date));
        }
    }
}
