package org.zhixing.planreader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WhatIsAmbiguousIsNotDecidedTests {
    @Test
    void aMonthWithBeforeOffersBothItsEnds() {
        Field<DueDate> due = Reading.of("一、重点任务\n1.新建道路5条。（市交通局，10月前）", LocalDate.of(2024, 3, 1))
                .task("新建道路")
                .due();
        assertThat(Reading.value(due).end()).isNull();
        assertThat(Reading.value(due).readings())
                .containsExactly(LocalDate.of(2024, 9, 30), LocalDate.of(2024, 10, 31));
        assertThat(java.util.Objects.requireNonNull(due).doubt()).isEqualTo(Doubt.TWO_READINGS);
    }

    @Test
    void anAssignmentBehindSeveralItemsMayBeForTheLastAlone() {
        Reading reading = Reading.of(
                """
                （一）就业援助
                1.开展就业培训200人次。
                2.发放创业补贴50万元。
                （牵头单位：县人社局；责任单位：县财政局；6月底前）
                """,
                LocalDate.of(2024, 3, 1));
        PlanTask first = reading.task("开展就业培训");
        assertThat(first.leads()).extracting(Field::value).containsExactly("县人社局");
        assertThat(first.leads()).extracting(Field::doubt).containsExactly(Doubt.COVERS_SIBLINGS);
        assertThat(java.util.Objects.requireNonNull(first.due()).doubt()).isEqualTo(Doubt.COVERS_SIBLINGS);
        assertThat(reading.task("发放创业补贴").leads()).extracting(Field::sure).containsExactly(true);
    }

    @Test
    void aRoleInABracketBehindANameIsThatNamesOwn() {
        assertThat(Reading.of("一、重点任务\n1.新建公园3个。（责任单位：市园林局、市财政局（牵头）、市住建局）").line("新建公园"))
                .isEqualTo("市财政局 | 市园林局、市住建局 | -");
    }

    @Test
    void twoActorsJoinedByACommaMayLeadTogetherOrNot() {
        PlanTask task = Reading.of("一、重点任务\n1.建立机制。市水利局，市财政局要于12月底前出台经费办法。", LocalDate.of(2024, 3, 1))
                .task("建立机制");
        assertThat(task.leads()).extracting(Field::doubt).containsOnly(Doubt.SEVERAL_LEADS);
        assertThat(task.readings())
                .containsExactly(
                        new Assignment(java.util.List.of("市水利局"), java.util.List.of("市财政局")),
                        new Assignment(java.util.List.of("市水利局", "市财政局"), java.util.List.of()));
    }

    @Test
    void ofTwoLimitsTheLastCountsAndTheFirstIsOffered() {
        Field<DueDate> due = Reading.of("一、重点任务\n1.市交通局要于5月底前完成设计，11月底前新建道路5条。", LocalDate.of(2024, 3, 1))
                .task("市交通局")
                .due();
        assertThat(java.util.Objects.requireNonNull(due).doubt()).isEqualTo(Doubt.TWO_LIMITS);
        assertThat(due.value().end()).isEqualTo(LocalDate.of(2024, 11, 30));
        assertThat(due.value().readings()).containsExactly(LocalDate.of(2024, 5, 31), LocalDate.of(2024, 11, 30));
    }

    @Test
    void aYearAtAHeadingMayBeNoLimitOfTheTask() {
        Field<DueDate> due = Reading.of("一、重点任务（2024年）\n1.新建道路5条。（市交通局）", LocalDate.of(2024, 3, 1))
                .task("新建道路")
                .due();
        assertThat(java.util.Objects.requireNonNull(due).doubt()).isEqualTo(Doubt.YEAR_ABOVE);
        assertThat(due.value().readings()).containsExactly(LocalDate.of(2024, 12, 31));
    }
}
