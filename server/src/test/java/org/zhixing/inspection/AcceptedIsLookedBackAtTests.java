package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.LIAISON;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.SECOND;
import static org.zhixing.inspection.FieldOffice.STRANGER;
import static org.zhixing.inspection.FieldOffice.why;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.lookback.LookBack;
import org.zhixing.inspection.lookback.LookBackMonth;
import org.zhixing.inspection.lookback.LookBackMonths;
import org.zhixing.inspection.lookback.LookBackRegister;
import org.zhixing.inspection.lookback.LookBackReminders;
import org.zhixing.inspection.plan.Draws;
import org.zhixing.inspection.plan.SeededDraw;
import org.zhixing.ledger.Ledger;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.Grounds;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.desk.DocketRows;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.TimeLimits;

/**
 * Practice 8: every acceptance belongs to one population, drawn reproducibly and looked at 30 to 90 days later; what is
 * not done is opened again, and when it was accepted first stays as it was.
 */
@InspectionTest
class AcceptedIsLookedBackAtTests {

    @Autowired
    FieldOffice office;

    @Autowired
    Dockets dockets;

    @Autowired
    DocketRows rows;

    @Autowired
    LookBackRegister register;

    @Autowired
    LookBackMonths months;

    @Autowired
    LookBackReminders reminders;

    @Autowired
    Draws draws;

    @Autowired
    TimeLimits limits;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    private DocketId accepted(String title) {
        var docket = OpenDocket.of(
                new OpenDocket.Source(SourceKind.RESOLUTION, null, "市政府第三次常务会议纪要", "由市财政局牵头落实。"),
                title,
                "按要求完成并报告结果。",
                office.city.unit(FieldOffice.FINANCE));
        var id = dockets.open(List.of(docket), office.now(), office.actor(OFFICER))
                .orThrow()
                .get(0);
        dockets.perform(
                        new DocketCommand.Acknowledge(id, -1, office.city.unit("预算科"), office.city.person("孙小满")),
                        office.now(),
                        office.actor(LIAISON))
                .orThrow();
        done(id);
        return id;
    }

    private void done(DocketId id) {
        dockets.perform(
                        new DocketCommand.ReportCompletion(id, -1, "已全部完成。", List.of()),
                        office.now(),
                        office.actor(LIAISON))
                .orThrow();
        dockets.perform(new DocketCommand.Accept(id, -1, "属实。"), office.now(), office.actor(OFFICER))
                .orThrow();
    }

    private String thisMonth() {
        return YearMonth.from(office.today()).toString();
    }

    /** Far enough on that all of a month is thirty days old. */
    private void untilDrawn(String month) {
        var opens = YearMonth.parse(month).atEndOfMonth().plusDays(31);
        office.forwardDays((int) (opens.toEpochDay() - office.today().toEpochDay()));
    }

    private LookBack drawnFrom(int count, String title) {
        String month = thisMonth();
        for (int n = 1; n <= count; n++) {
            accepted(title + n);
        }
        untilDrawn(month);
        register.draw(month, office.now(), office.actor(OFFICER)).orThrow();
        return register.of(month, office.seer(OFFICER)).get(0);
    }

    @Test
    void aMonthIsDrawnOnceByTheOfficeWhenAllOfItIsOldEnough() {
        String month = thisMonth();
        for (int n = 1; n <= 6; n++) {
            accepted("回头看事项" + n);
        }
        assertThat(why(register.draw(month, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.draw-early");
        assertThat(why(register.draw("2026-Q3", office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.draw-early");
        untilDrawn(month);
        assertThat(why(register.draw(month, office.now(), office.actor(LIAISON))))
                .isEqualTo("inspection.refused.not-yours");
        register.draw(month, office.now(), office.actor(OFFICER)).orThrow();
        assertThat(why(register.draw(month, office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.drawn-already");
        var draw = register.drawOf(month).orElseThrow();
        assertThat(draw.repeats()).isTrue();
        assertThat(draw.chosen()).hasSizeGreaterThanOrEqualTo((draw.population().size() + 9) / 10);
        assertThat(register.of(month, office.seer(OFFICER)))
                .allSatisfy(one -> assertThat(limit(one).dueAt())
                        .as("looked at before it is ninety days old")
                        .isBefore(one.acceptedAt().plus(java.time.Duration.ofDays(91))));
    }

    @Test
    void everyAcceptanceIsInExactlyOnePopulationHoweverTheDaysFall() {
        var all = new ArrayList<UUID>();
        var periods = new HashSet<String>();
        for (int week = 0; week < 14; week++) {
            periods.add(thisMonth());
            all.add(accepted("逐周认定" + week).value());
            office.forwardDays(7);
        }
        String last = thisMonth();
        untilDrawn(last);
        periods.stream().sorted().forEach(month -> register.draw(month, office.now(), office.actor(OFFICER))
                .orThrow());

        var seen = periods.stream()
                .flatMap(month -> draws.ofPeriod(month).orElseThrow().population().stream())
                .map(SeededDraw.Item::id)
                .filter(all::contains)
                .toList();
        assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
        assertThat(periods).hasSizeGreaterThan(2);
    }

    @Test
    void aUnitWithFiveInAQuarterIsDrawnThoughNoMonthHasFive() {
        var one = new SeededDraw.Item(
                UUID.randomUUID(), "一", office.city.unit(FieldOffice.FINANCE).value());
        var others = new ArrayList<SeededDraw.Item>(List.of(one));
        for (int n = 0; n < 40; n++) {
            others.add(new SeededDraw.Item(UUID.randomUUID(), "其他" + n, UUID.randomUUID()));
        }
        String seed = SeededDraw.seed("look-back/2026-09", others);

        assertThat(SeededDraw.choose(seed, others, 0, 5, List.of())).isEmpty();
        assertThat(SeededDraw.choose(seed, others, 0, 5, List.of(one.group()))).containsExactly(one.id());
    }

    @Test
    void whatWasNeverDrawnIsShownAndTheOfficeIsRemindedOnce() {
        String month = thisMonth();
        accepted("无人抽取");
        reminders.remind();
        assertThat(reminded(month)).as("too early").isZero();
        untilDrawn(month);
        reminders.remind();
        reminders.remind();
        assertThat(reminded(month)).isEqualTo(1);
        assertThat(standing(month)).isEqualTo(LookBackMonth.Standing.DUE);
        office.forwardDays(60);
        assertThat(standing(month)).isEqualTo(LookBackMonth.Standing.MISSED);
        register.draw(month, office.now(), office.actor(OFFICER)).orThrow();
        assertThat(standing(month)).isEqualTo(LookBackMonth.Standing.DRAWN);
        assertThat(openDraws(month)).as("its time has ended").isZero();
    }

    @Test
    void whatIsNotDoneIsOpenedAgainAndTheFirstAcceptanceStaysInTime() {
        var one = drawnFrom(2, "重新办理");
        var docket = one.docket();
        assertThat(register.of(one.period(), office.seer(STRANGER))).isEmpty();
        assertThat(why(register.ask(
                        one.id(),
                        ANY_VERSION,
                        "请提供资金拨付凭证。",
                        Grounds.typed("回头看", " "),
                        office.now(),
                        office.actor(OFFICER))))
                .as("nobody is asked without grounds")
                .isEqualTo("inspection.refused.grounds");
        register.ask(one.id(), ANY_VERSION, "请提供资金拨付凭证。", FieldOffice.GROUNDS, office.now(), office.actor(OFFICER))
                .orThrow();
        assertThat(why(register.answer(one.id(), ANY_VERSION, "代答", office.now(), office.actor(STRANGER))))
                .isEqualTo("inspection.refused.not-found");
        register.answer(one.id(), ANY_VERSION, "凭证正在整理。", office.now(), office.actor(LIAISON))
                .orThrow();
        var first = terms(docket);
        assertThat(why(register.findUndone(
                        one.id(), ANY_VERSION, "资金未拨付到位。", office.today(), office.now(), office.actor(SECOND))))
                .isEqualTo("supervision.refused.reopen-due");
        assertThat(why(register.findUndone(
                        one.id(),
                        ANY_VERSION,
                        "资金未拨付到位。",
                        office.today().plusDays(30),
                        office.now(),
                        office.actor(LIAISON))))
                .isNotNull();
        register.findUndone(
                        one.id(),
                        ANY_VERSION,
                        "资金未拨付到位。",
                        office.today().plusDays(30),
                        office.now(),
                        office.actor(SECOND))
                .orThrow();

        assertThat(register.find(one.id(), office.seer(OFFICER)).orElseThrow().state())
                .isEqualTo(LookBackState.NOT_DONE);
        var again = rows.find(docket, DocketRows.UNSCOPED).orElseThrow();
        assertThat(again.state()).isEqualTo(DocketState.ACKNOWLEDGED);
        assertThat(again.acceptedAt()).as("the fact stays").isEqualTo(one.acceptedAt());
        assertThat(again.reopenedAt()).isAfter(one.acceptedAt());
        assertThat(terms(docket)).hasSize(first.size() + 1).containsAll(first);
        assertThat(terms(docket).stream().filter(term -> term.endedAt() == null))
                .hasSize(1);
        assertThat(ledger.timeline(docket.subject()))
                .anySatisfy(entry -> assertThat(String.valueOf(entry)).contains("docket.looked-back"))
                .anySatisfy(entry -> assertThat(String.valueOf(entry)).contains("docket.reopen"));
        done(docket);
        assertThat(rows.find(docket, DocketRows.UNSCOPED).orElseThrow().state()).isEqualTo(DocketState.ACCEPTED);
        String second = thisMonth();
        assertThat(months.all(office.today()))
                .as("its second acceptance is looked back at too")
                .anyMatch(month -> month.month().toString().equals(second) && month.accepted() == 1);
        untilDrawn(second);
        register.draw(second, office.now(), office.actor(OFFICER)).orThrow();
        assertThat(register.of(second, office.seer(OFFICER)))
                .singleElement()
                .satisfies(drawn -> assertThat(drawn.docket()).isEqualTo(docket));
        assertThat(standing(second)).as("once").isEqualTo(LookBackMonth.Standing.DRAWN);
    }

    private LimitView limit(LookBack one) {
        return limits.of(List.of(one.id().subject()), office.now()).get(one.id().subject()).stream()
                .filter(limit -> limit.kind().equals(InspectionLimits.LOOK_BACK))
                .findFirst()
                .orElseThrow();
    }

    private List<LimitView> terms(DocketId docket) {
        return limits.of(List.of(docket.subject()), office.now()).get(docket.subject()).stream()
                .filter(limit -> limit.kind().value().equals("supervision.docket"))
                .toList();
    }

    private LookBackMonth.Standing standing(String month) {
        return months.all(office.today()).stream()
                .filter(one -> one.month().toString().equals(month))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private int reminded(String month) {
        return jdbc.sql("SELECT count(*) FROM inspection.look_back_month WHERE month = :month")
                .param("month", month)
                .query(Integer.class)
                .single();
    }

    private int openDraws(String month) {
        return jdbc.sql("SELECT count(*) FROM inspection.look_back_month m"
                        + " JOIN timelimit.open_limit l ON l.limit_id = m.limit_id WHERE m.month = :month")
                .param("month", month)
                .query(Integer.class)
                .single();
    }
}
