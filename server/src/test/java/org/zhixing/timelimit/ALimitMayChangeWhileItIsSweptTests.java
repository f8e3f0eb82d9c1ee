package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.timelimit.LimitFixture.OFFICER;
import static org.zhixing.timelimit.LimitFixture.RED;
import static org.zhixing.timelimit.LimitFixture.WARNING;
import static org.zhixing.timelimit.LimitFixture.YELLOW;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.timelimit.LimitFixture.Remembering;
import org.zhixing.timelimit.LimitFixture.World;
import org.zhixing.worktime.Period.WorkingDays;

/** A sweep holds a rung and has set the timer of the following one, when somebody extends the limit. */
@TimeLimitTests
class ALimitMayChangeWhileItIsSweptTests {

    @Autowired
    World world;

    @Autowired
    TimeLimits limits;

    @Autowired
    Claims claims;

    @Autowired
    Sweep sweep;

    @Autowired
    Remembering handler;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theTimerSetMeanwhileIsTakenBackAndTheNewRoundGoesOn() throws Exception {
        var id = afresh();
        extendedWhileSwept(id, new WorkingDays(40));
        assertThat(timers(id)).as("that of the new round").isEqualTo(1);
        sweep.sweep();
        assertThat(handler.of(id)).isEmpty();
    }

    @Test
    void whereNoRungIsLeftNoTimerIsAndSweepingGoesOn() throws Exception {
        var id = afresh();
        var other = overdue();
        extendedWhileSwept(id, new WorkingDays(1));
        assertThat(timers(id)).isZero();
        sweep.sweep();
        assertThat(handler.of(other)).extracting(ClaimedRung::rung).containsExactly("warning", "yellow", "red");
    }

    @Test
    void aTimerThatBelongsToNoRungIsTakenAwayAndDoesNothing() {
        var id = afresh();
        jdbc.sql("UPDATE timelimit.timer SET place = 9 WHERE limit_id = ?")
                .param(id.value())
                .update();
        sweep.sweep();
        assertThat(timers(id)).isZero();
        assertThat(handler.of(id)).isEmpty();
    }

    private LimitId afresh() {
        sweep.sweep();
        handler.seen.clear();
        return overdue();
    }

    /** A limit all of whose rungs are due. */
    private LimitId overdue() {
        return world.start(world.clock.now().minus(Duration.ofDays(40)), new WorkingDays(5), WARNING, YELLOW, RED);
    }

    private void extendedWhileSwept(LimitId id, WorkingDays by) throws Exception {
        var sweeping = new TransactionTemplate(transactions);
        var extended = new AtomicReference<CompletableFuture<Void>>();
        sweeping.executeWithoutResult(status -> {
            var taken = claims.takeOf(LimitFixture.KIND, world.clock.now(), List.of(rung(id)));
            assertThat(taken).extracting(ClaimedRung::rung).containsExactly("warning");
            extended.set(CompletableFuture.runAsync(
                    () -> world.act(() -> limits.extend(id, by, world.clock.now(), "floods", OFFICER))));
            awaitSomebodyWaitingForALock();
        });
        extended.get().get(30, TimeUnit.SECONDS);
    }

    private ClaimedRung rung(LimitId id) {
        var now = world.clock.now();
        return new ClaimedRung(id, LimitFixture.KIND, World.subject(), "", now, now, now);
    }

    private void awaitSomebodyWaitingForALock() {
        Awaitility.await()
                .atMost(30, TimeUnit.SECONDS)
                .until(() -> jdbc.sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                                .query(Long.class)
                                .single()
                        > 0);
    }

    private long timers(LimitId id) {
        return jdbc.sql("SELECT count(*) FROM timelimit.timer WHERE limit_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }
}
