package org.zhixing.secrecy.offline;

import static org.zhixing.act.Role.SECRETARY;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Organization;
import org.zhixing.secrecy.OfflineMatter;
import org.zhixing.secrecy.OfflineMatters;
import org.zhixing.secrecy.OfflineState;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;

/** Offline matters: number, holder and day. */
@Service
class OfflineRegister implements OfflineMatters {

    static final LimitKind KIND = new LimitKind("secrecy.offline");
    static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String RULE = "practice 10";

    /** A number as papers have it: letters, digits, brackets, with a digit in it; a title would not pass. */
    private static final Pattern NUMBER = Pattern.compile("(?=.*\\d)[\\p{L}\\d\\[\\]()\\-\\x{3014}\\x{3015}]{2,24}");

    private final JdbcClient jdbc;
    private final Organization organization;
    private final TimeLimits limits;
    private final Ledger ledger;

    OfflineRegister(JdbcClient jdbc, Organization organization, TimeLimits limits, Ledger ledger) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.limits = limits;
        this.ledger = ledger;
    }

    @Override
    public boolean keeps(Actor actor) {
        return actor.hasAny(SUPERVISION_CHIEF, SECRETARY) && actor.person() != null;
    }

    @Override
    public List<OfflineMatter> seenBy(Actor actor) {
        var person = actor.person();
        if (person == null) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        SELECT * FROM secrecy.offline_matter WHERE :keeps OR holder = :person
                         ORDER BY state = 'OPEN' DESC, due, number LIMIT 500""")
                .param("keeps", keeps(actor))
                .param("person", person.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<OfflineMatter> find(UUID id) {
        return jdbc.sql("SELECT * FROM secrecy.offline_matter WHERE id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    @Override
    @Transactional
    public Outcome<OfflineMatter> register(
            String number, @Nullable UnitId unit, @Nullable LocalDate due, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        if (!keeps(actor)) {
            return Outcome.refused("secrecy.refused.not-yours", RULE);
        } else if (!NUMBER.matcher(number.strip()).matches()) {
            return Outcome.refused("secrecy.refused.no-number", RULE);
        } else if (unit == null || due == null || !due.isAfter(today)) {
            return Outcome.refused("secrecy.refused.no-holder-or-day", RULE);
        }
        var named = organization.unit(unit, today);
        var head = organization.headsOf(List.of(unit), today).get(unit);
        if (named.isEmpty() || head == null) {
            return Outcome.refused("secrecy.refused.no-head", RULE);
        }
        var id = Ids.next();
        var limit = LimitId.next();
        try {
            jdbc.sql(
                            """
                            INSERT INTO secrecy.offline_matter (id, number, unit, unit_name, holder, holder_name, due,
                                limit_id, state, registered_at, registered_by)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?)""")
                    .params(
                            id,
                            number.strip(),
                            unit.value(),
                            named.get().name(),
                            head.person().value(),
                            head.personName(),
                            due,
                            limit.value(),
                            at.atOffset(ZoneOffset.UTC),
                            actor.personName())
                    .update();
        } catch (DuplicateKeyException taken) {
            org.springframework.transaction.interceptor.TransactionAspectSupport.currentTransactionStatus()
                    .setRollbackOnly();
            return Outcome.refused("secrecy.refused.number-taken", RULE);
        }
        limits.start(
                List.of(new NewLimit(
                        limit,
                        KIND,
                        OfflineMatter.subject(id),
                        at,
                        null,
                        due,
                        RULE,
                        List.of(new Rung("reminder", -reminderDays(), MORNING), new Rung("overdue", 1, MORNING)))),
                actor);
        return recorded(id, "offline.registered", at, actor);
    }

    @Override
    @Transactional
    public Outcome<OfflineMatter> end(UUID id, OfflineState to, Instant at, Actor actor) {
        if (!keeps(actor)) {
            return Outcome.refused("secrecy.refused.not-yours", RULE);
        }
        var state = jdbc.sql("SELECT state FROM secrecy.offline_matter WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, n) -> OfflineState.valueOf(row.getString(1)))
                .optional();
        if (state.isEmpty()
                || OfflineState.MOVES.stream().noneMatch(move -> move.from() == state.get() && move.to() == to)) {
            return Outcome.refused("secrecy.refused.decided", RULE);
        }
        var limit = jdbc.sql(
                        """
                        UPDATE secrecy.offline_matter SET state = ?, ended_at = ?, ended_by = ? WHERE id = ?
                        RETURNING limit_id""")
                .params(to.name(), at.atOffset(ZoneOffset.UTC), actor.personName(), id)
                .query(UUID.class)
                .single();
        limits.end(List.of(new LimitId(limit)), at, "secrecy.reason.ended", actor);
        return recorded(id, to == OfflineState.DONE ? "offline.done" : "offline.withdrawn", at, actor);
    }

    private Outcome<OfflineMatter> recorded(UUID id, String verb, Instant at, Actor actor) {
        var matter = find(id).orElseThrow();
        ledger.append(
                Entry.of(Stream.of(OfflineMatter.subject(id)), at, actor, verb, Map.of("number", matter.number())));
        return Outcome.done(matter);
    }

    private int reminderDays() {
        return Integer.parseInt(jdbc.sql("SELECT value FROM secrecy.rule WHERE key = 'offline.reminder'")
                .query(String.class)
                .single());
    }

    private static OfflineMatter read(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new OfflineMatter(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("unit_name"),
                row.getString("holder_name"),
                row.getObject("due", LocalDate.class),
                OfflineState.valueOf(row.getString("state")),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getString("registered_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("ended_by"));
    }
}
