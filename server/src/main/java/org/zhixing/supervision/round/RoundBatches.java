package org.zhixing.supervision.round;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.SignedPage;
import org.zhixing.signoff.Signers;
import org.zhixing.signoff.Submission;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.report.UnitWays;

/** Batches of a month's answers: put on the unit's own way, read by whom it asks, taken back. */
@Service
public class RoundBatches {

    private static final String SELECT =
            """
            SELECT b.*, u.unit, u.month FROM supervision.round_batch b JOIN supervision.unit_round u ON u.id = b.round
             WHERE %s ORDER BY b.presented_at DESC, b.id DESC""";

    /** Who laid it forward, who speaks for the unit, and whom a step asks; nobody else, the office neither (practice 3). */
    private static final String SEEN =
            """
            (b.presenter = :person OR (:speaks AND u.unit = CAST(:home AS uuid))
             OR EXISTS (SELECT FROM signoff.asked_post a WHERE a.subject_id = b.id AND a.post = ANY(:posts)))""";

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final SignOffs signOffs;
    private final Signers signers;
    private final UnitWays ways;
    private final Approvals approvals;
    private final Ledger ledger;
    private final Texts texts;

    RoundBatches(
            JdbcClient jdbc,
            SignOffs signOffs,
            Signers signers,
            UnitWays ways,
            Approvals approvals,
            Ledger ledger,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.signOffs = signOffs;
        this.signers = signers;
        this.ways = ways;
        this.approvals = approvals;
        this.ledger = ledger;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /**
     * One answer in a batch.
     *
     * @param typedBy post and name
     */
    public record Answer(
            DocketId docket,
            String number,
            String title,
            String words,
            @Nullable BigDecimal amount,
            String unitOfMeasure,
            List<UUID> milestones,
            boolean unchanged,
            String typedBy) {

        public Answer {
            milestones = List.copyOf(milestones);
        }
    }

    /** Puts answers on the unit's own way, in the caller's transaction; what is refused there is the caller's to undo. */
    Outcome<RoundBatch> putForward(RoundBatch.Of of, List<RoundItem> items, Instant at, Actor actor) {
        PersonId person = actor.person();
        if (person == null) {
            return Outcome.refused("supervision.refused.not-found", "architecture 10");
        }
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        INSERT INTO supervision.round_batch (id, round, presenter, presenter_name, presented_at, items)
                        VALUES (:id, :round, :person, :name, :at, :items)""")
                .param("id", id)
                .param("round", of.round())
                .param("person", person.value())
                .param("name", name(actor))
                .param("at", Columns.at(at))
                .param("items", items.size())
                .update();
        jdbc.sql("UPDATE supervision.round_answer SET batch = :batch WHERE round = :round AND docket = ANY(:dockets)")
                .param("batch", id)
                .param("round", of.round())
                .param("dockets", items.stream().map(item -> item.id().value()).toArray(UUID[]::new))
                .update();
        record(id, "round.batch", Map.of("month", of.month().toString(), "items", items.size()), at, actor);
        return signOffs.submit(
                        new Submission(
                                UnitReportKind.PROGRESS.path(),
                                RoundBatch.subject(id),
                                texts.t("supervision.round.batch.question", of.month(), items.size(), name(actor)),
                                answers(id).stream().map(this::line).collect(Collectors.joining("\n")),
                                RoundBatch.href(id),
                                of.unit()),
                        at,
                        actor)
                .then(onItsWay -> Outcome.done(one(id, "").orElseThrow()));
    }

    private String line(Answer one) {
        return texts.t(
                "supervision.round.batch.line",
                one.number(),
                one.title(),
                one.words(),
                one.amount() == null ? "" : one.amount().toPlainString() + one.unitOfMeasure());
    }

    /** Takes it back from whoever has it; its answers are typed ones again. */
    @Transactional
    public Outcome<RoundBatch> takeBack(UUID id, String reason, Instant at, Actor actor) {
        approvals.hold(List.of(RoundBatch.subject(id)));
        var batch =
                find(id, at, actor).flatMap(seen -> one(id, " FOR UPDATE OF b")).orElse(null);
        if (batch == null) {
            return Outcome.refused("supervision.refused.not-found", "architecture 10");
        }
        if (!batch.onItsWay() || !mayTakeBack(batch, at, actor)) {
            return Outcome.refused("signoff.refused.not-now", "architecture 5");
        }
        var taken = signOffs.sendBack(RoundBatch.subject(id), reason, at, actor);
        if (taken instanceof Outcome.Refused<?> refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(refused.refusal());
        }
        back(id, reason.strip(), at);
        record(id, "round.take-back", Map.of("reason", reason.strip()), at, actor);
        return Outcome.done(one(id, "").orElseThrow());
    }

    /** The signed and stamped page stands for the step it was signed for, and for those before it (practice 3). */
    @Transactional
    public Outcome<RoundBatch> recordPage(UUID id, SignedPage page, Instant at, Actor actor) {
        approvals.hold(List.of(RoundBatch.subject(id)));
        var batch = find(id, at, actor).orElse(null);
        if (batch == null) {
            return Outcome.refused("supervision.refused.not-found", "architecture 10");
        }
        if (!mayTakeBack(batch, at, actor)) {
            return Outcome.refused("signoff.refused.not-now", "architecture 5");
        }
        return signOffs.signedOnPage(RoundBatch.subject(id), page, at, actor)
                .then(signed -> Outcome.done(one(id, "").orElseThrow()));
    }

    /** Whoever laid it forward, or speaks for the unit. */
    public boolean mayTakeBack(RoundBatch batch, Instant at, Actor actor) {
        return batch.onItsWay()
                && (batch.presenter().equals(actor.person())
                        || (actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD)
                                && ways.homeOf(actor, at)
                                        .filter(batch.of().unit()::equals)
                                        .isPresent()));
    }

    void back(UUID id, String words, Instant at) {
        jdbc.sql("UPDATE supervision.round_batch SET back_at = :at, words_back = :words WHERE id = :id")
                .param("at", Columns.at(at))
                .param("words", words)
                .param("id", id)
                .update();
        release(id);
    }

    /** What went out leaves; what was refused at the last moment stays typed. */
    void sent(UUID id, Collection<DocketId> reported, Instant at) {
        jdbc.sql("DELETE FROM supervision.round_answer WHERE batch = :batch AND docket = ANY(:dockets)")
                .param("batch", id)
                .param("dockets", reported.stream().map(DocketId::value).toArray(UUID[]::new))
                .update();
        jdbc.sql("UPDATE supervision.round_batch SET sent_at = :at WHERE id = :id")
                .param("at", Columns.at(at))
                .param("id", id)
                .update();
        release(id);
    }

    private void release(UUID id) {
        jdbc.sql("UPDATE supervision.round_answer SET batch = NULL, ready_at = NULL, ready_by = NULL WHERE batch = :id")
                .param("id", id)
                .update();
    }

    /** As kept; nobody else changes it until the transaction ends. */
    RoundBatch hold(UUID id) {
        return one(id, " FOR UPDATE OF b").orElseThrow();
    }

    /** One that the actor may read. */
    @Transactional(readOnly = true)
    public Optional<RoundBatch> find(UUID id, Instant at, Actor actor) {
        if (actor.person() == null || actor.roles().stream().anyMatch(Role::administers)) {
            return Optional.empty();
        }
        return jdbc.sql(SELECT.formatted("b.id = :id AND " + SEEN))
                .params(seer(at, actor))
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those of a month that are on their way or came back, as far as the actor may read them. */
    @Transactional(readOnly = true)
    public List<RoundBatch> open(UnitId unit, YearMonth month, Instant at, Actor actor) {
        if (actor.person() == null) {
            return List.of();
        }
        return jdbc.sql(SELECT.formatted("u.unit = :unit AND u.month = :month AND b.sent_at IS NULL AND " + SEEN))
                .params(seer(at, actor))
                .param("unit", unit.value())
                .param("month", month.toString())
                .query((row, n) -> read(row))
                .list();
    }

    private Map<String, Object> seer(Instant at, Actor actor) {
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var person = actor.person();
        var params = new HashMap<String, Object>();
        params.put("person", person == null ? NOBODY : person.value());
        params.put("speaks", actor.hasAny(Role.UNIT_LIAISON, Role.UNIT_HEAD));
        params.put("home", ways.homeOf(actor, at).map(UnitId::value).orElse(NOBODY));
        params.put("posts", signers.postsOf(actor, day).toArray(UUID[]::new));
        return params;
    }

    /** What is in it now, in the order of the register. */
    @Transactional(readOnly = true)
    public List<Answer> answers(UUID batch) {
        return jdbc.sql(
                        """
                        SELECT a.*, d.number, d.title, d.unit_of_measure
                          FROM supervision.round_answer a JOIN supervision.docket d ON d.id = a.docket
                         WHERE a.batch = :batch ORDER BY d.opened_at, d.number, d.id""")
                .param("batch", batch)
                .query((row, n) -> new Answer(
                        new DocketId(row.getObject("docket", UUID.class)),
                        text(row, "number"),
                        row.getString("title"),
                        row.getString("words"),
                        row.getBigDecimal("amount"),
                        text(row, "unit_of_measure"),
                        Columns.ids(row, "milestones"),
                        row.getBoolean("unchanged"),
                        row.getString("typed_by")))
                .list();
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? "" : value;
    }

    private Optional<RoundBatch> one(UUID id, String lock) {
        return jdbc.sql(SELECT.formatted("b.id = :id") + lock)
                .param("id", id)
                .query((row, n) -> read(row))
                .optional();
    }

    private static RoundBatch read(ResultSet row) throws SQLException {
        return new RoundBatch(
                row.getObject("id", UUID.class),
                new RoundBatch.Of(
                        row.getObject("round", UUID.class),
                        new UnitId(row.getObject("unit", UUID.class)),
                        YearMonth.parse(row.getString("month"))),
                new PersonId(row.getObject("presenter", UUID.class)),
                row.getString("presenter_name"),
                Columns.moment(row, "presented_at"),
                row.getInt("items"),
                Columns.instant(row, "sent_at"),
                row.getString("words_back"));
    }

    void record(UUID id, String verb, Map<String, Object> changed, Instant at, Actor actor) {
        ledger.append(Entry.of(Stream.of(RoundBatch.subject(id)), at, actor, verb, changed));
    }

    private static String name(Actor actor) {
        return actor.postName().isEmpty() ? actor.personName() : actor.postName() + " " + actor.personName();
    }
}
