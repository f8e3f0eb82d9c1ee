package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.timelimit.LimitFixture.OFFICER;
import static org.zhixing.timelimit.LimitFixture.RED;
import static org.zhixing.timelimit.LimitFixture.WARNING;
import static org.zhixing.timelimit.LimitFixture.YELLOW;
import static org.zhixing.timelimit.LimitFixture.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zhixing.act.Zone;
import org.zhixing.timelimit.LimitFixture.Remembering;
import org.zhixing.timelimit.LimitFixture.World;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.NoticeLines;
import org.zhixing.worktime.Period;
import org.zhixing.worktime.Period.CalendarDays;
import org.zhixing.worktime.Period.ClockMinutes;
import org.zhixing.worktime.Period.Months;
import org.zhixing.worktime.Period.WorkingDays;
import org.zhixing.worktime.Period.WorkingHours;

/**
 * Limits that are started, paused, extended, moved, ended, some of it entered late, while holiday notices change: what was
 * shown at any instant is recomputed equal afterwards, and the kept instants always say what the story says.
 */
@TimeLimitTests
@TestPropertySource(properties = "world=random histories")
class RandomHistoriesAreRecomputedAsShownTests {

    private static final int STEPS = 260;

    @Autowired
    World world;

    @Autowired
    TimeLimits limits;

    @Autowired
    CalendarNotices notices;

    @Autowired
    Remembering handler;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20261122);
    private final List<LimitId> ids = new ArrayList<>();

    private record Shown(LimitId limit, Instant at, LimitView view) {}

    @Test
    void whatWasShownIsRecomputedEqual() {
        world.forwardTo(at("2026-08-03T08:00"));
        List<Shown> shown = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            act(step);
            Instant now = world.clock.now();
            for (int i = 0; i < 6 && !ids.isEmpty(); i++) {
                LimitId id = ids.get(random.nextInt(ids.size()));
                limits.view(id, now).ifPresent(view -> {
                    shown.add(new Shown(id, now, view));
                    keptSaysTheSame(view, now);
                });
            }
        }
        assertThat(shown).hasSizeGreaterThan(1_000);
        for (Shown one : shown) {
            assertThat(limits.shown(one.limit(), one.at())).contains(one.view());
        }
        everyRungWasClaimedAtMostOnceARound();
    }

    private void act(int step) {
        Instant now = world.clock.now();
        Instant at = random.nextInt(4) == 0 ? now.minus(Duration.ofHours(random.nextInt(60))) : now;
        int what = random.nextInt(10);
        if (step == 90) {
            bring("notice a\ntitle invented 2027\nyear 2027\nissued 2026-11-01\noff 2027-01-01..2027-01-03 元旦\n"
                    + "off 2027-02-05..2027-02-12 春节\nwork 2027-01-31 春节\noff 2027-05-01..2027-05-05 劳动节");
        } else if (step == 150) {
            bring("notice b\ntitle invented change\nyear 2026\nscope amendment\nissued 2026-10-20\n"
                    + "off 2026-11-05..2026-11-06 临时\nwork 2026-11-14..2026-11-15 临时\noff 2026-12-21..2026-12-23 临时");
        } else if (what < 3 || ids.isEmpty()) {
            ids.add(world.start(at, period(), WARNING, YELLOW, RED));
        } else if (what < 6) {
            world.forwardTo(now.plus(Duration.ofHours(1 + random.nextInt(40))));
        } else {
            change(ids.get(random.nextInt(ids.size())), at, what);
        }
    }

    private void change(LimitId id, Instant at, int what) {
        switch (what) {
            case 6 -> world.pause(List.of(id), at);
            case 7 -> world.resume(List.of(id), at);
            case 8 -> {
                if (random.nextBoolean()) {
                    world.act(() -> limits.extend(id, new WorkingDays(random.nextInt(9)), at, "x", OFFICER));
                } else {
                    LocalDate due = LocalDate.ofInstant(at, Zone.SHANGHAI).plusDays(random.nextInt(90));
                    world.act(() -> limits.moveDue(id, due, at, "x", OFFICER));
                }
            }
            default -> {
                if (random.nextInt(3) == 0) {
                    world.end(id, at);
                }
            }
        }
    }

    private Period period() {
        int n = 1 + random.nextInt(60);
        return List.of(
                        new WorkingDays(n),
                        new WorkingDays(n),
                        new CalendarDays(n),
                        new Months(1 + n % 4),
                        new WorkingHours(n),
                        new ClockMinutes(n * 60))
                .get(random.nextInt(6));
    }

    private void bring(String lines) {
        HolidayNotice notice = NoticeLines.read(lines).notices().get(0);
        assertThat(notices.bring(notice, OFFICER).isDone()).isTrue();
    }

    private void keptSaysTheSame(LimitView view, Instant now) {
        var kept = jdbc.sql("SELECT due_at, paused, warns_at, provisional FROM timelimit.open_limit WHERE limit_id = ?")
                .param(view.id().value())
                .query((row, i) -> {
                    if (row.getBoolean("paused")) {
                        return TimeStatus.PAUSED;
                    }
                    assertThat(row.getTimestamp("due_at").toInstant()).isEqualTo(view.dueAt());
                    assertThat(row.getBoolean("provisional")).isEqualTo(view.provisional());
                    if (!now.isBefore(view.dueAt())) {
                        return TimeStatus.OVERDUE;
                    }
                    return now.isBefore(row.getTimestamp("warns_at").toInstant())
                            ? TimeStatus.ON_TIME
                            : TimeStatus.DUE_SOON;
                })
                .optional();
        if (view.endedAt() == null) {
            assertThat(kept).contains(view.status());
        } else {
            assertThat(kept).isEmpty();
        }
    }

    private void everyRungWasClaimedAtMostOnceARound() {
        Set<String> seen = new HashSet<>();
        for (ClaimedRung rung : handler.seen) {
            assertThat(seen.add(rung.limit() + rung.rung() + rung.reachedAt())).isTrue();
        }
        Long claims = jdbc.sql("SELECT count(*) FROM timelimit.claim")
                .query(Long.class)
                .single();
        assertThat(handler.seen).hasSize(claims.intValue());
    }
}
