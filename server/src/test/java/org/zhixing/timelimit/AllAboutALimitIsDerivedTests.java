package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhixing.timelimit.LimitFixture.OFFICER;
import static org.zhixing.timelimit.LimitFixture.WARNING;
import static org.zhixing.timelimit.LimitFixture.YELLOW;
import static org.zhixing.timelimit.LimitFixture.at;
import static org.zhixing.timelimit.LimitFixture.endOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.zhixing.timelimit.LimitFixture.World;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.Period.CalendarDays;
import org.zhixing.worktime.Period.ClockMinutes;
import org.zhixing.worktime.Period.WorkingDays;

@TimeLimitTests
class AllAboutALimitIsDerivedTests {

    @Autowired
    World world;

    @Autowired
    TimeLimits limits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void statusFollowsTheClock() {
        var id = world.start(at("2026-02-12T16:00"), new WorkingDays(5), WARNING, YELLOW);
        assertThat(limits.view(id, at("2026-02-12T15:59"))).isEmpty();
        var begun = world.view(id, at("2026-02-12T16:00"));
        assertThat(begun.dueAt()).isEqualTo(endOf("2026-02-26"));
        assertThat(begun.status()).isEqualTo(TimeStatus.ON_TIME);
        assertThat(begun.workingDaysLeft()).isEqualTo(5);
        assertThat(begun.provisional()).isFalse();
        assertThat(world.view(id, at("2026-02-14T08:59")).status()).isEqualTo(TimeStatus.ON_TIME);
        assertThat(world.view(id, at("2026-02-14T09:00")).status()).isEqualTo(TimeStatus.DUE_SOON);
        assertThat(world.view(id, at("2026-02-26T23:59")).status()).isEqualTo(TimeStatus.DUE_SOON);
        assertThat(world.view(id, at("2026-02-27T00:00")).status()).isEqualTo(TimeStatus.OVERDUE);
        assertThat(world.view(id, at("2026-03-02T10:00")).workingDaysLeft()).isEqualTo(-3);
    }

    @Test
    void aPauseMovesTheDueDateByTheWorkingDaysInIt() {
        var id = world.start(at("2026-03-02T09:00"), new WorkingDays(5), WARNING);
        world.pause(List.of(id), at("2026-03-04T10:00"));
        world.pause(List.of(id), at("2026-03-05T10:00"));
        var paused = world.view(id, at("2026-03-10T12:00"));
        assertThat(paused.status()).isEqualTo(TimeStatus.PAUSED);
        assertThat(paused.workingDaysLeft()).isEqualTo(3);
        world.resume(List.of(id), at("2026-03-11T10:00"));
        assertThat(world.view(id, at("2026-03-11T10:00")).dueAt()).isEqualTo(endOf("2026-03-16"));
        assertThat(world.view(id, at("2026-03-03T10:00")).dueAt()).isEqualTo(endOf("2026-03-09"));
    }

    @Test
    void anExtensionAndALaterDateMoveItAndAnEarlierDateDoesNot() {
        var id = world.start(at("2026-03-02T09:00"), new WorkingDays(5), WARNING);
        world.act(() -> limits.extend(id, new WorkingDays(2), at("2026-03-06T10:00"), "floods", OFFICER));
        assertThat(world.view(id, at("2026-03-06T10:00")).dueAt()).isEqualTo(endOf("2026-03-11"));
        world.act(() -> limits.moveDue(id, LocalDate.parse("2026-03-10"), at("2026-03-06T11:00"), "x", OFFICER));
        assertThat(world.view(id, at("2026-03-06T11:00")).dueAt()).isEqualTo(endOf("2026-03-11"));
        world.act(() -> limits.moveDue(id, LocalDate.parse("2026-03-20"), at("2026-03-06T12:00"), "x", OFFICER));
        assertThat(world.view(id, at("2026-03-06T12:00")).dueAt()).isEqualTo(endOf("2026-03-20"));
        assertThat(world.view(id, at("2026-03-05T12:00")).dueAt()).isEqualTo(endOf("2026-03-09"));
    }

    @Test
    void whatHasEndedStaysEnded() {
        var inTime = world.start(at("2026-03-02T09:00"), new WorkingDays(1), WARNING);
        var late = world.start(at("2026-03-02T09:00"), new WorkingDays(1), WARNING);
        world.end(inTime, at("2026-03-03T23:59:59"));
        world.end(late, at("2026-03-04T00:00"));
        world.end(inTime, at("2026-03-09T09:00"));
        world.pause(List.of(inTime), at("2026-03-09T09:00"));
        var view = world.view(inTime, at("2026-04-01T00:00"));
        assertThat(view.status()).isEqualTo(TimeStatus.ENDED_IN_TIME);
        assertThat(view.endedAt()).isEqualTo(at("2026-03-03T23:59:59"));
        assertThat(view.workingDaysLeft()).isZero();
        assertThat(world.view(late, at("2026-04-01T00:00")).status()).isEqualTo(TimeStatus.ENDED_LATE);
        assertThat(jdbc.sql("SELECT count(*) FROM timelimit.open_limit WHERE limit_id = ?")
                        .param(late.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql(
                                "SELECT ended_at > due_at OR ended_at = due_at FROM timelimit.ended_limit WHERE limit_id = ?")
                        .param(late.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void onlyWhereTheRuleSaysSoCalendarDaysRollOverRestDays() {
        var start = at("2026-02-10T09:00");
        var stays = world.start(start, new CalendarDays(60));
        var rolls = new NewLimit(
                LimitId.next(),
                LimitFixture.KIND,
                World.subject(),
                start,
                new CalendarDays(60),
                null,
                DueOnRestDay.ROLLS_FORWARD,
                "L20",
                List.of());
        world.start(List.of(rolls));
        assertThat(world.view(stays, start).dueAt()).isEqualTo(endOf("2026-04-11"));
        assertThat(world.view(rolls.id(), start).dueAt()).isEqualTo(endOf("2026-04-13"));
    }

    @Test
    void aStatedDateStaysOnItsRestDayAndMinutesRunThroughTheNight() {
        var stated = new NewLimit(
                LimitId.next(),
                LimitFixture.KIND,
                World.subject(),
                at("2026-04-01T09:00"),
                null,
                LocalDate.parse("2026-04-04"),
                "plan 3.2",
                List.of(WARNING));
        world.start(List.of(stated));
        var view = world.view(stated.id(), at("2026-04-01T09:00"));
        assertThat(view.dueAt()).isEqualTo(endOf("2026-04-04"));
        assertThat(view.status()).isEqualTo(TimeStatus.DUE_SOON);
        var urgent = world.start(at("2026-04-04T23:30"), new ClockMinutes(120));
        assertThat(world.view(urgent, at("2026-04-04T23:30")).dueAt()).isEqualTo(at("2026-04-05T01:30"));
    }

    @Test
    void beyondTheLastNoticeADateIsProvisional() {
        var id = world.start(at("2026-12-21T09:00"), new WorkingDays(30), WARNING);
        assertThat(world.view(id, at("2026-12-21T09:00")).provisional()).isTrue();
        assertThat(jdbc.sql("SELECT provisional FROM timelimit.open_limit WHERE limit_id = ?")
                        .param(id.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void allLimitsOfACaseComeOldestFirst() {
        var subject = World.subject();
        var second = new NewLimit(
                LimitId.next(),
                LimitFixture.KIND,
                subject,
                at("2026-03-09T09:00"),
                new WorkingDays(3),
                null,
                "r",
                List.of());
        var first = new NewLimit(
                LimitId.next(),
                LimitFixture.KIND,
                subject,
                at("2026-03-02T09:00"),
                new WorkingDays(3),
                null,
                "r",
                List.of());
        world.start(List.of(second, first));
        var none = World.subject();
        var all = limits.of(List.of(subject, none), at("2026-03-10T09:00"));
        assertThat(all.get(subject)).extracting(LimitView::id).containsExactly(first.id(), second.id());
        assertThat(all.get(none)).isEmpty();
        assertThat(limits.workingDays(LocalDate.parse("2026-02-12"), LocalDate.parse("2026-02-26")))
                .isEqualTo(5);
    }

    @Test
    void writingOutsideATransactionOrForAKindWithoutHandlerIsABug() {
        var limit = world.limit(at("2026-03-02T09:00"), new WorkingDays(1), WARNING);
        assertThatThrownBy(() -> limits.start(List.of(limit), OFFICER))
                .isInstanceOf(IllegalTransactionStateException.class);
        var orphan = new NewLimit(
                LimitId.next(),
                new LimitKind("test.nobody"),
                World.subject(),
                at("2026-03-02T09:00"),
                new WorkingDays(1),
                null,
                "r",
                List.of(WARNING));
        assertThatThrownBy(() -> world.start(List.of(orphan))).isInstanceOf(IllegalArgumentException.class);
    }
}
