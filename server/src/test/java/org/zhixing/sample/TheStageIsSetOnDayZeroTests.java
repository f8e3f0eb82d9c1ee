package org.zhixing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.disclosure.PublicProgress;
import org.zhixing.identity.Actors;
import org.zhixing.identity.SampleSignIn.SamplePerson;
import org.zhixing.inspection.BurdenKind;
import org.zhixing.inspection.burden.BurdenMeter;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.shell.ToDoSource;
import org.zhixing.timelimit.TimeMachine;
import org.zhixing.worktime.WorkCalendar;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhixing.sample=true", "zhixing.sample-factor=0.16"})
class TheStageIsSetOnDayZeroTests {

    private static final LocalDate DAY_ZERO = LocalDate.of(2026, 9, 1);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SampleStart sample;

    @Autowired
    Actors actors;

    @Autowired
    CaseClock clock;

    @Autowired
    TimeMachine machine;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    List<ToDoSource> sources;

    @Autowired
    Ledger ledger;

    @Autowired
    BurdenMeter burden;

    @Autowired
    PublicProgress progress;

    @Test
    void noActOfTheYearWasRefused() {
        var made = ledger.read(new Stream("sample/city", new UUID(0, 1)), 1, 1);
        assertThat(made).hasSize(1);
        assertThat(String.valueOf(made.get(0).entry().changed().get("refused"))).isEqualTo("0");
    }

    @Test
    void thereAreAsManyDocketsAsTheFactorSays() {
        assertThat(number("SELECT count(*) FROM supervision.docket")).isBetween(185, 215);
        assertThat(clock.now().atZone(Zone.SHANGHAI).toLocalDate()).isEqualTo(DAY_ZERO);
    }

    /** Practice 6: the month's round is made for as many as one office can still read. */
    @Test
    void eightySevenYearlyItemsOfFiftySixUnitsAreReportedMonthByMonth() {
        var planned = jdbc.sql("SELECT d.lead FROM supervision.docket d WHERE d.course IS NOT NULL AND d.stated_due ="
                        + " (SELECT o.stated_due FROM supervision.docket o WHERE o.course IS NOT NULL"
                        + " GROUP BY o.stated_due ORDER BY count(*) DESC LIMIT 1)")
                .query(UUID.class)
                .list();
        assertThat(planned).hasSize(87);
        assertThat(Set.copyOf(planned)).hasSize(56);
    }

    @Test
    void oneBureausMonthIsOnItsOwnWayAndTheCityHasAFormOfItsOwn() {
        assertThat(number("SELECT count(*) FROM supervision.round_batch WHERE sent_at IS NULL AND back_at IS NULL"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM supervision.round_answer WHERE batch IS NOT NULL"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM attachment.file WHERE subject_type = 'template'"))
                .isEqualTo(1);
    }

    @Test
    void aCityPutAwayForDaysGoesOnFromDayZero() {
        transactions.executeWithoutResult(status -> {
            jdbc.sql("UPDATE timelimit.case_clock SET offset_micros = offset_micros + 3 * 86400000000")
                    .update();
            machine.resume();
            assertThat(clock.now())
                    .isBetween(
                            DAY_ZERO.atTime(9, 30).atZone(Zone.SHANGHAI).toInstant(),
                            DAY_ZERO.atTime(9, 35).atZone(Zone.SHANGHAI).toInstant());
        });
    }

    @Test
    void everyStateOfADocketIsToBeSeen() {
        assertThat(words("SELECT DISTINCT state FROM supervision.docket"))
                .contains(
                        "OPENED",
                        "ACKNOWLEDGED",
                        "REPORTED",
                        "VERIFYING",
                        "RETURNED",
                        "ACCEPTED",
                        "SUSPENDED",
                        "CLOSED");
    }

    @Test
    void instructionsWaitForEachHand() {
        assertThat(words("SELECT DISTINCT state FROM supervision.instruction"))
                .contains("REGISTERED", "FILED", "PROPOSED", "OPENED", "SUBMITTED");
        assertThat(number("SELECT count(*) FROM supervision.instruction WHERE confirmation = 'WAITING'"))
                .isPositive();
    }

    @Test
    void noticesWaitForEachWhoMayAct() {
        assertThat(words("SELECT DISTINCT colour || ' ' || state FROM supervision.notice"))
                .contains(
                        "YELLOW PROPOSED",
                        "YELLOW CHECKED",
                        "YELLOW ISSUED",
                        "YELLOW DISPUTED",
                        "YELLOW ACKNOWLEDGED",
                        "RED PROPOSED",
                        "RED APPROVAL_ASKED",
                        "RED ACKNOWLEDGED");
        assertThat(number("SELECT count(*) FROM supervision.notice WHERE state = 'PROPOSED' AND colour = 'RED'"
                        + " AND explanation IS NOT NULL"))
                .isPositive();
    }

    @Test
    void whatUnitsAskOneAnotherIsOpen() {
        assertThat(number("SELECT count(*) FROM supervision.extension WHERE state = 'ASKED'"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM supervision.obstacle WHERE answered_at IS NULL"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM supervision.consultation WHERE concluded_at IS NULL"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM supervision.objection WHERE state = 'OPEN'"))
                .isPositive();
        assertThat(words("SELECT DISTINCT part || ' ' || state FROM supervision.participant"))
                .contains("ASSISTANT NAMED", "ASSISTANT ACCEPTED", "JOINT_LEAD SUBMITTED");
        assertThat(number("SELECT count(*) FROM supervision.docket WHERE parent IS NOT NULL"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM attachment.file")).isPositive();
    }

    @Test
    void oneCampaignIsRunningAndOneIsDone() {
        assertThat(words("SELECT bool_and(d.state = 'CLOSED') FROM plan.task t "
                        + "JOIN supervision.docket d ON d.id = t.docket_id GROUP BY t.campaign_id"))
                .containsExactlyInAnyOrder("t", "f");
        assertThat(number("SELECT count(*) FROM dutylist.ground WHERE standing = 'OUTSIDE'"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM plan.stage")).isEqualTo(6);
        assertThat(number("SELECT count(*) FROM plan.task")).isEqualTo(22);
    }

    @Test
    void oneIsOnItsWayThroughItsGatesAndOneIsEvaluated() {
        assertThat(words("SELECT state FROM campaign.campaign")).containsExactlyInAnyOrder("RUNNING", "CLOSED");
        assertThat(number("SELECT count(*) FROM campaign.guarantee")).isEqualTo(8);
        assertThat(words("SELECT DISTINCT kind FROM campaign.exit_criterion"))
                .contains("GUARANTEES", "TASKS_CLOSED", "BY_PERSON");
        assertThat(number("SELECT count(*) FROM campaign.meeting WHERE plan IS NULL"))
                .isEqualTo(2);
        assertThat(words("SELECT DISTINCT state FROM campaign.summary")).contains("ASKED", "SUBMITTED");
        assertThat(number("SELECT count(*) FROM campaign.issue")).isPositive();
        assertThat(number("SELECT count(*) FROM campaign.shared_task")).isEqualTo(1);
        assertThat(words("SELECT DISTINCT state FROM campaign.unit_plan")).contains("DRAFT", "SUBMITTED", "ACCEPTED");
        assertThat(number("SELECT count(*) FROM campaign.unit_plan WHERE deviation IS NOT NULL"))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM campaign.campaign WHERE number IS NOT NULL"))
                .isEqualTo(1);
    }

    @Test
    void aMergerIsHalfSignedForAndPeopleAreOnDuty() {
        assertThat(number("SELECT count(*) FROM succession.hand_over WHERE handed_at IS NULL"))
                .isEqualTo(1);
        assertThat(number("SELECT count(*) FROM duty.shift WHERE day = DATE '2026-09-01'"))
                .isEqualTo(2);
        assertThat(number("SELECT count(*) FROM secrecy.internal")).isEqualTo(1);
    }

    @Test
    void whatHasEndedInTheFieldIsOnRecordSignedByTwo() {
        assertThat(number("SELECT count(*) FROM inspection.plan WHERE state = 'CLOSED'"))
                .isPositive();
        assertThat(number("SELECT count(*) FROM inspection.visit v JOIN inspection.plan p ON p.id = v.plan"
                        + " WHERE p.state = 'CLOSED' AND NOT EXISTS (SELECT FROM inspection.record r"
                        + " WHERE r.visit = v.id AND r.state = 'SIGNED')"))
                .isZero();
    }

    @Test
    void eachQuarterLessIsAskedOfATownship() {
        var quarters = burden.quartersOfTownships(YearMonth.from(DAY_ZERO).minusMonths(1), DAY_ZERO);
        for (var kind : List.of(BurdenKind.FORM, BurdenKind.REQUEST, BurdenKind.CHECK, BurdenKind.MEETING)) {
            assertThat(quarters.stream().map(quarter -> quarter.average(kind)).toList())
                    .as("%s", kind)
                    .isSortedAccordingTo(Comparator.reverseOrder())
                    .satisfies(asked -> assertThat(asked.get(0)).isGreaterThan(asked.get(3)));
        }
    }

    @Test
    void everybodyReadsSomeMattersOneWaitsForItsReleaseAndOneWasWithdrawn() {
        assertThat(progress.count(PublicProgress.Filter.ALL)).isGreaterThanOrEqualTo(5);
        assertThat(progress.page(PublicProgress.Filter.ALL, null, 50, clock.now()))
                .anySatisfy(one -> assertThat(one.extensions()).isNotEmpty())
                .allSatisfy(one -> assertThat(one.unitName()).isNotBlank());
        assertThat(words("SELECT CASE WHEN practice IS NULL THEN 'docket' ELSE 'practice' END FROM disclosure.item"
                        + " WHERE state = 'PROPOSED'"))
                .containsExactlyInAnyOrder("docket", "practice");
        assertThat(number("SELECT count(*) FROM disclosure.item WHERE state = 'WITHDRAWN'"))
                .isOne();
    }

    @Test
    void whatTheYearTaughtStandsInTheLibraryAndTheCampaignHasItsMaterials() {
        assertThat(words("SELECT DISTINCT state FROM practice.practice")).contains("ISSUED", "SUBMITTED");
        assertThat(number("SELECT count(*) FROM practice.adoption")).isGreaterThanOrEqualTo(3);
        assertThat(words("SELECT works FROM practice.adoption WHERE works IS NOT NULL"))
                .containsExactlyInAnyOrder("WORKS", "DOES_NOT_WORK");
        assertThat(words("SELECT DISTINCT kind FROM practice.material"))
                .containsExactlyInAnyOrder("LEARNING", "PUBLICITY");
    }

    @Test
    void peopleActOnWorkingDaysInOfficeHours() {
        var calendar = WorkCalendar.builtIn();
        var acts = jdbc.sql(
                        """
                        SELECT at FROM ledger.entry WHERE stream_kind = 'supervision/docket' AND account IS NOT NULL
                        AND stream_id NOT IN (SELECT id FROM supervision.docket WHERE entered_at IS NOT NULL)
                        """)
                .query((row, number) -> row.getTimestamp(1).toInstant().atZone(Zone.SHANGHAI))
                .list();
        assertThat(acts).hasSizeGreaterThan(500).allSatisfy(act -> {
            assertThat(calendar.isWorkingDay(act.toLocalDate())).as("%s", act).isTrue();
            assertThat(act.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30));
        });
        assertThat(acts.stream().map(act -> act.toLocalTime()).distinct().count())
                .isGreaterThan(200);
    }

    @Test
    void dueDatesAreWorkingDays() {
        var calendar = WorkCalendar.builtIn();
        assertThat(jdbc.sql(
                                "SELECT stated_due FROM supervision.docket WHERE stated_due IS NOT NULL AND entered_at IS NULL")
                        .query(LocalDate.class)
                        .list())
                .hasSizeGreaterThan(60)
                .allMatch(calendar::isWorkingDay);
    }

    @Test
    void whoeverAVisitorMayBeHasSomethingToDo() {
        Instant now = clock.now();
        assertThat(sample.people())
                .hasSizeGreaterThan(12)
                .filteredOn(person -> person.role() != Role.LEADER)
                .allSatisfy(person -> assertThat(waiting(person, now))
                        .as("%s %s", person.unitName(), person.postName())
                        .isPositive());
        assertThat(sample.people().stream().filter(person -> person.role() == Role.LEADER && waiting(person, now) > 0))
                .isNotEmpty();
    }

    private int waiting(SamplePerson person, Instant now) {
        var actor = actors.actorOf(person.account());
        return sources.stream()
                .mapToInt(source -> source.waitingFor(actor, now, 20).size())
                .sum();
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private List<String> words(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
