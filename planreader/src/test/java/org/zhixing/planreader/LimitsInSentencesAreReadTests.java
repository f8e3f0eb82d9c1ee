package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Limits of every year, windows that begin at once, hours, and years in which a number is to be reached. */
class LimitsInSentencesAreReadTests {
    private static Reading of(String sentence) {
        return Reading.of("云泽市青河整治方案\n2024年3月12日\n一、" + sentence + "\n");
    }

    @Test
    void aDayOfEveryYearComesAgain() {
        Reading r = of("各县（区）政府要于每年12月10日前报送工作总结。");
        assertThat(Reading.value(r.task("各县").due()).kind()).isEqualTo(DueKind.RECURRING);
        assertThat(Reading.value(r.task("各县").due()).raw()).isEqualTo("每年12月10日前");
        assertThat(r.line("各县")).endsWith("| ..");
    }

    @Test
    void severalMonthsOfEveryYearComeAgain() {
        Reading r = of("市水利局要于每年6月、12月底前检查堤防。");
        assertThat(Reading.value(r.task("市水利局").due()).raw()).isEqualTo("每年6月、12月底前");
    }

    @Test
    void fromTodayToADayIsAWindow() {
        assertThat(of("市水利局自查堤防（即日起至8月10日）。").line("市水利局")).endsWith("2024-03-12..2024-08-10");
        assertThat(Reading.value(of("即日起，市水利局要巡查堤防。").task("即日起").due()).kind()).isEqualTo(DueKind.IMMEDIATE);
    }

    @Test
    void anHourOfADayWithoutItsMonthIsOfThisMonth() {
        assertThat(of("市水利局要于20日18时前将水位降下来。").line("市水利局")).endsWith("..2024-03-20");
        assertThat(of("市水利局要于5日18时前将水位降下来。").task("市水利局").due())
                .extracting(Field::doubt)
                .isEqualTo(Doubt.TWO_READINGS);
    }

    @Test
    void hoursAreCountedFromTheDayOfThePaperUnlessAnEventBeginsThem() {
        assertThat(of("电力公司要在24小时内抢通线路。").line("电力公司")).endsWith("..2024-03-13");
        assertThat(of("电力公司要在接到报告后24小时内抢通线路。").line("电力公司")).endsWith("| -");
    }

    @Test
    void theWholeYearBeforeANumberIsATerm() {
        assertThat(of("全年清理河道300公里。（市水利局）").line("全年")).endsWith("2024-01-01..2024-12-31");
        assertThat(of("清理河道，全年不少于30公里，6月底前完成。（市水利局）").line("清理河道")).endsWith("..2024-06-30");
        assertThat(of("市水利局要巡查堤防，贯穿全年。").line("市水利局")).endsWith("| -");
    }

    @Test
    void theLastOfTheYearsOfANumberIsTheTerm() {
        Reading r = of("建设泵站。2024年新建5座，2025年累计达到12座。（市水利局）");
        assertThat(r.line("建设泵站")).endsWith("2025-01-01..2025-12-31");
        assertThat(r.task("建设泵站").due()).extracting(Field::sure).isEqualTo(false);
        assertThat(Reading.names(r.task("建设泵站").targets())).containsExactly("5座", "达到12座");
    }

    @Test
    void yearsOfOneListShareTheirNumbers() {
        Reading r = of("改造闸门1500扇，2024年、2025年、2026年分别完成400处、500处、600处。（市水利局）");
        assertThat(r.line("改造闸门")).endsWith("2026-01-01..2026-12-31");
        assertThat(Reading.names(r.task("改造闸门").targets())).containsExactly("400处", "500处", "600处");
    }

    @Test
    void aYearGoneByIsNoTerm() {
        assertThat(of("巩固成果，2022年清理河道300公里。（市水利局）").line("巩固成果")).endsWith("| -");
    }

    @Test
    void hoursAndDaysOfWorkAreLimitsAndNoTargets() {
        assertThat(of("市水利局要在10个工作日内办结手续，实行24小时值班。").task("市水利局").targets()).isEmpty();
        assertThat(Reading.names(of("市水利局要将审批压缩至3个工作日以内。").task("市水利局").targets()))
                .containsExactly("压缩至3个工作日以内");
    }

    @Test
    void aThresholdIsNoTarget() {
        assertThat(of("市水利局要检查投资500万元以上的项目。").task("市水利局").targets()).isEmpty();
        assertThat(Reading.names(of("市水利局要清理河道50公里以上。").task("市水利局").targets())).containsExactly("50公里以上");
    }

    @Test
    void aStageOfTheNextYearLendsItsYear() {
        Reading r = Reading.of("云泽市专项行动方案\n一、步骤\n（一）整治阶段（11月11日至2023年2月底）\n1.市商务局要于12月15日前完成自查。\n2.市教育局要于1月10日前完成检测。\n"
                + "（二）总结阶段（2023年3月上旬）\n1.市消防支队要于3月8日前报送总结。\n云泽市人民政府\n2022年11月2日\n");
        assertThat(r.line("市商务局")).endsWith("..2022-12-15");
        assertThat(r.line("市教育局")).endsWith("..2023-01-10");
        assertThat(r.line("市消防支队")).endsWith("..2023-03-08");
    }
}
