package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.timelimit.LimitFixture.WARNING;
import static org.zhixing.timelimit.LimitFixture.YELLOW;
import static org.zhixing.timelimit.LimitFixture.at;
import static org.zhixing.timelimit.LimitFixture.endOf;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.timelimit.LimitExplanation.Kind;
import org.zhixing.timelimit.LimitFixture.World;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.NoticeLines;
import org.zhixing.worktime.Period.CalendarDays;
import org.zhixing.worktime.Period.WorkingDays;

@TimeLimitTests
@TestPropertySource(properties = "world=one notice more")
class ANewNoticeMovesDatesLaterOnlyTests {

    private static final HolidayNotice NEXT_YEAR = NoticeLines.read(
                    """
                    notice test 2026-1
                    title invented notice for 2027
                    year 2027
                    issued 2026-11-10
                    certainty unverified
                    off 2027-01-01..2027-01-03 元旦
                    work 2027-01-30 春节
                    off 2027-02-05..2027-02-12 春节
                    work 2027-02-14 春节
                    off 2027-04-03..2027-04-05 清明节
                    off 2027-05-01..2027-05-05 劳动节
                    off 2027-06-09 端午节
                    off 2027-09-15 中秋节
                    off 2027-10-01..2027-10-07 国庆节
                    """)
            .notices()
            .get(0);

    @Autowired
    World world;

    @Autowired
    TimeLimits limits;

    @Autowired
    CalendarNotices notices;

    @Autowired
    JdbcClient jdbc;

    @Test
    void openLimitsAreRecalculatedAndNoDateComesEarlier() {
        world.forwardTo(at("2026-11-09T08:00"));
        var overFestival = world.start(at("2026-12-01T09:00"), new WorkingDays(50), WARNING, YELLOW);
        var overMakeUpDay = world.start(at("2026-12-01T09:00"), new WorkingDays(43), WARNING);
        var thisYear = world.start(at("2026-11-09T09:00"), new WorkingDays(5), WARNING);
        var calendarDays = world.start(at("2026-12-01T09:00"), new CalendarDays(70), WARNING);
        var before = world.view(overFestival, at("2026-12-02T09:00"));
        var makeUpBefore = world.view(overMakeUpDay, at("2026-12-02T09:00"));
        assertThat(before.provisional()).isTrue();

        var effect = notices.tryOut(NEXT_YEAR);
        assertThat(effect.later()).containsEntry("test.docket", 1);
        assertThat(effect.kept()).containsEntry("test.docket", 1);
        assertThat(effect.settled()).isEqualTo(2);
        assertThat(notices.calendar().knownYears()).doesNotContain(2027);

        world.forwardTo(at("2026-12-02T10:00"));
        assertThat(notices.bring(NEXT_YEAR, chief()).orThrow()).isEqualTo(effect);
        var after = world.view(overFestival, at("2026-12-03T09:00"));
        assertThat(after.dueAt()).isAfter(before.dueAt());
        assertThat(after.provisional()).isFalse();
        assertThat(world.view(overFestival, at("2026-12-02T09:00"))).isEqualTo(before);
        assertThat(world.view(overMakeUpDay, at("2026-12-03T09:00")).dueAt()).isEqualTo(makeUpBefore.dueAt());
        assertThat(world.view(thisYear, at("2026-12-03T09:00")).dueAt()).isEqualTo(endOf("2026-11-16"));
        assertThat(world.view(calendarDays, at("2026-12-03T09:00")).dueAt()).isEqualTo(endOf("2027-02-09"));

        assertThat(jdbc.sql("SELECT due_at FROM timelimit.open_limit WHERE limit_id = ?")
                        .param(overFestival.value())
                        .query(java.sql.Timestamp.class)
                        .single()
                        .toInstant())
                .isEqualTo(after.dueAt());
        var explained = limits.explain(overFestival, at("2026-12-03T09:00")).orElseThrow();
        assertThat(explained.steps()).extracting(LimitExplanation.Step::kind).containsExactly(Kind.RECALCULATED);
        assertThat(explained.steps().get(0).source()).contains("2027");
        assertThat(limits.explain(overMakeUpDay, at("2026-12-03T09:00"))
                        .orElseThrow()
                        .steps())
                .extracting(LimitExplanation.Step::kind)
                .containsExactly(Kind.KEPT);

        assertThat(notices.bring(NEXT_YEAR, chief()).isDone()).isFalse();
        assertThat(notices.all().get(0).notice()).isEqualTo(NEXT_YEAR);
    }

    @Test
    void whoMustNotImportCannot() {
        var officer = actor(Role.SUPERVISION_OFFICER, Role.LEADER, Role.AUDIT_ADMINISTRATOR);
        assertThat(notices.bring(NEXT_YEAR, officer).isDone()).isFalse();
    }

    @Test
    void aPastedNoticeIsReadInEitherForm() {
        assertThat(notices.read(NoticeLines.write(NEXT_YEAR)).notices()).containsExactly(NEXT_YEAR);
        assertThat(notices.read("关于2027年部分节假日安排的通知\n一、元旦：1月1日放假。").notices()).hasSize(1);
        assertThat(notices.read("nothing").notices()).isEmpty();
    }

    private static Actor chief() {
        return actor(Role.SUPERVISION_CHIEF);
    }

    private static Actor actor(Role... roles) {
        return new Actor(AccountId.next(), null, "x", null, "", null, "", Set.copyOf(List.of(roles)), null);
    }
}
