package org.zhixing.inspection.lookback;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Zone;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionTables;
import org.zhixing.organization.CityOffices;
import org.zhixing.timelimit.ClaimedRung;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.RungHandler;

/** Nobody has to remember the day of a draw: when a month may be drawn the office has a time for it (practice 8). */
@Component
public class LookBackReminders implements RungHandler {

    private static final int MINUTES = 10;

    private final JdbcClient jdbc;
    private final InspectionTables tables;
    private final InspectionRules rules;
    private final InspectionLimits limits;
    private final LookBackMonths months;
    private final CityOffices offices;
    private final Filing filing;
    private final CaseClock clock;

    LookBackReminders(
            JdbcClient jdbc,
            InspectionTables tables,
            InspectionRules rules,
            InspectionLimits limits,
            LookBackMonths months,
            CityOffices offices,
            Filing filing,
            CaseClock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.rules = rules;
        this.limits = limits;
        this.months = months;
        this.offices = offices;
        this.filing = filing;
        this.clock = clock;
    }

    @Bean
    static RecurringTask<Void> monthsAreToBeDrawn(LookBackReminders reminders) {
        return Tasks.recurring("inspection.look-back", FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> reminders.remind());
    }

    /** Starts the office's time for each month that may be drawn since; what has a time keeps it. */
    @Transactional
    public void remind() {
        var at = clock.now();
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var known = jdbc.sql("SELECT m.month FROM inspection.look_back_month m")
                .query(String.class)
                .list();
        months.all(today).stream()
                .filter(LookBackMonth::mayBeDrawn)
                .filter(month -> !known.contains(month.month().toString()))
                .forEach(month -> begin(month.month(), today, at));
    }

    private void begin(YearMonth month, LocalDate today, Instant at) {
        var id = CaseId.next(CaseKind.LOOK_BACK_MONTH);
        var limit = limits.stated(
                InspectionLimits.LOOK_BACK_DRAW,
                limits.lastDay("look-back.draw", today),
                rules.rule("look-back.draw").cite(),
                id,
                limits.rungs("look-back.draw.warning"),
                at,
                Actor.system("inspection.look-back", "practice 8"));
        tables.insert(
                "look_back_month", Map.of("id", id.value(), "month", month.toString(), "limit_id", limit.value()));
        filing.tell(offices.officers(today), id, "inspection.message.look-back-draw", month.toString(), at);
    }

    /** The month has been drawn: its time has ended. */
    void drawn(YearMonth month, Instant at, Actor actor) {
        jdbc.sql("SELECT m.limit_id FROM inspection.look_back_month m WHERE m.month = :month")
                .param("month", month.toString())
                .query(UUID.class)
                .optional()
                .ifPresent(limit -> limits.end(new LimitId(limit), at, actor));
    }

    /** Which month a case of this kind is; for the address in a message. */
    public Optional<String> monthOf(CaseId id) {
        return jdbc.sql("SELECT m.month FROM inspection.look_back_month m WHERE m.id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    @Override
    public LimitKind kind() {
        return InspectionLimits.LOOK_BACK_DRAW;
    }

    @Override
    public void claimed(List<ClaimedRung> batch) {
        for (var rung : batch) {
            var id = new CaseId(CaseKind.LOOK_BACK_MONTH, rung.subject().id());
            var today = LocalDate.ofInstant(rung.sweptAt(), Zone.SHANGHAI);
            boolean warning = rung.rung().equals(InspectionLimits.WARNING);
            monthOf(id)
                    .ifPresent(month -> filing.tell(
                            warning ? offices.officers(today) : offices.chief(today),
                            id,
                            warning ? "inspection.message.look-back-draw" : "inspection.message.look-back-draw-late",
                            month,
                            rung.sweptAt()));
        }
    }
}
