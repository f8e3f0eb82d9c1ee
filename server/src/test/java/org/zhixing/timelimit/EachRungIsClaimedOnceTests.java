package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhixing.timelimit.LimitFixture.OFFICER;
import static org.zhixing.timelimit.LimitFixture.RED;
import static org.zhixing.timelimit.LimitFixture.WARNING;
import static org.zhixing.timelimit.LimitFixture.YELLOW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.timelimit.LimitFixture.Remembering;
import org.zhixing.timelimit.LimitFixture.World;
import org.zhixing.worktime.Period.WorkingDays;

@TimeLimitTests
class EachRungIsClaimedOnceTests {

    @Autowired
    World world;

    @Autowired
    TimeLimits limits;

    @Autowired
    Sweep sweep;

    @Autowired
    Remembering handler;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void catchUp() {
        sweep.sweep();
        handler.seen.clear();
        handler.bad.clear();
        handler.brokenOff.clear();
    }

    @RepeatedTest(5)
    void fourSweepersAtOnceClaimEveryRungExactlyOnce() throws Exception {
        var start = world.clock.now().minus(Duration.ofDays(60));
        var many = new ArrayList<NewLimit>();
        for (int i = 0; i < 700; i++) {
            many.add(world.limit(start.minusSeconds(i * 3_600L), new WorkingDays(3 + i % 20), WARNING, YELLOW, RED));
        }
        world.start(many);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var sweeps = new ArrayList<Callable<Sweep.Swept>>();
            for (int i = 0; i < 4; i++) {
                sweeps.add(sweep::sweep);
            }
            int claimed = 0;
            for (var swept : pool.invokeAll(sweeps)) {
                claimed += swept.get().claimed();
            }
            claimed += sweep.sweep().claimed();
            assertThat(claimed).isEqualTo(2_100);
        } finally {
            pool.shutdownNow();
        }
        var names = new HashSet<String>();
        handler.seen.forEach(rung -> names.add(rung.limit() + rung.rung()));
        assertThat(handler.seen).hasSize(2_100);
        assertThat(names).hasSize(2_100);
        assertThat(handler.of(many.get(0).id()))
                .extracting(ClaimedRung::rung)
                .containsExactly("warning", "yellow", "red");
        assertThat(sweep.sweep().claimed()).isZero();
    }

    @Test
    void aBadItemStandsAloneAndTheRestIsDone() {
        var start = world.clock.now().minus(Duration.ofDays(30));
        var many = new ArrayList<NewLimit>();
        for (int i = 0; i < 100; i++) {
            many.add(world.limit(start, new WorkingDays(5), YELLOW, RED));
        }
        world.start(many);
        var bad = List.of(many.get(17).id(), many.get(64).id());
        handler.bad.addAll(bad);
        var swept = sweep.sweep();
        assertThat(swept.broken()).isEqualTo(2);
        assertThat(swept.claimed()).isEqualTo(196);
        assertThat(handler.seen).hasSize(196).noneMatch(rung -> bad.contains(rung.limit()));
        assertThat(jdbc.sql("SELECT count(*) FROM timelimit.repair WHERE mended_at IS NULL AND limit_id IN (?, ?)")
                        .param(bad.get(0).value())
                        .param(bad.get(1).value())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(sweep.sweep().broken()).isZero();
    }

    @Test
    void anItemIsNotBlamedForACopyThatTheDatabaseBrokeOff() {
        var start = world.clock.now().minus(Duration.ofDays(30));
        var many =
                List.of(world.limit(start, new WorkingDays(5), YELLOW), world.limit(start, new WorkingDays(5), YELLOW));
        world.start(many);
        handler.brokenOff.add(many.get(0).id());
        var swept = sweep.sweep();
        assertThat(swept.broken()).isZero();
        assertThat(swept.claimed()).isEqualTo(1);
        handler.brokenOff.clear();
        assertThat(sweep.sweep().claimed()).isEqualTo(1);
        assertThat(handler.of(many.get(0).id())).hasSize(1);
    }

    @Test
    void anEndedOrPausedLimitReachesNoRungAndAResumedOneDoes() {
        var start = world.clock.now().minus(Duration.ofDays(30));
        var ended = world.start(start, new WorkingDays(5), YELLOW);
        var paused = world.start(start, new WorkingDays(5), YELLOW);
        world.end(ended, start.plus(Duration.ofDays(2)));
        world.pause(List.of(paused), start.plus(Duration.ofDays(1)));
        sweep.sweep();
        assertThat(handler.of(ended)).isEmpty();
        assertThat(handler.of(paused)).isEmpty();
        world.resume(List.of(paused), start.plus(Duration.ofDays(2)));
        sweep.sweep();
        assertThat(handler.of(paused)).hasSize(1);
    }

    @Test
    void anExtensionBeginsANewRoundOfRungs() {
        var start = world.clock.now().minus(Duration.ofDays(60));
        var id = world.start(start, new WorkingDays(5), WARNING, YELLOW);
        sweep.sweep();
        assertThat(handler.of(id)).extracting(ClaimedRung::rung).containsExactly("warning", "yellow");
        world.act(() -> limits.extend(id, new WorkingDays(10), start.plus(Duration.ofDays(10)), "floods", OFFICER));
        sweep.sweep();
        assertThat(handler.of(id))
                .extracting(ClaimedRung::rung)
                .containsExactly("warning", "yellow", "warning", "yellow");
    }

    @Test
    void theTimeMachineSweepsEveryRungInOrderAndAtItsTime() {
        var now = world.clock.now();
        for (int i = 0; i < 20; i++) {
            world.start(now, new WorkingDays(4 + i % 6), WARNING, YELLOW, RED);
        }
        var target = now.plus(Duration.ofDays(40));
        var swept = world.machine.forwardTo(target, OFFICER).orThrow();
        assertThat(swept.claimed()).isEqualTo(60);
        assertThat(handler.seen).extracting(ClaimedRung::reachedAt).isSorted();
        assertThat(handler.seen).allSatisfy(rung -> assertThat(Duration.between(rung.reachedAt(), rung.sweptAt()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1)));
        assertThat(world.clock.now()).isBetween(target, target.plusSeconds(60));
        assertThat(world.machine.forwardTo(now, OFFICER).isDone()).isFalse();
        assertThat(world.machine
                        .forwardTo(target.plus(Duration.ofDays(9_999)), OFFICER)
                        .isDone())
                .isFalse();
        assertThatThrownBy(() -> world.machine.begin(now)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSweepRefusesToRunInsideATransaction() {
        assertThatThrownBy(() -> world.act(sweep::sweep)).isInstanceOf(IllegalStateException.class);
    }
}
