package org.zhixing.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
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
    @ValueSource(strings = {"", "8-9", "09:00-08:00", "08:00-12:00,11:00-13:00", "08:00"})
    void brokenOfficeHoursAreEmpty(String text) {
        assertThat(OfficeHours.parse(text)).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void aNegativePeriodIsABug() {
        assertThatThrownBy(() -> new Period.WorkingDays(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
