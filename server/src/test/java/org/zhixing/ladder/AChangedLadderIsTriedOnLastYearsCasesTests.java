package org.zhixing.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.zhixing.ladder.CityRules.Adoption;
import org.zhixing.shell.RuleNames;

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
    CityRules rules;

    @Autowired
    CaseClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    org.springframework.context.MessageSource messages;

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
    void severalNumbersAreTriedTogetherAndEachStepTellsWhoseDatesMove() {
        var together = trials.of(
                Map.of("yellow.after", "3wd", "red.after", "2wd", "warning.middle", "4wd"), clock.now(), officer());
        assertThat(together.steps()).extracting(Trial.AtStep::step).containsExactly(LadderStep.values());
        for (var step : together.steps()) {
            assertThat(together.rows().stream().filter(row -> row.differsAt(step.step())))
                    .as("the figure opens to its dockets: %s", step)
                    .hasSize(step.differs());
            assertThat(together.rows().stream().filter(row -> row.tried().containsKey(step.step())))
                    .hasSize(step.tried());
            assertThat(step.tried()).isEqualTo(step.asIs() + step.added() - step.dropped());
        }
        assertThat(at(together, LadderStep.DUE).differs())
                .as("no term was changed")
                .isZero();
        assertThat(at(together, LadderStep.WARNING).earlier()).isPositive();
        assertThat(at(together, LadderStep.YELLOW).earlier()).isZero();
        assertThat(at(together, LadderStep.YELLOW).differs()).isPositive();

        var onlyYellow = trials.of(Map.of("yellow.after", "3wd"), clock.now(), officer());
        assertThat(at(onlyYellow, LadderStep.WARNING).differs()).isZero();
        assertThat(at(onlyYellow, LadderStep.YELLOW)).isEqualTo(at(together, LadderStep.YELLOW));
        assertThat(together.tried().red())
                .isLessThanOrEqualTo(onlyYellow.tried().red());
    }

    @Test
    void aLongerTermMovesTheLastDayAndWhatFollowsFromIt() {
        var longer = trials.of(Map.of("term.ORDINARY", "15wd", "yellow.after", "2wd"), clock.now(), officer());
        assertThat(at(longer, LadderStep.DUE).later()).isPositive();
        assertThat(at(longer, LadderStep.DUE).dropped()).isZero();
        assertThat(longer.rows().stream().filter(row -> row.differsAt(LadderStep.DUE)))
                .allSatisfy(row -> assertThat(row.tried().get(LadderStep.DUE))
                        .isAfter(row.asIs().get(LadderStep.DUE)));
    }

    @Test
    void receiptIsTriedTooAndByTheRulesInForceItIsNearWhatHappened() {
        var same = trials.of(Map.of(), clock.now(), officer());
        System.out.printf(
                "receipt late %d of %d, reports late %d of %d, more time %d of %d%n",
                at(same, LadderStep.RECEIPT_LATE).asIs(),
                same.besides().receiptsLate(),
                at(same, LadderStep.REPORT_LATE).asIs(),
                same.besides().reportsLate(),
                at(same, LadderStep.EXTENSION).asIs(),
                same.besides().extended());
        assertThat(at(same, LadderStep.RECEIPT_LATE).asIs())
                .isBetween(same.besides().receiptsLate() - 2, same.besides().receiptsLate() + 2);
        var patient = trials.of(
                Map.of("acknowledge.ORDINARY", "10wd", "acknowledge.HARD", "10wd", "acknowledge.URGENT", "960min"),
                clock.now(),
                officer());
        assertThat(at(patient, LadderStep.RECEIPT_LATE).added()).isZero();
        assertThat(at(patient, LadderStep.YELLOW).differs())
                .as("what is acknowledged later is not done later")
                .isZero();
        var later = trials.of(Map.of("acknowledge.silent.after", "9wd"), clock.now(), officer());
        assertThat(at(later, LadderStep.RECEIPT_LATE).differs()).isZero();
        assertThat(at(later, LadderStep.RECEIPT_SILENT).earlier()).isZero();
        assertThat(at(later, LadderStep.RECEIPT_SILENT).added()).isZero();
    }

    @Test
    void lessMoreTimeBringsTheLastDayForwardAndAllOfItLeavesItWhereItWas() {
        var same = trials.of(Map.of(), clock.now(), officer());
        assertThat(at(same, LadderStep.EXTENSION).asIs())
                .isBetween(same.besides().extended() - 2, same.besides().extended());
        var none = trials.of(Map.of("extension.share", "0"), clock.now(), officer());
        assertThat(at(none, LadderStep.EXTENSION).tried()).isZero();
        assertThat(at(none, LadderStep.EXTENSION).dropped())
                .isEqualTo(at(none, LadderStep.EXTENSION).asIs());
        assertThat(at(none, LadderStep.DUE).later()).isZero();
        assertThat(at(none, LadderStep.DUE).earlier())
                .isEqualTo(at(none, LadderStep.EXTENSION).dropped());
        assertThat(none.differing())
                .isGreaterThanOrEqualTo(at(none, LadderStep.EXTENSION).dropped());
        var late = trials.of(Map.of("extension.before", "200wd"), clock.now(), officer());
        assertThat(at(late, LadderStep.EXTENSION).tried()).isZero();
    }

    @Test
    void anotherDayOfTheMonthAsksOnAnotherDayAndNoReportIsNeededAgainstItself() {
        var same = trials.of(Map.of(), clock.now(), officer());
        var day = at(same, LadderStep.REPORT_DUE);
        assertThat(day.asIs()).isPositive();
        var tenth = trials.of(Map.of("progress.day", "10"), clock.now(), officer());
        assertThat(at(tenth, LadderStep.REPORT_DUE).differs()).isPositive();
        assertThat(at(tenth, LadderStep.DUE).differs()).isZero();
        assertThat(at(tenth, LadderStep.YELLOW).differs()).isZero();
        var rarely = trials.of(Map.of("progress.long.upto", "1wd"), clock.now(), officer());
        assertThat(at(rarely, LadderStep.REPORT_LATE).tried())
                .as("by the quarter less is missed")
                .isLessThanOrEqualTo(at(rarely, LadderStep.REPORT_LATE).asIs());
        assertThat(at(same, LadderStep.REPORT_LATE).asIs())
                .isLessThanOrEqualTo(at(same, LadderStep.REPORT_DUE).asIs());
    }

    @Test
    void answersFindingsAndOpinionsAreHeldAtTheirOwnTimesAgainstTheTriedTerms() {
        var same = trials.of(Map.of(), clock.now(), officer());
        for (var one : Map.of(
                        "verify", LadderStep.VERIFICATION_LATE,
                        "yellow.reason", LadderStep.REASON_LATE,
                        "consultation", LadderStep.CONSULTATION_LATE,
                        "obstacle", LadderStep.OBSTACLE_LATE)
                .entrySet()) {
            var patient = trials.of(Map.of(one.getKey(), "300wd"), clock.now(), officer());
            assertThat(at(patient, one.getValue()).tried())
                    .as("nothing is late: %s", one)
                    .isZero();
            assertThat(at(patient, one.getValue()).dropped())
                    .isEqualTo(at(same, one.getValue()).asIs());
            assertThat(at(patient, LadderStep.YELLOW).differs()).isZero();
        }
        var strict = trials.of(Map.of("verify", "1wd"), clock.now(), officer());
        assertThat(at(strict, LadderStep.VERIFICATION_LATE).added()).isPositive();
        assertThat(at(strict, LadderStep.VERIFICATION_LATE).later()).isZero();
    }

    @Test
    void aLongerRedTermEndsLaterAndLapsesLessOften() {
        var same = trials.of(Map.of(), clock.now(), officer());
        assertThat(at(same, LadderStep.RED_TERM).asIs()).isPositive();
        var longer = trials.of(Map.of("red.term", "9wd"), clock.now(), officer());
        assertThat(at(longer, LadderStep.RED_TERM).later())
                .isEqualTo(at(same, LadderStep.RED_TERM).asIs());
        assertThat(at(longer, LadderStep.RED_LAPSED).added()).isZero();
    }

    /** Eighty of a hundred planned is behind by the rules that came with the house, and not by a lower measure. */
    @Test
    void aLowerMeasureOfThePlanFindsLessBehind() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var before = trials.of(Map.of(), clock.now(), officer());
            var docket = jdbc.sql(
                            """
                            SELECT p.docket FROM supervision.progress p JOIN supervision.docket d ON d.id = p.docket
                             WHERE p.reported_at > :from AND d.opened_at > :from AND d.entered_at IS NULL
                               AND d.kind = 'ONE_OFF' AND d.course IS NULL AND p.state <> 'RETURNED'
                             ORDER BY p.reported_at DESC LIMIT 1""")
                    .param(
                            "from",
                            clock.now().minus(java.time.Duration.ofDays(300)).atOffset(java.time.ZoneOffset.UTC))
                    .query(UUID.class)
                    .single();
            jdbc.sql(
                            """
                            WITH planned AS (
                              INSERT INTO supervision.course (id, docket, edition, reason, set_at, set_by)
                              VALUES (:docket, :docket, 1, '', now(), '') RETURNING id),
                            until AS (
                              INSERT INTO supervision.planned_value (id, course, period, until, value)
                              SELECT :docket, id, '2020', '2020-12-31', 100 FROM planned RETURNING course),
                            reached AS (
                              UPDATE supervision.progress SET amount = 80 WHERE docket = :docket RETURNING id)
                            UPDATE supervision.docket SET kind = 'QUANTIFIED', course = (SELECT course FROM until)
                             WHERE id = :docket""")
                    .param("docket", docket)
                    .update();
            var same = trials.of(Map.of(), clock.now(), officer());
            assertThat(at(same, LadderStep.COURSE_BEHIND).asIs())
                    .isEqualTo(at(before, LadderStep.COURSE_BEHIND).asIs() + 1);
            assertThat(at(same, LadderStep.COURSE_FAR_BEHIND).asIs())
                    .isEqualTo(at(before, LadderStep.COURSE_FAR_BEHIND).asIs());
            var lower = trials.of(Map.of("course.behind", "80"), clock.now(), officer());
            assertThat(at(lower, LadderStep.COURSE_BEHIND).dropped()).isPositive();
            assertThat(at(lower, LadderStep.COURSE_BEHIND).added()).isZero();
            var higher = trials.of(Map.of("course.far-behind", "85"), clock.now(), officer());
            assertThat(at(higher, LadderStep.COURSE_FAR_BEHIND).added()).isPositive();
        });
    }

    /** Two calls on a docket, five days apart: no more than the house allows, too many where it allows one in ten days. */
    @Test
    void aLongerTimeBetweenCallsFindsMoreOfThemTooMany() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var docket = jdbc.sql(
                            """
                            SELECT d.id FROM supervision.docket d
                             WHERE d.opened_at BETWEEN :from AND :until AND d.entered_at IS NULL AND d.kind = 'ONE_OFF'
                               AND NOT EXISTS (SELECT FROM supervision.call c WHERE c.docket = d.id) LIMIT 1""")
                    .param(
                            "from",
                            clock.now().minus(java.time.Duration.ofDays(300)).atOffset(java.time.ZoneOffset.UTC))
                    .param(
                            "until",
                            clock.now().minus(java.time.Duration.ofDays(60)).atOffset(java.time.ZoneOffset.UTC))
                    .query(UUID.class)
                    .single();
            jdbc.sql(
                            """
                            INSERT INTO supervision.call (id, docket, made_at, made_by, with_whom, words)
                            SELECT gen_random_uuid(), id, opened_at + n * interval '7 days', '', '', ''
                              FROM supervision.docket, generate_series(1, 2) n WHERE id = :docket""")
                    .param("docket", docket)
                    .update();
            var rarely = trials.of(Map.of("call.every", "30wd"), clock.now(), officer());
            var row = rarely.rows().stream()
                    .filter(one -> one.id().value().equals(docket))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.asIs()).doesNotContainKey(LadderStep.CALL_TOO_SOON);
            assertThat(row.differenceAt(LadderStep.CALL_TOO_SOON)).isEqualTo(Trial.Difference.ADDED);
        });
    }

    /** A proposal before the day is dropped where the rule says no, and comes by the clock instead. */
    @Test
    void whatWasEnteredDirectlyWaitsForTheClockWhereTheRuleSaysNo() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var early = jdbc.sql(
                            """
                            UPDATE supervision.notice n SET directly = '督查督办惯例 · yellow.direct v1 = REASONED',
                                   proposed_at = d.opened_at + interval '1 hour'
                              FROM supervision.docket d
                             WHERE d.id = n.docket AND n.id = (
                               SELECT y.id FROM supervision.notice y JOIN supervision.docket c ON c.id = y.docket
                                WHERE y.colour = 'YELLOW' AND y.issued_at IS NOT NULL AND c.opened_at > :from
                                  AND c.entered_at IS NULL AND c.kind <> 'ONGOING'
                                ORDER BY y.proposed_at DESC LIMIT 1) RETURNING d.id""")
                    .param(
                            "from",
                            clock.now().minus(java.time.Duration.ofDays(300)).atOffset(java.time.ZoneOffset.UTC))
                    .query(UUID.class)
                    .single();
            var no = trials.of(Map.of("yellow.direct", "NO"), clock.now(), officer());
            var row = no.rows().stream()
                    .filter(one -> one.id().value().equals(early))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.asIs()).containsKey(LadderStep.YELLOW_DIRECT).doesNotContainKey(LadderStep.YELLOW);
            assertThat(row.tried()).doesNotContainKey(LadderStep.YELLOW_DIRECT);
            assertThat(at(no, LadderStep.YELLOW_DIRECT).dropped()).isEqualTo(1);
        });
    }

    @Test
    void aRuleOfAnotherModuleIsAdoptedAsThoseOfTheLadderAreAllOrNone() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            assertThat(rules.current())
                    .extracting(CityRule::id)
                    .contains("inspection:look-back.share", "brief:draw.WEEKLY");
            assertThat(refused("inspection:look-back.share", "101", "市政府办会议", "全看"))
                    .isEqualTo("ladder.refused.too-large");
            assertThat(refused("inspection:look-back.earliest", "95", "市政府办会议", "更晚"))
                    .isEqualTo("inspection.refused.look-back-days");
            assertThat(refused("inspection:plan.designation", "不要求", "市政府办会议", "省事"))
                    .as("the law’s")
                    .isEqualTo("ladder.refused.fixed");
            for (var step : List.of("RECTIFICATION.AUDIT", "CONFIRMATION.WEEKLY", "PROGRESS", "HEARING")) {
                assertThat(refused("inspection:burden.above." + step, "REQUEST", "市政府办会议", "少问一次"))
                        .as("due process of %s stops for no quota", step)
                        .isEqualTo("ladder.refused.fixed");
                assertThat(rules.versions("inspection:burden.above." + step))
                        .first()
                        .matches(CityRule::fixed);
            }
            assertThat(rules.check("inspection:burden.above.CALL", "PRESCRIBED").orThrow())
                    .as("what stops may be let go on")
                    .isEqualTo("PRESCRIBED");
            assertThat(rules.check("brief:confirm.WEEKLY", "120分钟").orThrow())
                    .as("hours of the office may become hours of the clock")
                    .isEqualTo("120min");
            assertThat(refused("brief:confirm.WEEKLY", "1wd", "市政府办会议", "更长"))
                    .isEqualTo("timelimit.refused.rule-period");
            assertThat(refused("brief:draw.WEEKLY", "8", "市政府办会议", "没有第八天")).isEqualTo("ladder.refused.too-large");
            assertThat(refused("brief:open.to.units", "WEEKLY,NONE", "市政府办会议", "没有这一种"))
                    .isEqualTo("ladder.refused.no-choice");
            assertThat(rules.check("inspection:burden.above-of", "TOWNSHIP、GOVERNMENT_OFFICE")
                            .orThrow())
                    .isEqualTo("GOVERNMENT_OFFICE、TOWNSHIP");
            assertThat(refused("nowhere:draw.WEEKLY", "2", "市政府办会议", "没有")).isEqualTo("ladder.refused.no-such-rule");
            assertThat(why(rules.adopt(
                            new Adoption(Map.of("brief:good.shown", "8"), "文", clock.today(), "多"),
                            clock.now(),
                            stranger(Role.UNIT_HEAD))))
                    .isEqualTo("ladder.refused.not-the-office");
            var adopted = rules.adopt(
                            new Adoption(
                                    Map.of(
                                            "inspection:look-back.share", "15",
                                            "brief:open.to.units", "MONTHLY,WEEKLY",
                                            "red.term", "6wd",
                                            "yellow.term",
                                                    rules.versions("yellow.term")
                                                            .get(0)
                                                            .value()),
                                    "云政办〔2026〕12号",
                                    clock.today(),
                                    "多看一些"),
                            clock.now(),
                            officer())
                    .orThrow();
            assertThat(adopted)
                    .extracting(CityRule::id, CityRule::value)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple("inspection:look-back.share", "15"),
                            org.assertj.core.groups.Tuple.tuple("brief:open.to.units", "WEEKLY、MONTHLY"),
                            org.assertj.core.groups.Tuple.tuple("red.term", "6wd"));
            assertThat(rules.versions("inspection:look-back.share")).hasSize(2);
            assertThat(jdbc.sql("SELECT count(*) FROM ledger.entry WHERE stream_kind = 'inspection/rules'")
                            .query(Integer.class)
                            .single())
                    .isOne();
        });
    }

    @Test
    void everyRuleIsToldFromTheOthersByItsNameAndStandsInAPart() {
        var texts = new org.zhixing.shell.Texts(messages, java.util.Locale.SIMPLIFIED_CHINESE);
        for (var rule : rules.current()) {
            assertThat(rule.name(texts)).as(rule.id()).isNotEmpty();
            if (rule.module().equals("supervision")) {
                assertThat(RuleNames.of(texts, rule.key())).as(rule.id()).isNotEmpty();
            }
            assertThat(rule.words(texts)).as(rule.id()).doesNotContainPattern("[A-Z_]{3,}");
        }
        assertThat(rules.current().stream().map(rule -> rule.name(texts))).doesNotHaveDuplicates();
        var english = new org.zhixing.shell.Texts(messages, java.util.Locale.ENGLISH);
        assertThat(rules.current().stream().map(rule -> rule.name(english)))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).doesNotContainPattern("\\p{IsHan}"));
        assertThat(rules.current().stream().filter(rule -> rule.group() == RuleGroup.OTHER))
                .extracting(CityRule::key)
                .containsOnly("leaders.seeing.all");
    }

    @Test
    void everyNumberThatCountsIsOneOfTheTable() {
        var known = rules.current().stream().map(CityRule::id).toList();
        assertThat(known).containsAll(Trials.COUNTING);
    }

    private static Trial.AtStep at(Trial trial, LadderStep step) {
        return trial.steps().stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTrialStoresNothing() {
        var before = stored();
        trials.of(Map.of("red.after", "5wd"), clock.now(), officer());
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void whoSeesNoCaseSeesNoneInATrial() {
        assertThat(trials.of(Map.of("yellow.after", "8wd"), clock.now(), stranger(Role.UNIT_LIAISON))
                        .cases())
                .isZero();
    }

    @Test
    void severalAreAdoptedTogetherWithDocumentDateAndReasonAndOnlyInTheSameForm() {
        transactions.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var before = rules.versions("yellow.after").get(0);
            var red = rules.versions("red.after").get(0);
            assertThat(refused("yellow.after", "2wd", "市政府办会议", " ")).isEqualTo("ladder.refused.no-document");
            assertThat(refused("yellow.after", "2wd", " ", "更宽")).isEqualTo("ladder.refused.no-document");
            assertThat(refused("yellow.after", "2cd", "市政府办会议", "更宽")).isEqualTo("timelimit.refused.rule-period");
            assertThat(refused("yellow.after", "0个工作日", "市政府办会议", "不等")).isEqualTo("timelimit.refused.rule-period");
            assertThat(refused("ladder.at", "25:00", "市政府办会议", "更晚")).isEqualTo("timelimit.refused.rule-time");
            assertThat(refused("extension.share", "-5", "市政府办会议", "更少")).isEqualTo("timelimit.refused.rule-number");
            assertThat(refused("no.such", "5", "市政府办会议", "没有")).isEqualTo("ladder.refused.no-such-rule");
            assertThat(refused("yellow.after", before.value(), "市政府办会议", "照旧")).isEqualTo("ladder.refused.unchanged");
            var values = Map.of("yellow.after", "2个工作日", "red.after", "3 working days");
            assertThat(why(rules.adopt(
                            new Adoption(values, "云政办〔2026〕12号", clock.today().plusDays(1), "更宽"),
                            clock.now(),
                            officer())))
                    .isEqualTo("ladder.refused.not-adopted");
            assertThat(why(rules.adopt(
                            new Adoption(values, "云政办〔2026〕12号", clock.today(), "更宽"),
                            clock.now(),
                            stranger(Role.UNIT_HEAD))))
                    .isEqualTo("ladder.refused.not-the-office");
            assertThat(why(rules.adopt(
                            new Adoption(
                                    Map.of("yellow.after", "2wd", "red.after", "3cd"),
                                    "云政办〔2026〕12号",
                                    clock.today(),
                                    "更宽"),
                            clock.now(),
                            officer())))
                    .isEqualTo("timelimit.refused.rule-period");
            assertThat(rules.versions("yellow.after")).as("all or none").first().isEqualTo(before);

            var adopted = rules.adopt(
                            new Adoption(values, "云政办〔2026〕12号", clock.today().minusDays(3), "给单位一天补报"),
                            clock.now(),
                            officer())
                    .orThrow();
            assertThat(adopted).extracting(CityRule::id).containsExactly("red.after", "yellow.after");
            assertThat(adopted).extracting(CityRule::value).containsExactly("3wd", "2wd");
            assertThat(adopted).allSatisfy(rule -> assertThat(rule.adoptedOn())
                    .isEqualTo(clock.today().minusDays(3)));
            assertThat(rules.versions("yellow.after")).first().satisfies(rule -> assertThat(rule.version())
                    .isEqualTo(before.version() + 1));
            assertThat(rules.versions("yellow.after")).contains(before);
            assertThat(rules.versions("red.after")).contains(red);
        });
    }

    private String refused(String key, String value, String document, String reason) {
        return why(
                rules.adopt(new Adoption(Map.of(key, value), document, clock.today(), reason), clock.now(), officer()));
    }

    private static Actor stranger(Role role) {
        return new Actor(AccountId.next(), PersonId.next(), "外人", null, "", UnitId.next(), "外单位", Set.of(role), null);
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
