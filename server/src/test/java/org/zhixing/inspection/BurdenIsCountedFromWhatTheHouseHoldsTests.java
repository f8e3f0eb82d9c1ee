package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.approval.Approvals;
import org.zhixing.brief.BriefKind;
import org.zhixing.inspection.burden.Allowances;
import org.zhixing.inspection.burden.BurdenActs;
import org.zhixing.inspection.burden.BurdenMeter;
import org.zhixing.inspection.burden.Challenge;
import org.zhixing.inspection.burden.Challenges;
import org.zhixing.inspection.burden.Meetings;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.rows.Columns;
import org.zhixing.shell.AskedOf;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.SourceKind;

/** R052: forms, requests, checks and meetings asked of each unit, against quotas; and a request may be questioned. */
@InspectionTest
class BurdenIsCountedFromWhatTheHouseHoldsTests {

    @Autowired
    FieldOffice office;

    @Autowired
    BurdenMeter meter;

    @Autowired
    BurdenActs acts;

    @Autowired
    Meetings meetings;

    @Autowired
    Challenges challenges;

    @Autowired
    Rectifications rectifications;

    @Autowired
    Allowances allowances;

    @Autowired
    Approvals approvals;

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

    private BurdenMeter.Line line(FieldOffice.Bureau town) {
        return meter.of(YearMonth.from(office.today()), office.today()).stream()
                .filter(one -> one.unit().equals(town.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void checksAndMeetingsAreCountedAndTheQuotaIsShown() {
        var town = office.bureau();
        assertThat(line(town).over()).isFalse();
        assertThat(line(town).load(BurdenKind.CHECK).asked()).isZero();
        office.approved("计数督查", town.id());
        for (int n = 0; n < 4; n++) {
            meetings.record(
                            Meetings.Meeting.of("调度会" + n, office.today(), 60, List.of(town.id()), "内容不同。"),
                            FieldOffice.GROUNDS,
                            office.now(),
                            office.actor(OFFICER))
                    .orThrow();
        }
        assertThat(line(town).load(BurdenKind.CHECK)).isEqualTo(new BurdenMeter.Load(1, 1));
        assertThat(line(town).load(BurdenKind.MEETING)).isEqualTo(new BurdenMeter.Load(4, 3));
        assertThat(line(town).load(BurdenKind.MINUTES).asked()).isEqualTo(240);
        assertThat(line(town).over()).isTrue();
        assertThat(meter.trend(YearMonth.from(office.today()), 12, List.of(town.id())))
                .hasSize(12)
                .hasEntrySatisfying(YearMonth.from(office.today()), counts -> assertThat(counts)
                        .containsEntry(BurdenKind.MEETING, 4));
        assertThat(why(meetings.record(
                        Meetings.Meeting.of("越权", office.today(), 60, List.of(town.id()), ""),
                        FieldOffice.GROUNDS,
                        office.now(),
                        office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.not-yours");
    }

    @Test
    void aFigureOpensToItsActsForThoseWhoMaySeeTheCase() {
        var town = office.bureau();
        var month = YearMonth.from(office.today());
        office.approved("明细督查", town.id());
        meetings.record(
                        Meetings.Meeting.of("明细会", office.today(), 90, List.of(town.id()), "内容不同。"),
                        FieldOffice.GROUNDS,
                        office.now(),
                        office.actor(OFFICER))
                .orThrow();
        assertThat(behind(town, BurdenKind.CHECK, OFFICER)).singleElement().satisfies(act -> {
            assertThat(act.title()).isEqualTo("明细督查");
            assertThat(act.href()).startsWith("/inspections/");
        });
        assertThat(behind(town, BurdenKind.CHECK, STRANGER)).isEmpty();
        assertThat(behind(town, BurdenKind.MEETING, STRANGER))
                .singleElement()
                .satisfies(act -> assertThat(act.minutes()).isEqualTo(90));
        assertThat(behind(town, BurdenKind.MINUTES, OFFICER).stream()
                        .mapToInt(BurdenActs.Act::minutes)
                        .sum())
                .isEqualTo(line(town).load(BurdenKind.MINUTES).asked());
        for (var line : meter.of(month, office.today())) {
            for (var kind : List.of(BurdenKind.FORM, BurdenKind.REQUEST, BurdenKind.CHECK, BurdenKind.MEETING)) {
                assertThat(acts.of(List.of(line.unit()), month, month, kind, office.seer(OFFICER), office.now(), 1000))
                        .as("%s of %s", kind, line.name())
                        .hasSize(line.load(kind).asked());
            }
        }
    }

    /** L9 (d): each kind of request costs what the rules state, and nobody is watched. */
    @Test
    void rectificationsAreCountedAndTurnedIntoMinutesByTheStatedEstimate() {
        var town = office.bureau();
        int minutes = meter.minuteRules().stream()
                .filter(rule -> rule.key().equals("burden.minutes.RECTIFICATION"))
                .findFirst()
                .orElseThrow()
                .number();
        rectification(town);
        assertThat(line(town).load(BurdenKind.REQUEST).asked()).isOne();
        assertThat(line(town).load(BurdenKind.FILLING).asked()).isEqualTo(minutes);
        assertThat(behind(town, BurdenKind.FILLING, OFFICER)).singleElement().satisfies(act -> assertThat(act.minutes())
                .isEqualTo(minutes));
        assertThat(behind(town, BurdenKind.REQUEST, STRANGER)).isEmpty();
        var one = meter.of(town.id(), YearMonth.from(office.today()), office.today())
                .orElseThrow();
        assertThat(one.sorts()).singleElement().satisfies(sort -> assertThat(sort.what())
                .isEqualTo("RECTIFICATION"));
        assertThat(one.months().get(YearMonth.from(office.today()))).containsEntry(BurdenKind.REQUEST, 1);
    }

    private CaseId rectification(FieldOffice.Bureau town) {
        return rectifications
                .open(
                        List.of(new NewRectification(
                                Origin.AUDIT,
                                "审计报告",
                                null,
                                null,
                                town.id(),
                                "台账不全" + town.name(),
                                office.today().plusDays(20))),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow()
                .get(0);
    }

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

    /** A draft asks nobody; a participant is asked when the docket is served. */
    @Test
    void participantsOfDraftsAreNotCounted() {
        var lead = office.bureau();
        var town = office.bureau();
        var draft = draft(lead, town);
        var discarded = draft(lead, town);
        dockets.perform(new DocketCommand.Discard(discarded, 0), office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(line(town).load(BurdenKind.REQUEST).asked()).isZero();
        assertThat(behind(town, BurdenKind.REQUEST, OFFICER)).isEmpty();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql(
                            "UPDATE supervision.participant SET named_at = named_at - interval '90 days' WHERE docket = :draft")
                    .param("draft", draft.value())
                    .update();
            jdbc.sql("UPDATE supervision.docket SET opened_at = :at WHERE id = :draft")
                    .param("at", Columns.at(office.now()))
                    .param("draft", draft.value())
                    .update();
            assertThat(line(town).load(BurdenKind.REQUEST).asked())
                    .as("in the month in which it is served")
                    .isOne();
            jdbc.sql("UPDATE supervision.docket SET opened_at = :at WHERE id = :draft")
                    .param("at", Columns.at(office.now().minus(Duration.ofDays(200))))
                    .param("draft", draft.value())
                    .update();
            assertThat(line(town).load(BurdenKind.REQUEST).asked())
                    .as("named later, or entered late: when it was named")
                    .isZero();
            assertThat(acts.on(draft.value(), town.id(), office.seer(OFFICER), office.now()))
                    .singleElement()
                    .satisfies(act -> assertThat(act.at())
                            .isBetween(
                                    office.now().minus(Duration.ofDays(91)),
                                    office.now().minus(Duration.ofDays(89))));
        });
    }

    private DocketId draft(FieldOffice.Bureau lead, FieldOffice.Bureau town) {
        return dockets.draft(
                        OpenDocket.of(
                                        new OpenDocket.Source(SourceKind.INSTRUCTION, null, "常务会议纪要", "由镇政府协助。"),
                                        "拟稿事项" + town.name() + UUID.randomUUID(),
                                        "按要求完成。",
                                        lead.id())
                                .withParticipants(List.of(new OpenDocket.Participant(town.id(), Part.ASSISTANT, null))),
                        office.now(),
                        office.actor(OFFICER))
                .orThrow();
    }

    @Test
    void everySortOfRequestIsPrescribedOrStopsAndHasItsGroundsOrAsksForThem() {
        var stops = meter.stopRules().stream()
                .map(rule -> rule.key().substring("burden.above.".length()))
                .toList();
        var parts = Map.of(
                "RECTIFICATION", names(Origin.values()),
                "CONFIRMATION", names(BriefKind.values()),
                "PAPER", List.of(PaperKind.ASSIGNMENT.name(), PaperKind.FORWARDING.name()));
        var said = List.of("CONSULTATION", "LOOK_BACK", "CHECK", "MEETING");
        for (var rule : meter.minuteRules()) {
            String sort = rule.key().substring("burden.minutes.".length());
            if (!sort.equals("RECTIFICATION_REPORT")) {
                assertThat(stops)
                        .as(sort)
                        .containsAll(parts.getOrDefault(sort, List.of("")).stream()
                                .map(part -> part.isEmpty() ? sort : sort + "." + part)
                                .toList());
            }
            assertThat(gate.unfounded(sort, Grounds.PRESCRIBED) == null)
                    .as("%s is prescribed", sort)
                    .isEqualTo(!said.contains(sort));
        }
        assertThat(asked.prescribed("PROGRESS"))
                .as("stands on the page of the month's round")
                .hasValueSatisfying(one -> assertThat(one.basis()).isNotBlank());
        assertThat(asked.prescribed("MEETING")).isEmpty();
        for (var sort : said) {
            assertThat(gate.unfounded(sort, new Grounds("规则", "督查室", " ")))
                    .as(sort)
                    .isNotNull();
            assertThat(gate.unfounded(sort, new Grounds("规则", "督查室", "系统中没有。")))
                    .as(sort)
                    .isNull();
        }
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    /** L9 b: whoever is asked reads on what basis, by whom, and why the data at hand do not suffice. */
    @Test
    void theUnitReadsWhyItIsAsked() {
        var town = office.bureau();
        assertThat(why(meetings.record(
                        Meetings.Meeting.of("无依据的会", office.today(), 60, List.of(town.id()), ""),
                        Grounds.typed("年度计划", " "),
                        office.now(),
                        office.actor(OFFICER))))
                .isEqualTo("inspection.refused.grounds");
        assertThat(line(town).load(BurdenKind.MEETING).asked()).isZero();
        meeting(town).orThrow();
        assertThat(behind(town, BurdenKind.MEETING, OFFICER)).singleElement().satisfies(act -> {
            assertThat(act.grounds().basis()).isEqualTo(FieldOffice.GROUNDS.basis());
            assertThat(act.grounds().why()).isEqualTo(FieldOffice.GROUNDS.why());
            assertThat(act.grounds().owner()).as("who asks is known").isNotBlank();
        });
        var finding = rectification(town);
        assertThat(asked.on(finding.value(), office.actor(town.liaison())))
                .singleElement()
                .satisfies(one -> assertThat(one.basis()).contains("政府督查工作条例"));
        for (var other : List.of(STRANGER, OFFICER)) {
            assertThat(asked.on(finding.value(), office.actor(other))).as(other).isEmpty();
        }
        var plan = office.approved("理由督查", town.id());
        assertThat(asked.on(plan.value(), office.actor(town.liaison())))
                .extracting(AskedOf.Asked::why)
                .containsExactly("发放是否到人，系统中没有。");
        var question = challenges
                .file(finding.value(), "RECTIFICATION", "上月已改。", office.now(), office.actor(town.liaison()))
                .orThrow();
        var seer = office.seer(OFFICER);
        assertThat(challenges.asked(challenges.find(question, seer).orElseThrow(), seer, office.now()))
                .singleElement()
                .satisfies(act -> assertThat(act.grounds().isWhole()).isTrue());
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

    private Outcome<UUID> meeting(FieldOffice.Bureau town) {
        return meeting(town, office.today());
    }

    private Outcome<UUID> meeting(FieldOffice.Bureau town, LocalDate day) {
        return meetings.record(
                Meetings.Meeting.of("周例会", day, 10, List.of(town.id()), "内容不同。"),
                FieldOffice.GROUNDS,
                office.now(),
                office.actor(OFFICER));
    }

    private Outcome<?> answer(String person, CaseId allowance, boolean yes) {
        var question =
                approvals.open(allowance.subject(), "inspection.allowance").orElseThrow();
        return office.within(() -> approvals.answer(question.id(), yes, "从严。", office.now(), office.actor(person)));
    }

    /** L9 (g): bound to what was really asked, by the unit that was asked, once at a time. */
    @Test
    void aUnitQuestionsWhatItWasAskedOnACaseAndNothingElse() {
        var town = office.bureau();
        var other = office.bureau();
        var finding = rectification(town);
        assertThat(challenges.questionable(finding.value(), office.now(), office.actor(town.liaison())))
                .singleElement()
                .satisfies(act -> assertThat(act.what()).isEqualTo("RECTIFICATION"));
        for (var who : List.of(other.liaison(), STRANGER, OFFICER)) {
            assertThat(challenges.questionable(finding.value(), office.now(), office.actor(who)))
                    .as(who)
                    .isEmpty();
            assertThat(why(challenges.file(finding.value(), "RECTIFICATION", "不该问", office.now(), office.actor(who))))
                    .as(who)
                    .isEqualTo("inspection.refused.not-asked");
        }
        var liaison = office.actor(town.liaison());
        assertThat(why(challenges.file(finding.value(), "CALL", "没催过", office.now(), liaison)))
                .isEqualTo("inspection.refused.not-asked");
        assertThat(why(challenges.file(finding.value(), "RECTIFICATION", " ", office.now(), liaison)))
                .isEqualTo("inspection.refused.incomplete");
        var id = challenges
                .file(finding.value(), "RECTIFICATION", "同一问题上月已整改。", office.now(), liaison)
                .orThrow();
        assertThat(challenges.find(id, office.seer(OFFICER)).orElseThrow()).satisfies(one -> {
            assertThat(one.kind()).isEqualTo(BurdenKind.REQUEST);
            assertThat(one.href()).isEqualTo(finding.href());
            assertThat(one.request()).startsWith("台账不全");
        });
        assertThat(why(challenges.file(finding.value(), "RECTIFICATION", "再问", office.now(), liaison)))
                .isEqualTo("inspection.refused.questioned-already");
        challenges
                .answer(id, ANY_VERSION, ChallengeAnswer.KEPT, "依据审计报告。", office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(challenges.find(id, office.seer(OFFICER)).orElseThrow().state())
                .isEqualTo(ChallengeState.ANSWERED);
    }

    /** L1, R048: neither a figure nor the difference to a list tells that one is coming. */
    @Test
    void anUnannouncedVisitIsCountedWhenTheUnitKnowsOfIt() {
        var town = office.bureau();
        office.approvedUnannounced("暗访督查", town.id());
        assertThat(line(town).load(BurdenKind.CHECK).asked()).isZero();
        assertThat(behind(town, BurdenKind.CHECK, OFFICER)).isEmpty();
    }

    private List<BurdenActs.Act> behind(FieldOffice.Bureau town, BurdenKind kind, String reader) {
        var month = YearMonth.from(office.today());
        return acts.of(List.of(town.id()), month, month, kind, office.seer(reader), office.now(), 10);
    }

    @Test
    void aTownshipQuestionsARequestAndTheOfficeAnswers() {
        var town = office.bureau();
        assertThat(why(challenges.file(BurdenKind.FORM, "每日报表", "重复", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.not-yours");
        var id = challenges
                .file(BurdenKind.FORM, "每日报送同一报表", "月报已含全部数据。", office.now(), office.actor(town.liaison()))
                .orThrow();
        assertThat(challenges.find(id, office.seer(STRANGER))).isEmpty();
        assertThat(why(challenges.answer(
                        id, ANY_VERSION, ChallengeAnswer.KEPT, "自己答", office.now(), office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.not-yours");
        assertThat(why(challenges.answer(
                        id, ANY_VERSION, ChallengeAnswer.KEPT, " ", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.no-reason");
        challenges
                .answer(id, ANY_VERSION, ChallengeAnswer.DROPPED, "即日起停报。", office.now(), office.actor(OFFICER))
                .orThrow();
        var answered = challenges.find(id, office.seer(town.liaison())).orElseThrow();
        assertThat(answered.state()).isEqualTo(ChallengeState.UPHELD);
        assertThat(why(challenges.carryOut(id, ANY_VERSION, "自己办", office.now(), office.actor(town.liaison()))))
                .isEqualTo("inspection.refused.not-yours");
        assertThat(why(challenges.carryOut(id, ANY_VERSION, " ", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.no-reason");
        challenges
                .carryOut(id, ANY_VERSION, "已通知各乡镇停报。", office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(challenges
                        .find(id, office.seer(town.liaison()))
                        .orElseThrow()
                        .state())
                .isEqualTo(ChallengeState.CARRIED_OUT);
        var yesterday = office.today().minusDays(1);
        var counted = challenges.answeredSince(yesterday);
        assertThat(counted).containsKey(ChallengeAnswer.DROPPED);
        assertThat(challenges.answeredSince(yesterday, ChallengeAnswer.DROPPED, office.seer(OFFICER), 50))
                .as("the figure opens to its questions")
                .hasSize(counted.get(ChallengeAnswer.DROPPED))
                .extracting(Challenge::id)
                .contains(id);
        assertThat(challenges.answeredSince(yesterday, ChallengeAnswer.KEPT, office.seer(OFFICER), 50))
                .extracting(Challenge::id)
                .doesNotContain(id);
        assertThat(challenges.answeredSince(yesterday, ChallengeAnswer.DROPPED, office.seer(STRANGER), 50))
                .isEmpty();
    }
}
