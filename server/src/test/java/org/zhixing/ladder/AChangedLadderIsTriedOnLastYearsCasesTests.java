package org.zhixing.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.LadderRules;

/** Practice 8: an officer sees the effect of a change on last year's cases before saving; nothing of it is stored. */
@SpringBootTest(
        properties = {
            "zhixing.sample=true",
            "zhixing.sample-factor=0.2",
            "db-scheduler.enabled=false",
        })
class AChangedLadderIsTriedOnLastYearsCasesTests {

    @Autowired
    Trials trials;

    @Autowired
    LadderRules rules;

    @Autowired
    CaseClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void withoutAChangeNothingDiffersAndTheReckoningIsNearWhatHappened() {
        var trial = trials.of(Map.of(), clock.now(), officer());
        System.out.printf(
                "trial of the ladder: %d cases, happened %s, by the rules in force %s%n",
                trial.cases(), trial.happened(), trial.asIs());
        assertThat(trial.cases()).isGreaterThan(50);
        assertThat(trial.differing()).isZero();
        assertThat(trial.rows().stream().filter(row -> row.yellow() != null))
                .as("each figure opens to its dockets")
                .hasSize(trial.happened().yellow());
        assertThat(trial.tried()).isEqualTo(trial.asIs());
        assertThat(trial.happened().yellow()).isPositive();
        assertThat(trial.asIs().yellow())
                .isBetween(trial.happened().yellow() - 2, trial.happened().yellow() + 2);
        assertThat(trial.asIs().red())
                .isBetween(trial.happened().red() - 2, trial.happened().red() + 2);
    }

    @Test
    void aMilderLadderProposesLessAndAStricterOneMoreAndEveryFigureOpensToItsDockets() {
        var milder = trials.of(Map.of("yellow.after", "8wd"), clock.now(), officer());
        assertThat(milder.tried().yellow()).isLessThan(milder.asIs().yellow());
        assertThat(milder.rows()).isNotEmpty();
        assertThat(milder.rows().stream().filter(row -> row.differs() && row.triedYellow() == null))
                .hasSize(milder.asIs().yellow() - milder.tried().yellow());
        assertThat(milder.units().stream().mapToInt(Trial.AtUnit::differs).sum())
                .isEqualTo((int) milder.differing());
        milder.units().forEach(unit -> assertThat(milder.rows().stream()
                        .filter(row -> row.differs() && row.lead().equals(unit.unit())))
                .hasSize(unit.differs()));

        var longer = trials.of(Map.of("yellow.term", "15wd", "yellow.term.short", "15wd"), clock.now(), officer());
        assertThat(longer.tried().yellow()).isEqualTo(longer.asIs().yellow());
        assertThat(longer.tried().red()).isLessThan(longer.asIs().red());
    }

    @Test
    void aTrialStoresNothing() {
        var before = stored();
        trials.of(Map.of("red.after", "5wd"), clock.now(), officer());
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whoSeesNoCaseSeesNoneInATrial() {
        var stranger = new Actor(
                AccountId.next(),
                PersonId.next(),
                "外人",
                null,
                "",
                UnitId.next(),
                "外单位",
                Set.of(Role.UNIT_LIAISON),
                null);
        assertThat(trials.of(Map.of("yellow.after", "8wd"), clock.now(), stranger)
                        .cases())
                .isZero();
    }

    @Test
    void savingIsANewVersionWithItsReasonAndOnlyOfTheSameForm() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            Instant now = clock.now();
            var before = rules.versions("yellow.after").get(0);
            assertThat(why(rules.revise("yellow.after", "2wd", "市政府办会议", " ", now, officer())))
                    .isEqualTo("supervision.refused.no-reason");
            assertThat(why(rules.revise("yellow.after", "2cd", "市政府办会议", "更宽", now, officer())))
                    .isEqualTo("supervision.refused.rule-period");
            assertThat(why(rules.revise("ladder.at", "25:00", "市政府办会议", "更晚", now, officer())))
                    .isEqualTo("supervision.refused.rule-time");
            assertThat(why(rules.revise("extension.share", "-5", "市政府办会议", "更少", now, officer())))
                    .isEqualTo("supervision.refused.rule-number");
            assertThat(why(rules.revise("no.such", "5", "市政府办会议", "没有", now, officer())))
                    .isEqualTo("supervision.refused.no-such-rule");
            var stranger = new Actor(
                    AccountId.next(),
                    PersonId.next(),
                    "外人",
                    null,
                    "",
                    UnitId.next(),
                    "外单位",
                    Set.of(Role.UNIT_HEAD),
                    null);
            assertThat(why(rules.revise("yellow.after", "2wd", "市政府办会议", "更宽", now, stranger)))
                    .isEqualTo("supervision.refused.not-the-office");
            var after = rules.revise("yellow.after", "2wd", "市政府办会议纪要", "给单位一天补报", now, officer())
                    .orThrow();
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(rules.versions("yellow.after")).first().isEqualTo(after);
            assertThat(rules.versions("yellow.after")).contains(before);
        });
    }

    private String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }

    private Map<String, Object> stored() {
        return jdbc.sql(
                        "SELECT (SELECT count(*) FROM supervision.rule) AS rules,"
                                + " (SELECT count(*) FROM ledger.entry) AS entries, (SELECT count(*) FROM supervision.notice) AS notices")
                .query()
                .singleRow();
    }

    /** An officer of the office that opened the cases. */
    private Actor officer() {
        var office = jdbc.sql("SELECT opener FROM supervision.docket GROUP BY opener ORDER BY count(*) DESC LIMIT 1")
                .query(UUID.class)
                .single();
        return new Actor(
                AccountId.next(),
                PersonId.next(),
                "督查专员",
                null,
                "督查专员",
                new UnitId(office),
                "督查室",
                Set.of(Role.SUPERVISION_OFFICER),
                null);
    }
}
