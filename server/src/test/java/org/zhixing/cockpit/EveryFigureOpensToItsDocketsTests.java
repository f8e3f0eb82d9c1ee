package org.zhixing.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.cockpit.Lateness.Row;
import org.zhixing.cockpit.Question.Which;
import org.zhixing.identity.Actors;
import org.zhixing.identity.SampleSignIn;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;

/** What the cockpit counts is what it lists (interface rule 4), on the sample city's year. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zhixing.sample=true", "zhixing.sample-factor=0.16"})
class EveryFigureOpensToItsDocketsTests {

    private static final int ALL = 10_000;

    @Autowired
    Lateness lateness;

    @Autowired
    SampleSignIn sample;

    @Autowired
    Actors actors;

    @Autowired
    CaseClock clock;

    @Autowired
    Dockets dockets;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Test
    void unitsHoldersAndCausesAddUp() {
        Instant now = clock.now();
        Actor chief = one(Role.SUPERVISION_CHIEF);
        var late = rows(chief, now, Which.LATE, null, null, null);
        assertThat(late).isNotEmpty().allMatch(row -> row.late() && row.due().isBefore(now));
        lateness.byUnit(chief, now).forEach(unit -> {
            assertThat(rows(chief, now, Which.LATE, unit.unit(), null, null)).hasSize(unit.late());
            assertThat(rows(chief, now, Which.RUNNING, unit.unit(), null, null)).hasSize(unit.open());
        });
        lateness.byHolder(chief, now)
                .forEach((holder, count) -> assertThat(rows(chief, now, Which.LATE, null, holder, null))
                        .hasSize(count));
        lateness.byCause(chief, now)
                .forEach((cause, count) -> assertThat(rows(chief, now, Which.LATE, null, null, cause))
                        .hasSize(count)
                        .allMatch(row -> row.words().isEmpty() == (cause == Cause.NOTHING_SAID)));
        assertThat(lateness.byCause(chief, now).values().stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(late.size());
    }

    @Test
    void monthsOpenToWhatEndedInThem() {
        Instant now = clock.now();
        Actor chief = one(Role.SUPERVISION_CHIEF);
        var months = lateness.months(chief, now, 12);
        assertThat(months).hasSize(12).anyMatch(month -> month.ended() > month.inTime());
        for (var month : months) {
            var ended = in(chief, now, Which.ENDED, month.month());
            assertThat(ended).hasSize(month.ended());
            assertThat(in(chief, now, Which.ENDED_IN_TIME, month.month()))
                    .hasSize(month.inTime())
                    .noneMatch(Row::late);
            assertThat(in(chief, now, Which.ENDED_LATE, month.month()))
                    .hasSize(month.ended() - month.inTime())
                    .allMatch(Row::late);
        }
    }

    /** Practice 8: of what a look-back opened again the first term counts, so that a docket counts once. */
    @Test
    void eachDocketCountsOnceThoughItWasOpenedAgain() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Instant now = clock.now();
            Actor chief = one(Role.SUPERVISION_CHIEF);
            var ended = rows(chief, now, Which.ENDED, null, null, null);
            assertThat(ended).extracting(Row::id).doesNotHaveDuplicates();
            UUID docket = ended.get(0).id();
            jdbc.sql("UPDATE supervision.docket SET reopened_at = opened_at - interval '1 day' WHERE id = :id")
                    .param("id", docket)
                    .update();
            assertThat(rows(chief, now, Which.ENDED, null, null, null))
                    .as("a term that began after it was opened again is none of its first")
                    .hasSize(ended.size() - 1)
                    .extracting(Row::id)
                    .doesNotContain(docket);
        });
    }

    @Test
    void whatIsWithdrawnIsNeitherLateNorConcluded() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Instant now = clock.now();
            Actor chief = one(Role.SUPERVISION_CHIEF);
            UUID docket = rows(chief, now, Which.LATE, null, null, null).get(0).id();
            var withdrawal = new DocketCommand.Withdraw(new DocketId(docket), DocketCommand.ANY_VERSION, "另行安排。");
            dockets.perform(withdrawal, now, chief).orThrow();
            for (Which which : Which.values()) {
                assertThat(rows(chief, now, which, null, null, null))
                        .extracting(Row::id)
                        .doesNotContain(docket);
            }
        });
    }

    @Test
    void aUnitsHeadCountsNothingOfOthers() {
        Instant now = clock.now();
        Actor head = one(Role.UNIT_HEAD);
        int whole = rows(one(Role.SUPERVISION_CHIEF), now, Which.RUNNING, null, null, null)
                .size();
        assertThat(rows(head, now, Which.RUNNING, null, null, null)).hasSizeLessThan(whole / 2);
    }

    private List<Row> in(Actor actor, Instant now, Which which, YearMonth month) {
        return lateness.rows(actor, now, new Question(which, null, null, null, month, month), ALL);
    }

    private List<Row> rows(
            Actor actor,
            Instant now,
            Which which,
            @Nullable UnitId unit,
            @Nullable Holder holder,
            @Nullable Cause cause) {
        return lateness.rows(actor, now, new Question(which, unit, holder, cause, null, null), ALL);
    }

    private Actor one(Role role) {
        return sample.people().stream()
                .filter(person -> person.role() == role)
                .map(person -> actors.actorOf(person.account()))
                .findFirst()
                .orElseThrow();
    }
}
