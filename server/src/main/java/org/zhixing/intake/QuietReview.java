package org.zhixing.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitRules;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;

/** The quiet period of what was taken in: begun with it, reviewed by an officer, lifted by him and by nothing else (practice 1). */
@Service
@Transactional
public class QuietReview {

    /** Rule of the quiet period. */
    public static final String RULE = "DB-QUIET";

    private static final int MOST_SHOWN = 200;
    private static final java.time.LocalTime MORNING = java.time.LocalTime.of(9, 0);

    private final Registers registers;
    private final RegisterRows rows;
    private final Dockets dockets;
    private final TimeLimits limits;
    private final LimitRules rules;
    private final JdbcClient jdbc;

    QuietReview(
            Registers registers,
            RegisterRows rows,
            Dockets dockets,
            TimeLimits limits,
            LimitRules rules,
            JdbcClient jdbc) {
        this.registers = registers;
        this.rows = rows;
        this.dockets = dockets;
        this.limits = limits;
        this.rules = rules;
        this.jdbc = jdbc;
    }

    /** Begins for all dockets of a register. */
    LimitId begin(Register register, Instant at, Actor actor) {
        var rule = rules.on(LocalDate.ofInstant(at, Zone.SHANGHAI), RULE)
                .orElseThrow(() -> new IllegalStateException("no rule " + RULE));
        var limit = new LimitId(Ids.next());
        limits.start(
                List.of(new NewLimit(
                        limit,
                        QuietPeriods.KIND,
                        register.subject(),
                        at,
                        rule.period(),
                        null,
                        rule.onRestDay(),
                        rule.source() + " · " + rule.reference(),
                        List.of(new Rung("late", 1, MORNING)))),
                actor);
        return limit;
    }

    /**
     * Lifts the quiet period of dockets after a review.
     *
     * @return how many were lifted
     */
    public Outcome<Integer> lift(List<UUID> ids, String words, Instant at, Actor actor) {
        var office = actor.unit();
        if (office == null || !Registers.isOffice(actor)) {
            return Registers.notYours();
        }
        if (words.isBlank()) {
            return Outcome.refused("intake.refused.no-words", Registers.RULE);
        }
        var found = registersOf(ids, office);
        if (found.isEmpty()) {
            return Outcome.refused("intake.refused.none-chosen", Registers.RULE);
        }
        var mine = found.values().stream().flatMap(List::stream).toList();
        var outcomes = dockets.perform(
                mine.stream()
                        .map(id -> new DocketCommand.LiftQuiet(new DocketId(id), words))
                        .toList(),
                at,
                actor);
        int lifted = (int) outcomes.stream().filter(Outcome::isDone).count();
        found.forEach((register, some) -> {
            var one = rows.find(register, office, true).orElseThrow();
            registers.record(one, "register.lifted", Map.of("rows", some.size(), "words", words.strip()), at, actor);
            if (quiet(register) == 0) {
                end(one, at, actor);
            }
        });
        return Outcome.done(lifted);
    }

    private Map<UUID, List<UUID>> registersOf(List<UUID> ids, UnitId office) {
        var found = new java.util.LinkedHashMap<UUID, List<UUID>>();
        jdbc.sql(
                        """
                        SELECT i.register, i.docket FROM intake.item i
                        JOIN intake.register r ON r.id = i.register AND r.office = :office
                        JOIN supervision.docket_overview d ON d.id = i.docket AND d.quiet
                        WHERE i.docket = ANY(:ids) ORDER BY i.register, i.number
                        """)
                .param("office", office.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getObject("register", UUID.class), one -> new ArrayList<>())
                            .add(row.getObject("docket", UUID.class));
                });
        return found;
    }

    /** No docket of the register is quiet any more. */
    void end(Register register, Instant at, Actor actor) {
        var limit = register.quietLimit();
        if (limit != null) {
            limits.end(List.of(new LimitId(limit)), at, "intake.verb.register.lifted", actor);
        }
    }

    /** How many dockets of an import are still quiet. */
    @Transactional(readOnly = true)
    public int quiet(UUID register) {
        return jdbc.sql(
                        """
                        SELECT count(*) FROM intake.item i JOIN supervision.docket_overview d ON d.id = i.docket
                        WHERE i.register = :register AND d.quiet
                        """)
                .param("register", register)
                .query(Integer.class)
                .single();
    }

    /** Where a page of {@link #review} goes on. */
    public record Place(Instant due, UUID id) {}

    /** Dockets that wait for the review, the earliest due first; all of an import where one is named. */
    @Transactional(readOnly = true)
    public List<QuietDocket> review(@Nullable UUID register, @Nullable Place after, boolean all, Actor actor) {
        var office = actor.unit();
        if (office == null || !Registers.isOffice(actor)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT i.register, i.number AS row, d.id, d.number, d.title, d.lead, d.colour, d.state, d.opened_at, l.due_at
                        FROM intake.item i
                        JOIN intake.register r ON r.id = i.register AND r.office = :office
                        JOIN supervision.docket_overview d ON d.id = i.docket AND d.quiet
                        JOIN timelimit.open_limit l ON l.subject_id = d.id
                         AND l.kind IN ('supervision.docket', 'supervision.review')
                        WHERE (CAST(:register AS uuid) IS NULL OR i.register = :register)
                          AND (l.due_at, d.id) > (:due, :id)
                        ORDER BY l.due_at, d.id LIMIT :limit
                        """)
                .param("office", office.value())
                .param("register", register)
                .param("due", Columns.at(after == null ? Instant.EPOCH : after.due()))
                .param("id", after == null ? new UUID(0, 0) : after.id())
                .param("limit", all ? Integer.MAX_VALUE : MOST_SHOWN)
                .query((row, n) -> quietDocket(row))
                .list();
    }

    private static QuietDocket quietDocket(ResultSet row) throws SQLException {
        String colour = row.getString("colour");
        String number = row.getString("number");
        return new QuietDocket(
                row.getObject("register", UUID.class),
                row.getInt("row"),
                new DocketId(row.getObject("id", UUID.class)),
                number == null ? "" : number,
                row.getString("title"),
                new UnitId(row.getObject("lead", UUID.class)),
                colour == null ? Colour.GREEN : Colour.valueOf(colour),
                Columns.moment(row, "opened_at"),
                Columns.moment(row, "due_at"));
    }
}
