package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.timelimit.LimitFixture.OFFICER;
import static org.zhixing.timelimit.LimitFixture.RED;
import static org.zhixing.timelimit.LimitFixture.WARNING;
import static org.zhixing.timelimit.LimitFixture.YELLOW;
import static org.zhixing.timelimit.LimitFixture.at;

import java.sql.Date;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Ledger;
import org.zhixing.timelimit.LimitFixture.World;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.NoticeLines;
import org.zhixing.worktime.Period;
import org.zhixing.worktime.Period.CalendarDays;
import org.zhixing.worktime.Period.ClockMinutes;
import org.zhixing.worktime.Period.Months;
import org.zhixing.worktime.Period.WorkingDays;
import org.zhixing.worktime.Period.WorkingHours;

/**
 * Random lives of limits: begun by rules that change, paused, resumed, extended, moved, ended, some of it entered late,
 * while holiday notices come and are amended. Status, due date and days left as they were shown at every instant are
 * recomputed equal from the tables, and equal again from the ledger alone. {@code -Dhistories=100000} runs it in full.
 */
@TimeLimitTests
@TestPropertySource(properties = "world=replayed histories")
class WhatWasShownIsReplayedFromTheLedgerTests {

    private static final int HISTORIES = Integer.getInteger("histories", 3_000);
    private static final int TOGETHER = 1_500;
    private static final int STEPS = 12;
    private static final int ONE_IN = 10;
    private static final String RULE = "RANDOM";

    @Autowired
    World world;

    @Autowired
    TimeLimits limits;

    @Autowired
    LimitRules rules;

    @Autowired
    CalendarNotices notices;

    @Autowired
    Calendars calendars;

    @Autowired
    DatabaseCaseClock clock;

    @Autowired
    Sweep sweep;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20261123);
    private int versions;
    private int amendments;
    private int yearlyUpTo = 2026;
    private final Set<LocalDate> amended = new HashSet<>();
    private long compared;

    /** A limit and what was shown of it. */
    private record Life(NewLimit limit, List<LimitView> shown, List<Instant> when) {}

    @Test
    void whatWasShownAtEveryInstant() {
        clock.forwardTo(at("2026-08-03T08:00"));
        for (int done = 0; done < HISTORIES; done += TOGETHER) {
            var lives = live(Math.min(TOGETHER, HISTORIES - done));
            replay(lives);
        }
        assertThat(compared).isGreaterThan(HISTORIES * 10L);
        System.err.println(HISTORIES + " histories, " + compared + " views replayed, "
                + calendars.all().size() + " calendars, " + versions + " versions of the rule");
    }

    private Map<CaseRef, Life> live(int many) {
        Map<CaseRef, Life> lives = new LinkedHashMap<>();
        for (int step = 0; step < STEPS; step++) {
            clock.forwardTo(clock.now().plus(Duration.ofMinutes(30 + random.nextInt(4_000))));
            changeTheRules(step);
            if (step < 4) {
                begin(lives, many / 4);
            }
            sweep.sweep();
            act(lives);
            look(lives);
        }
        end(lives);
        return lives;
    }

    private void changeTheRules(int step) {
        var today = LocalDate.ofInstant(clock.now(), Zone.SHANGHAI);
        if (step % 4 == 0) {
            versions++;
            jdbc.sql("INSERT INTO timelimit.rule (code, version, period, extension, on_rest_day, source, certainty,"
                            + " valid_from) VALUES (?, ?, ?, NULL, ?, 'invented', 'UNVERIFIED', ?)")
                    .param(RULE)
                    .param(versions)
                    .param(period().code())
                    .param(DueOnRestDay.values()[random.nextInt(2)].name())
                    .param(Date.valueOf(today))
                    .update();
        }
        if (today.getYear() == yearlyUpTo && today.getMonthValue() >= 11) {
            yearlyUpTo++;
            int year = yearlyUpTo;
            bring("notice yearly-" + year + "\ntitle invented " + year + "\nyear " + year + "\nissued " + today
                    + "\noff " + year + "-01-01..." + year + "-01-03 元旦");
        } else if (step == 6) {
            amendments++;
            var off = workday(today.plusDays(3 + random.nextInt(40)));
            while (!amended.add(off)) {
                off = workday(off.plusDays(1));
            }
            bring("notice amended-" + amendments + "\ntitle invented change " + amendments + "\nyear " + off.getYear()
                    + "\nscope amendment\nissued " + today + "\noff " + off + ".." + off + " 临时");
        }
    }

    private static LocalDate workday(LocalDate day) {
        var found = day;
        while (found.getDayOfWeek().getValue() > 5) {
            found = found.plusDays(1);
        }
        return found;
    }

    private void bring(String lines) {
        HolidayNotice notice =
                NoticeLines.read(lines.replace("...", "..")).notices().get(0);
        assertThat(notices.bring(notice, OFFICER).isDone()).isTrue();
    }

    private void begin(Map<CaseRef, Life> lives, int many) {
        Instant now = clock.now();
        List<NewLimit> begun = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Instant start = entered(now);
            var limit = limit(start);
            begun.add(limit);
            lives.put(limit.subject(), new Life(limit, new ArrayList<>(), new ArrayList<>()));
        }
        world.start(begun);
    }

    private NewLimit limit(Instant start) {
        var rungs = List.of(WARNING, YELLOW, RED);
        var kind = LimitFixture.KIND;
        return switch (random.nextInt(4)) {
            case 0 -> {
                var due = LocalDate.ofInstant(start, Zone.SHANGHAI).plusDays(random.nextInt(60));
                yield new NewLimit(LimitId.next(), kind, World.subject(), start, null, due, "practice 9", rungs);
            }
            case 1 -> {
                var rule = rules.on(LocalDate.ofInstant(start, Zone.SHANGHAI), RULE)
                        .or(() -> rules.on(clock.today(), RULE))
                        .orElseThrow();
                yield new NewLimit(
                        LimitId.next(),
                        kind,
                        World.subject(),
                        start,
                        rule.period(),
                        null,
                        rule.onRestDay(),
                        rule.reference(),
                        rungs);
            }
            default ->
                new NewLimit(
                        LimitId.next(),
                        kind,
                        World.subject(),
                        start,
                        period(),
                        null,
                        DueOnRestDay.values()[random.nextInt(2)],
                        "practice 8",
                        rungs);
        };
    }

    /** One in four is entered late. */
    private Instant entered(Instant now) {
        return random.nextInt(4) == 0 ? now.minus(Duration.ofMinutes(random.nextInt(4_000))) : now;
    }

    private Period period() {
        int n = 1 + random.nextInt(40);
        return List.of(
                        new WorkingDays(n),
                        new WorkingDays(n),
                        new CalendarDays(n),
                        new Months(1 + n % 4),
                        new WorkingHours(n),
                        new ClockMinutes(n * 60))
                .get(random.nextInt(6));
    }

    private void act(Map<CaseRef, Life> lives) {
        Instant now = clock.now();
        List<LimitAct> acts = new ArrayList<>();
        for (Life life : lives.values()) {
            var id = life.limit().id();
            Instant at = entered(now);
            switch (random.nextInt(14)) {
                case 0, 1 -> acts.add(LimitAct.pause(id, at, "x", OFFICER));
                case 2, 3 -> acts.add(LimitAct.resume(id, at, OFFICER));
                case 4 -> acts.add(LimitAct.extend(id, new WorkingDays(random.nextInt(9)), at, "x", OFFICER));
                case 5 -> {
                    var due = LocalDate.ofInstant(at, Zone.SHANGHAI).plusDays(random.nextInt(60));
                    acts.add(LimitAct.moveDue(id, due, at, "x", OFFICER));
                }
                case 6 -> {
                    if (random.nextInt(3) == 0) {
                        acts.add(LimitAct.end(id, at, "x", OFFICER));
                    }
                }
                default -> {
                    // left alone this time
                }
            }
        }
        world.act(() -> limits.apply(acts));
    }

    private void look(Map<CaseRef, Life> lives) {
        Instant now = clock.now();
        limits.of(lives.keySet(), now)
                .forEach((subject, views) -> views.forEach(view -> {
                    var life = java.util.Objects.requireNonNull(lives.get(subject));
                    life.shown().add(view);
                    life.when().add(now);
                }));
    }

    private void end(Map<CaseRef, Life> lives) {
        Instant now = clock.now();
        world.act(() -> limits.end(
                lives.values().stream().map(life -> life.limit().id()).toList(), now, "over", OFFICER));
    }

    private void replay(Map<CaseRef, Life> lives) {
        var replay = new LedgerReplay(ledger, calendars.all().get(0));
        for (Life life : lives.values()) {
            var story = replay.story(life.limit().subject());
            for (int i = 0; i < life.when().size(); i++) {
                assertThat(replay.shownAt(story, life.when().get(i)))
                        .contains(life.shown().get(i));
                compared++;
            }
            if (random.nextInt(ONE_IN) == 0) {
                recomputed(life, story, replay);
            }
        }
    }

    /** The tables say the same as the ledger, also at instants at which nobody looked. */
    private void recomputed(Life life, Story story, LedgerReplay replay) {
        var id = life.limit().id();
        Instant any = life.limit().start().plus(Duration.ofMinutes(random.nextInt(30_000)));
        assertThat(replay.shownAt(story, any)).isEqualTo(limits.shown(id, any));
        int one = random.nextInt(life.when().size());
        assertThat(limits.shown(id, life.when().get(one))).contains(life.shown().get(one));
    }
}
