package org.zhixing.supervision.round;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.rows.Columns;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.UnitSignOff;
import tools.jackson.databind.json.JsonMapper;

/**
 * A unit's answers of a month: typed by those who work on them, laid before the head, and signed off together (practice
 * 3 and 6). Only what is signed off becomes a report; the office sees nothing before.
 */
@Service
public class UnitRounds {

    static final String TYPE = "round";

    private final Dockets dockets;
    private final Rounds rounds;
    private final Ledger ledger;
    private final Notifications notifications;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    UnitRounds(
            Dockets dockets,
            Rounds rounds,
            Ledger ledger,
            Notifications notifications,
            JdbcClient jdbc,
            JsonMapper json) {
        this.dockets = dockets;
        this.rounds = rounds;
        this.ledger = ledger;
        this.notifications = notifications;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * What a unit says of one docket.
     *
     * @param unchanged nothing has happened; the last words and value stand
     */
    public record Answer(
            DocketId docket, String words, @Nullable BigDecimal amount, List<UUID> milestones, boolean unchanged) {
        public Answer {
            milestones = List.copyOf(milestones);
        }
    }

    /**
     * How far the unit is.
     *
     * @param readyAt when it was laid before the head, null if not, or changed since
     */
    public record Stage(
            UUID id,
            @Nullable Instant readyAt,
            @Nullable String readyBy,
            @Nullable Instant signedAt,
            @Nullable String signedBy) {}

    public Optional<Stage> stage(UnitId unit, YearMonth month) {
        return jdbc.sql("SELECT * FROM supervision.unit_round WHERE unit = :unit AND month = :month")
                .param("unit", unit.value())
                .param("month", month.toString())
                .query((row, number) -> new Stage(
                        row.getObject("id", UUID.class),
                        Columns.instant(row, "ready_at"),
                        row.getString("ready_by"),
                        Columns.instant(row, "signed_at"),
                        row.getString("signed_by")))
                .optional();
    }

    /** Keeps what was typed; an answer without words is taken back. Dockets that are not the unit's are left out. */
    @Transactional
    public void save(UnitId unit, YearMonth month, List<Answer> answers, Instant at, Actor actor) {
        var own = new HashMap<DocketId, RoundItem>();
        rounds.items(month, unit, actor, at).stream()
                .filter(RoundItem::answerable)
                .forEach(item -> own.put(item.id(), item));
        var kept = answers.stream()
                .filter(one -> own.containsKey(one.docket()))
                .filter(one -> !same(one, own.get(one.docket())))
                .toList();
        if (kept.isEmpty()) {
            return;
        }
        UUID round = round(unit, month);
        remove(round, kept.stream().map(Answer::docket).toList());
        var rows = kept.stream()
                .filter(one -> !one.words().isBlank())
                .map(one -> row(one, round, at, actor))
                .toList();
        jdbc.sql("INSERT INTO supervision.round_answer SELECT * FROM"
                        + " jsonb_populate_recordset(NULL::supervision.round_answer, CAST(:rows AS jsonb))")
                .param("rows", json.writeValueAsString(rows))
                .update();
        jdbc.sql("UPDATE supervision.unit_round SET ready_at = NULL, ready_by = NULL WHERE id = :id")
                .param("id", round)
                .update();
        record(round, "round.fill", Map.of("month", month.toString(), "items", rows.size()), at, actor);
    }

    /** Lays what is answered before the head of the unit. */
    @Transactional
    public Outcome<Integer> present(UnitId unit, YearMonth month, Instant at, Actor actor) {
        int answered = answered(unit, month, actor, at).size();
        if (answered == 0) {
            return Outcome.refused("supervision.refused.round-empty", "practice 6");
        }
        UUID round = round(unit, month);
        jdbc.sql("UPDATE supervision.unit_round SET ready_at = :at, ready_by = :by WHERE id = :id")
                .param("at", Columns.at(at))
                .param("by", name(actor))
                .param("id", round)
                .update();
        record(round, "round.present", Map.of("month", month.toString(), "items", answered), at, actor);
        notifications.send(new Message(
                new Recipient.ToDuty(unit, Role.UNIT_HEAD),
                subject(round),
                "supervision.message.round-ready",
                List.of(month.toString(), Integer.toString(answered)),
                "/rounds/" + month,
                month.toString(),
                at,
                false));
        return Outcome.done(answered);
    }

    /**
     * The head signs off all that is answered: each becomes a report of progress, or says why not and stays.
     *
     * @return what was refused; empty when all were handed in
     */
    @Transactional
    public Outcome<Map<DocketId, Refusal>> sign(UnitId unit, YearMonth month, Instant at, Actor actor) {
        if (!actor.has(Role.UNIT_HEAD)) {
            return Outcome.refused("supervision.refused.round-head", "practice 3");
        }
        var items = answered(unit, month, actor, at);
        if (items.isEmpty()) {
            return Outcome.refused("supervision.refused.round-empty", "practice 6");
        }
        UUID round = round(unit, month);
        var commands = new ArrayList<DocketCommand>();
        for (var item : items) {
            var draft = item.draft();
            if (draft != null) {
                commands.add(new DocketCommand.ReportProgress(
                        item.id(),
                        draft.words(),
                        null,
                        draft.amount(),
                        List.of(),
                        draft.milestones(),
                        draft.unchanged(),
                        new UnitSignOff(subject(round), draft.typedBy())));
            }
        }
        var refused = new LinkedHashMap<DocketId, Refusal>();
        var outcomes = dockets.perform(commands, at, actor);
        for (int i = 0; i < commands.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused<DocketId> no) {
                refused.put(commands.get(i).docket(), no.refusal());
            }
        }
        var reported = commands.stream()
                .map(DocketCommand::docket)
                .filter(id -> !refused.containsKey(id))
                .toList();
        remove(round, reported);
        if (!reported.isEmpty()) {
            jdbc.sql("UPDATE supervision.unit_round SET signed_at = :at, signed_by = :by, ready_at = NULL,"
                            + " ready_by = NULL WHERE id = :id")
                    .param("at", Columns.at(at))
                    .param("by", name(actor))
                    .param("id", round)
                    .update();
            record(round, "round.sign", Map.of("month", month.toString(), "items", reported.size()), at, actor);
        }
        return Outcome.done(refused);
    }

    private List<RoundItem> answered(UnitId unit, YearMonth month, Actor actor, Instant at) {
        return rounds.items(month, unit, actor, at).stream()
                .filter(item -> item.answerable() && item.draft() != null)
                .toList();
    }

    /** Neither said before nor said now, or said again as it stands. */
    private static boolean same(Answer answer, @Nullable RoundItem item) {
        var draft = item == null ? null : item.draft();
        if (draft == null) {
            return answer.words().isBlank();
        }
        boolean sameAmount = draft.amount() == null
                ? answer.amount() == null
                : answer.amount() != null && draft.amount().compareTo(answer.amount()) == 0;
        return draft.words().equals(answer.words())
                && sameAmount
                && draft.unchanged() == answer.unchanged()
                && draft.milestones().equals(answer.milestones());
    }

    private static Map<String, @Nullable Object> row(Answer answer, UUID round, Instant at, Actor actor) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("round", round);
        row.put("docket", answer.docket().value());
        row.put("words", answer.words().strip());
        row.put("amount", answer.amount());
        row.put("milestones", answer.milestones());
        row.put("unchanged", answer.unchanged());
        row.put("typed_at", at.toString());
        row.put("typed_by", name(actor));
        return row;
    }

    private UUID round(UnitId unit, YearMonth month) {
        jdbc.sql(
                        "INSERT INTO supervision.unit_round (id, unit, month) VALUES (:id, :unit, :month) ON CONFLICT DO NOTHING")
                .param("id", Ids.next())
                .param("unit", unit.value())
                .param("month", month.toString())
                .update();
        return jdbc.sql("SELECT id FROM supervision.unit_round WHERE unit = :unit AND month = :month FOR UPDATE")
                .param("unit", unit.value())
                .param("month", month.toString())
                .query(UUID.class)
                .single();
    }

    private void remove(UUID round, Collection<DocketId> answered) {
        jdbc.sql("DELETE FROM supervision.round_answer WHERE round = :round AND docket = ANY(:dockets)")
                .param("round", round)
                .param("dockets", answered.stream().map(DocketId::value).toArray(UUID[]::new))
                .update();
    }

    private void record(UUID round, String verb, Map<String, Object> changed, Instant at, Actor actor) {
        ledger.append(Entry.of(Stream.of(subject(round)), at, actor, verb, changed));
    }

    private static CaseRef subject(UUID round) {
        return new CaseRef(DocketId.MODULE, TYPE, round);
    }

    private static String name(Actor actor) {
        return actor.postName().isEmpty() ? actor.personName() : actor.postName() + " " + actor.personName();
    }
}
