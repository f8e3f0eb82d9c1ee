package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.inspection.burden.BurdenActs;
import org.zhixing.inspection.burden.BurdenMeter;
import org.zhixing.inspection.burden.Meetings;
import org.zhixing.rows.Columns;
import org.zhixing.shell.AskedOf;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.SourceKind;

/** R052: forms, requests, checks and meetings asked of each unit are counted; each figure opens to its acts. */
@InspectionTest
class BurdenIsCountedFromWhatTheHouseHoldsTests extends BurdenCases {

    @Autowired
    AskedOf asked;

    @Autowired
    Dockets dockets;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

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

    /** L1, R048: neither a figure nor the difference to a list tells that one is coming. */
    @Test
    void anUnannouncedVisitIsCountedWhenTheUnitKnowsOfIt() {
        var town = office.bureau();
        office.approvedUnannounced("暗访督查", town.id());
        assertThat(line(town).load(BurdenKind.CHECK).asked()).isZero();
        assertThat(behind(town, BurdenKind.CHECK, OFFICER)).isEmpty();
    }
}
