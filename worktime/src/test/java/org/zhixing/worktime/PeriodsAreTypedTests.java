package org.zhixing.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsAreTypedTests {

    @ParameterizedTest
    @ValueSource(strings = {"5wd", "30cd", "6mo", "2wh", "20min", "0wd"})
    void aCodeReadsBack(String code) {
        assertThat(Period.parse(code).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "wd", "-1wd", "5 wd", "5wdx", "9999999wd", "5d"})
    void whatIsNoCodeIsEmpty(String code) {
        assertThat(Period.parse(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3个工作日, 3wd",
        "10 工作日, 10wd",
        "十五个工作日内, 15wd",
        "10 working days, 10wd",
        "1 workday, 1wd",
        "30日, 30cd",
        "３０天, 30cd",
        "30个自然日, 30cd",
        "30 Days, 30cd",
        "1 calendar day, 1cd",
        "3个月, 3mo",
        "两个月以内, 2mo",
        "3 months, 3mo",
        "4个办公小时, 4wh",
        "4个工作小时, 4wh",
        "4 office hours, 4wh",
        "30分钟, 30min",
        "30 minutes, 30min",
        " 5WD , 5wd"
    })
    void peopleTypeItInWords(String words, String code) {
        assertThat(Period.read(words).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "个月", "3月", "三五个月", "3小时", "3 weeks", "-3个月", "9999999个月", "3个月零5日"})
    void whatIsNoPeriodOrCouldBeTwoIsNotGuessed(String words) {
        assertThat(Period.read(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8-9", "09:00-08:00", "08:00-12:00,11:00-13:00", "08:00"})
    void brokenOfficeHoursAreEmpty(String text) {
        assertThat(OfficeHours.parse(text)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void aNegativePeriodIsABug() {
        assertThatThrownBy(() -> new Period.WorkingDays(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
