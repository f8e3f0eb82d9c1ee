package org.zhixing.intake.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhixing.intake.sheet.Cell;

/** Practice 1: mixed dates and free-text units. */
class DaysAndUnitsAreReadAsRegistersWriteThemTests {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026.3.5, 2026-03-05, true",
        "2026-03-05, 2026-03-05, true",
        "2026/3/5, 2026-03-05, true",
        "2026年3月5日, 2026-03-05, true",
        "２０２６．３．５, 2026-03-05, true",
        "20260305, 2026-03-05, true",
        "46086, 2026-03-05, true",
        "26.3.5, 2026-03-05, true",
        "3.5, 2026-03-05, false",
        "2026年3月, 2026-03-31, false",
        "2026.3, 2026-03-31, false",
        "3月底, 2026-03-31, false",
        "6月底前, 2026-06-30, false",
        "年底前, 2026-12-31, false",
        "长期坚持, 2026-12-31, false"
    })
    void aDayIsReadAndMarkedWhereItHadToBeWorkedOut(String written, LocalDate day, boolean exact) {
        var read = DayReading.of(new Cell(written, null), 2026, null).orElseThrow();
        assertThat(read.day()).isEqualTo(day);
        assertThat(read.exact()).isEqualTo(exact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026年13月5日", "2026.2.30", "尽快", "待定", "另行通知", "2.30.2026", "∞"})
    void whatIsNoDayIsNotGuessed(String written) {
        assertThat(DayReading.of(new Cell(written, null), 2026, null)).isEmpty();
    }

    @Test
    void aMonthWithoutAYearLiesBehindTheOpening() {
        assertThat(DayReading.of(new Cell("3月底", null), 2026, LocalDate.of(2026, 11, 2))
                        .orElseThrow()
                        .day())
                .isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    市财政局 | 市财政局
                    市财政局、市发改委 | 市财政局 市发改委
                    市财政局（牵头），市发改委 | 市财政局 市发改委
                    牵头单位：市财政局；配合单位：市发改委、市司法局 | 市财政局 +市发改委 +市司法局
                    市财政局牵头 市发改委配合 | 市财政局 +市发改委
                    市 财 政 局 | 市财政局
                    各县（市、区）政府 | 各县(市、区)政府
                    """)
    void unitsAreTakenApart(String written, String names) {
        assertThat(UnitWords.of(written).stream()
                        .map(word -> (word.assists() ? "+" : "") + word.name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(names);
    }
}
