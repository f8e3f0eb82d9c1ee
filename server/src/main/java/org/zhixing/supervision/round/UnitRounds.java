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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
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
import org.zhixing.signoff.Path;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.UnitSignOff;
import org.zhixing.supervision.report.UnitVoice;
import org.zhixing.supervision.report.UnitWays;
import tools.jackson.databind.json.JsonMapper;

/**
 * A unit's answers of a month: typed by those who work on them, laid before the head or put on the unit's own way, and
 * signed off together (practice 3 and 6). Only what is signed off becomes a report; the office sees nothing before.
 */
@Service
public class UnitRounds {

    static final String TYPE = "round";

    private final Dockets dockets;
    private final Rounds rounds;
    private final RoundBatches batches;
    private final UnitWays ways;
    private final Ledger ledger;
    private final Notifications notifications;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    UnitRounds(
            Dockets dockets,
            Rounds rounds,
            RoundBatches batches,
            UnitWays ways,
            Ledger ledger,
            Notifications notifications,
            JdbcClient jdbc,
            JsonMapper json) {
        this.dockets = dockets;
        this.rounds = rounds;
        this.batches = batches;
        this.ways = ways;
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

    /** When and by whom something of the month was signed off last; null before. */
    public record Stage(UUID id, @Nullable Instant signedAt, @Nullable String signedBy) {}

    /**
     * What became of answers that were laid forward.
     *
     * @param items how many go on
     * @param refused what cannot go out as it is, and stays with the clerk
     * @param sent whether they went out at once, because whoever laid them forward has the last step himself
     */
    public record Presented(int items, Map<DocketId, Refusal> refused, boolean sent) {
        public Presented {
            refused = Map.copyOf(refused);
        }
    }

    /** The steps through which answers go before they are sent; empty where the head signs the round. */
    public Optional<Path> way(UnitId unit) {
        return ways.of(UnitReportKind.PROGRESS, unit);
    }

    public Optional<Stage> stage(UnitId unit, YearMonth month) {
        return jdbc.sql("SELECT * FROM supervision.unit_round WHERE unit = :unit AND month = :month")
                .param("unit", unit.value())
                .param("month", month.toString())
                .query((row, number) -> new Stage(
                        row.getObject("id", UUID.class), Columns.instant(row, "signed_at"), row.getString("signed_by")))
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
        record(round, "round.fill", Map.of("month", month.toString(), "items", rows.size()), at, actor);
    }

    /**
     * Lays forward what the actor's section has answered, or all of the unit's if he speaks for it: before the head, or
     * where the unit has steps of its own through these, all of it with one sign-off. An answer that could not go out as it
     * is stays.
     */
    @Transactional
    public Outcome<Presented> present(UnitId unit, YearMonth month, Instant at, Actor actor) {
        var own = answered(unit, month, actor, at).stream()
                .filter(item -> actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD) || typedBy(item, actor))
                .toList();
        if (own.isEmpty()) {
            return Outcome.refused("supervision.refused.round-empty", "practice 6");
        }
        UUID round = round(unit, month);
        if (way(unit).isEmpty()) {
            return Outcome.done(layBefore(unit, month, round, own, at, actor));
        }
        var refused = new LinkedHashMap<DocketId, Refusal>();
        for (var item : own) {
            dockets.against(command(item, subject(round)), at, UnitVoice.of(actor))
                    .ifPresent(no -> refused.put(item.id(), no));
        }
        var fit = own.stream().filter(item -> !refused.containsKey(item.id())).toList();
        if (fit.isEmpty()) {
            return Outcome.done(new Presented(0, refused, false));
        }
        var batch = batches.putForward(new RoundBatch.Of(round, unit, month), fit, at, actor);
        if (batch instanceof Outcome.Refused<RoundBatch> no) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(no.refusal());
        }
        record(round, "round.present", Map.of("month", month.toString(), "items", fit.size()), at, actor);
        return Outcome.done(new Presented(fit.size(), refused, batch.orThrow().sentAt() != null));
    }

    private Presented layBefore(
            UnitId unit, YearMonth month, UUID round, List<RoundItem> items, Instant at, Actor actor) {
        jdbc.sql("UPDATE supervision.round_answer SET ready_at = :at, ready_by = :by"
                        + " WHERE round = :round AND docket = ANY(:dockets)")
                .param("at", Columns.at(at))
                .param("by", name(actor))
                .param("round", round)
                .param("dockets", items.stream().map(item -> item.id().value()).toArray(UUID[]::new))
                .update();
        record(round, "round.present", Map.of("month", month.toString(), "items", items.size()), at, actor);
        notifications.send(new Message(
                new Recipient.ToDuty(unit, Role.UNIT_HEAD),
                subject(round),
                "supervision.message.round-ready",
                List.of(month.toString(), Integer.toString(items.size())),
                "/rounds/" + month,
                month.toString(),
                at,
                false));
        return new Presented(items.size(), Map.of(), false);
    }

    /** He typed it, or somebody of his section. */
    private static boolean typedBy(RoundItem item, Actor actor) {
        var draft = item.draft();
        return draft != null
                && ((draft.person() != null && draft.person().equals(actor.person()))
                        || (draft.section() != null && draft.section().equals(actor.unit())));
    }

    /**
     * The head signs off all that was laid before him and what he typed himself: each becomes a report of progress, or says
     * why not and stays. A unit with steps of its own goes by them alone.
     *
     * @return what was refused; empty when all were handed in
     */
    @Transactional
    public Outcome<Map<DocketId, Refusal>> sign(UnitId unit, YearMonth month, Instant at, Actor actor) {
        if (!actor.has(Role.UNIT_HEAD)) {
            return Outcome.refused("supervision.refused.round-head", "practice 3");
        }
        if (way(unit).isPresent()) {
            return Outcome.refused("supervision.refused.own-way", "practice 3");
        }
        var items = toSign(unit, month, actor, at);
        if (items.isEmpty()) {
            return Outcome.refused("supervision.refused.round-empty", "practice 6");
        }
        UUID round = round(unit, month);
        var commands = new ArrayList<DocketCommand>();
        items.forEach(item -> commands.add(command(item, subject(round))));
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
            jdbc.sql("UPDATE supervision.unit_round SET signed_at = :at, signed_by = :by WHERE id = :id")
                    .param("at", Columns.at(at))
                    .param("by", name(actor))
                    .param("id", round)
                    .update();
            record(round, "round.sign", Map.of("month", month.toString(), "items", reported.size()), at, actor);
        }
        return Outcome.done(refused);
    }

    /** What the head would sign off now. */
    public List<RoundItem> toSign(UnitId unit, YearMonth month, Actor actor, Instant at) {
        return answered(unit, month, actor, at).stream()
                .filter(item -> {
                    var draft = Objects.requireNonNull(item.draft());
                    return draft.ready()
                            || (draft.person() != null && draft.person().equals(actor.person()));
                })
                .toList();
    }

    private static DocketCommand command(RoundItem item, CaseRef way) {
        var draft = Objects.requireNonNull(item.draft());
        return new DocketCommand.ReportProgress(
                item.id(),
                draft.words(),
                null,
                draft.amount(),
                List.of(),
                draft.milestones(),
                draft.unchanged(),
                new UnitSignOff(way, draft.typedBy()));
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
        var person = actor.person();
        var section = actor.unit();
        row.put("typed_by", name(actor));
        row.put("typed_person", person == null ? null : person.value());
        row.put("typed_unit", section == null ? null : section.value());
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
