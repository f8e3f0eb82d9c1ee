package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;

import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.inspection.burden.Allowances;
import org.zhixing.inspection.burden.Meetings;
import org.zhixing.shell.AskedOf;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;

/** R052, R173, L9: at the quota what nothing prescribes waits for a leader; due process and the ladder go on. */
@InspectionTest
class TheQuotaOfTheYearStopsWhatNothingPrescribesTests extends BurdenCases {

    @Autowired
    Allowances allowances;

    @Autowired
    BurdenGate gate;

    @Autowired
    AskedOf asked;

    @Autowired
    Dockets dockets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theYearHasAQuotaOfItsOwn() {
        var town = office.bureau();
        int quota = line(town).ofYear(BurdenKind.MEETING).quota();
        assertThat(quota).isPositive();
        assertThat(line(town).ofYear(BurdenKind.CHECK).quota())
                .as("of the calendar")
                .isEqualTo(2);
        for (int n = 0; n < quota; n++) {
            meeting(town).orThrow();
        }
        assertThat(why(meeting(town))).isEqualTo("inspection.refused.burden.MEETING");
        assertThat(why(allowances.ask(
                        town.id(),
                        AllowanceKind.MEETING,
                        office.today().getYear(),
                        1,
                        "自己要",
                        office.now(),
                        office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.not-yours");
        assertThat(why(allowances.ask(
                        town.id(),
                        AllowanceKind.MEETING,
                        office.today().getYear(),
                        1,
                        " ",
                        office.now(),
                        office.actor(OFFICER))))
                .isEqualTo("inspection.refused.incomplete");
        assertThat(why(allowances.ask(
                        town.id(),
                        AllowanceKind.MEETING,
                        office.today().getYear(),
                        100,
                        "很多",
                        office.now(),
                        office.actor(OFFICER))))
                .isEqualTo("inspection.refused.allowance-many");
        var refused = office.within(() -> allowances.ask(
                        town.id(),
                        AllowanceKind.MEETING,
                        office.today().getYear(),
                        1,
                        "防汛调度。",
                        office.now(),
                        office.actor(OFFICER)))
                .orThrow();
        assertThat(why(meeting(town))).as("asked is not allowed").isEqualTo("inspection.refused.burden.MEETING");
        answer(FieldOffice.SECRETARY_GENERAL, refused, false).orThrow();
        assertThat(why(meeting(town))).isEqualTo("inspection.refused.burden.MEETING");
        var granted = office.within(() -> allowances.ask(
                        town.id(),
                        AllowanceKind.MEETING,
                        office.today().getYear(),
                        1,
                        "防汛调度。",
                        office.now(),
                        office.actor(OFFICER)))
                .orThrow();
        assertThat(answer(OFFICER, granted, true).isDone())
                .as("nobody allows himself")
                .isFalse();
        answer(FieldOffice.SECRETARY_GENERAL, granted, true).orThrow();
        meeting(town).orThrow();
        assertThat(line(town).overOfYear()).isTrue();
        assertThat(why(meeting(town))).as("one more, and no second").isEqualTo("inspection.refused.burden.MEETING");
        assertThat(allowances.find(granted, office.actor(STRANGER), office.today()))
                .isEmpty();
    }

    /** L9: reminders sent together stop at the quota as those sent one by one do. */
    @Test
    void remindersOfOneBatchCountBeforeTheyAreWritten() {
        var town = office.bureau();
        int quota = line(town).ofYear(BurdenKind.REQUEST).quota();
        var opened = dockets.open(
                        IntStream.range(0, quota * 2 / 3)
                                .mapToObj(n -> OpenDocket.of(
                                        new OpenDocket.Source(SourceKind.INSTRUCTION, null, "常务会议纪要", "由镇政府落实。"),
                                        "第" + n + "项任务" + town.name(),
                                        "按要求完成。",
                                        town.id()))
                                .toList(),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow();
        int left = quota - line(town).ofYear(BurdenKind.REQUEST).asked();
        assertThat(left).isBetween(1, opened.size() - 1);
        var outcomes = dockets.perform(
                opened.stream().map(DocketCommand.Remind::new).toList(), office.now(), office.actor(OFFICER));
        assertThat(outcomes.subList(0, left)).allMatch(Outcome::isDone);
        assertThat(outcomes.subList(left, outcomes.size()))
                .allSatisfy(one -> assertThat(why(one)).isEqualTo("inspection.refused.burden.REQUEST"));
        assertThat(line(town).ofYear(BurdenKind.REQUEST).asked()).isEqualTo(quota);
    }

    /** L9: what nothing prescribes waits for leave; due process and the ladder go on whatever else was asked. */
    @Test
    void atTheQuotaPrescribedStepsGoOnAndAllElseStops() {
        var town = office.bureau();
        int quota = line(town).ofYear(BurdenKind.REQUEST).quota();
        var units = List.of(town.id());
        var tally = gate.tally(office.now());
        for (int n = 0; n < quota; n++) {
            assertThat(tally.take(units, "CALL", Grounds.PRESCRIBED)).isNull();
        }
        for (var stopped : List.of("CALL", "REMINDER", "RECTIFICATION.OTHER", "PAPER.FORWARDING")) {
            assertThat(tally.take(units, stopped, Grounds.PRESCRIBED))
                    .as(stopped)
                    .extracting(Refusal::key)
                    .isEqualTo("inspection.refused.burden.REQUEST");
        }
        for (var goesOn : List.of(
                "NOTICE",
                "RECTIFICATION.AUDIT",
                "CONFIRMATION.WEEKLY",
                "CONFIRMATION.CIRCULAR",
                "PAPER.ASSIGNMENT",
                "HEARING",
                "CASE_HEARING")) {
            assertThat(tally.take(units, goesOn, Grounds.PRESCRIBED)).as(goesOn).isNull();
        }
        IntStream.range(0, quota).forEach(n -> rectification(town));
        assertThat(why(rectifications.open(
                        List.of(new NewRectification(
                                Origin.OTHER,
                                "走访",
                                null,
                                null,
                                town.id(),
                                "牌子不齐",
                                office.today().plusDays(20))),
                        office.now(),
                        office.actor(OFFICER))))
                .isEqualTo("inspection.refused.burden.REQUEST");
    }

    /** L9: plans of campaigns and summaries of discussions are forms, and stop at the quota of forms. */
    @Test
    void atTheQuotaOfFormsUnitPlansAndSummariesStop() {
        var town = office.bureau();
        int quota = line(town).ofYear(BurdenKind.FORM).quota();
        assertThat(quota).isPositive();
        var units = List.of(town.id());
        var tally = gate.tally(office.now());
        for (int n = 0; n < quota; n++) {
            assertThat(tally.take(units, n % 2 == 0 ? "UNIT_PLAN" : "SUMMARY", Grounds.PRESCRIBED))
                    .isNull();
        }
        for (var stopped : List.of("UNIT_PLAN", "SUMMARY")) {
            assertThat(tally.take(units, stopped, Grounds.PRESCRIBED))
                    .as(stopped)
                    .extracting(Refusal::key)
                    .isEqualTo("inspection.refused.burden.FORM");
        }
        for (var goesOn : List.of("CALL", "PROGRESS", "COMPLETION", "REVIEW", "REPLY", "OPINION")) {
            assertThat(tally.take(units, goesOn, Grounds.PRESCRIBED)).as(goesOn).isNull();
        }
    }

    /** L9: what is planned for a later day is asked already, and counts in the year of that day. */
    @Test
    void meetingsPlannedAheadCountInTheYearOfTheirDay() {
        var town = office.bureau();
        int quota = line(town).ofYear(BurdenKind.MEETING).quota();
        var lastDay = Year.from(office.today()).atMonth(12).atEndOfMonth();
        var nextYear = lastDay.plusMonths(3);
        for (int n = 0; n < quota; n++) {
            meeting(town, lastDay).orThrow();
        }
        for (var day : List.of(lastDay, office.today())) {
            assertThat(why(meeting(town, day))).as("on %s", day).isEqualTo("inspection.refused.burden.MEETING");
        }
        for (int n = 0; n < quota; n++) {
            meeting(town, nextYear).orThrow();
        }
        assertThat(why(meeting(town, nextYear))).isEqualTo("inspection.refused.burden.MEETING");
        for (int out : List.of(office.today().getYear() - 1, office.today().getYear() + 2)) {
            assertThat(why(allowances.ask(
                            town.id(), AllowanceKind.MEETING, out, 1, "防汛。", office.now(), office.actor(OFFICER))))
                    .isEqualTo("inspection.refused.allowance-year");
        }
        var asked = office.within(() -> allowances.ask(
                        town.id(),
                        AllowanceKind.MEETING,
                        nextYear.getYear(),
                        1,
                        "防汛调度。",
                        office.now(),
                        office.actor(OFFICER)))
                .orThrow();
        answer(FieldOffice.SECRETARY_GENERAL, asked, true).orThrow();
        meeting(town, nextYear).orThrow();
        assertThat(why(meeting(town, nextYear))).isEqualTo("inspection.refused.burden.MEETING");
        assertThat(why(meeting(town, lastDay)))
                .as("leave of the next year is none of this")
                .isEqualTo("inspection.refused.burden.MEETING");
    }

    @Test
    void whereNobodyHoldsAPostThatMayAllowNothingIsAsked() {
        var town = office.bureau();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("INSERT INTO inspection.rule (key, version, value, source, reason)"
                            + " SELECT key, version + 1, '无人担任的职务', source, reason FROM inspection.rule"
                            + " WHERE key = 'burden.approvers'")
                    .update();
            assertThat(why(allowances.ask(
                            town.id(),
                            AllowanceKind.MEETING,
                            office.today().getYear(),
                            1,
                            "防汛调度。",
                            office.now(),
                            office.actor(OFFICER))))
                    .isEqualTo("inspection.refused.nobody-to-approve");
            assertThat(allowances.latest(office.actor(OFFICER), office.today(), 100))
                    .noneMatch(one -> one.unit().equals(town.id()));
        });
    }

    /** R173: merged, or held by itself for a reason. */
    @Test
    void aMeetingNearToAnotherOrLongerThanHalfADayNeedsItsReason() {
        var town = office.bureau();
        var other = office.bureau();
        assertThat(why(held(town, 300, ""))).isEqualTo("inspection.refused.meeting-long");
        assertThat(why(held(town, 3000, "很重要。"))).isEqualTo("inspection.refused.meeting-longest");
        held(town, 60, "").orThrow();
        assertThat(why(held(town, 60, ""))).isEqualTo("inspection.refused.meeting-merge");
        held(other, 60, "").orThrow();
        held(town, 60, "防汛应急，不能等。").orThrow();
        assertThat(meetings.mergeable(office.today()))
                .as("both stand there to be merged")
                .filteredOn(pair -> pair.first().units().contains(town.id()))
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair.common()).isOne();
                    assertThat(pair.second().units()).contains(town.id());
                });
        assertThat(meetings.mergeable(office.today().plusDays(1)))
                .as("held ones are over")
                .noneMatch(pair -> pair.first().units().contains(town.id()));
        assertThat(meetings.of(YearMonth.from(office.today())))
                .filteredOn(one -> one.units().contains(town.id()))
                .extracting(one -> one.necessity())
                .containsExactlyInAnyOrder("", "防汛应急，不能等。");
    }

    /** R173, L9: a body calls its whole line once a year; a further time waits for the named leader. */
    @Test
    void aBodyCallsItsWholeLineOnceAYear() {
        var convener = office.bureau();
        var town = office.bureau();
        assertThat(why(ofLine(convener, town, 90))).isEqualTo("inspection.refused.meeting-speech");
        ofLine(convener, town, 60).orThrow();
        assertThat(meetings.ofWholeLines(Year.from(office.today())))
                .filteredOn(one -> convener.id().equals(one.convener()))
                .hasSize(1);
        assertThat(why(ofLine(convener, town, 30))).isEqualTo("inspection.refused.meeting-system");
        ofLine(office.bureau(), town, 30).orThrow();
        var asked = office.within(() -> allowances.ask(
                        convener.id(),
                        AllowanceKind.SYSTEM_MEETING,
                        office.today().getYear(),
                        1,
                        "机构改革部署。",
                        office.now(),
                        office.actor(OFFICER)))
                .orThrow();
        assertThat(why(ofLine(convener, town, 30)))
                .as("asked is not allowed")
                .isEqualTo("inspection.refused.meeting-system");
        answer(FieldOffice.SECRETARY_GENERAL, asked, true).orThrow();
        ofLine(convener, town, 30).orThrow();
        assertThat(why(ofLine(convener, town, 30))).isEqualTo("inspection.refused.meeting-system");
        assertThat(line(town).load(BurdenKind.MEETING).asked())
                .as("each is counted with those who were called")
                .isEqualTo(3);
    }

    private Outcome<UUID> ofLine(FieldOffice.Bureau convener, FieldOffice.Bureau town, int speech) {
        return meetings.record(
                new Meetings.Meeting(
                        "全系统工作会议", office.today(), 120, speech, List.of(town.id()), "内容不同。", convener.id()),
                FieldOffice.GROUNDS,
                office.now(),
                office.actor(OFFICER));
    }

    private Outcome<UUID> held(FieldOffice.Bureau town, int minutes, String necessity) {
        return meetings.record(
                Meetings.Meeting.of("调度会", office.today(), minutes, List.of(town.id()), necessity),
                FieldOffice.GROUNDS,
                office.now(),
                office.actor(OFFICER));
    }
}
