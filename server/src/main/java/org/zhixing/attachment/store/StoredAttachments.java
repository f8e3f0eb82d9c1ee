package org.zhixing.attachment.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.attachment.check.FileName;
import org.zhixing.attachment.check.Inspection;
import org.zhixing.attachment.check.Refused;
import org.zhixing.attachment.check.Spool;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.planreader.SecrecyMarks.Mark;

/** Files in PostgreSQL. An upload is looked at on disk; only what passed reaches the database. */
@Repository
class StoredAttachments implements Attachments {

    private static final String STREAM = "attachment/case";
    private static final String REFUSALS = "attachment/refusal";
    private static final String SELECT =
            """
            SELECT f.id, f.subject_module, f.subject_type, f.subject_id, f.name, f.media_type, f.digest, c.size,
                f.stored_at, f.stored_by
            FROM attachment.file f JOIN attachment.content c ON c.digest = f.digest
            """;

    private final JdbcClient db;
    private final Contents contents;
    private final Rules rules;
    private final Inspection inspection;
    private final Ledger ledger;
    private final TransactionTemplate joining;
    private final TransactionTemplate apart;

    StoredAttachments(
            JdbcClient db,
            Contents contents,
            Rules rules,
            Inspection inspection,
            Ledger ledger,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.contents = contents;
        this.rules = rules;
        this.inspection = inspection;
        this.ledger = ledger;
        this.joining = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Outcome<Stored> store(CaseRef subject, String fileName, InputStream content, Instant at, Actor actor)
            throws IOException {
        var named = inspection.markIn(fileName);
        if (named.isPresent()) {
            return refuseAsSecret(subject, named.get(), at, actor);
        }
        var name = FileName.clean(fileName);
        var limits = rules.inForce();
        try (var spool = Spool.of(content, limits)) {
            var finding = inspection.inspect(name, spool.path(), limits);
            var mark = finding.mark();
            if (mark != null) {
                return refuseAsSecret(subject, mark, at, actor);
            }
            var file = new Stored(
                    Ids.next(),
                    subject,
                    name.value(),
                    finding.mediaType(),
                    spool.size(),
                    spool.digest(),
                    at.truncatedTo(ChronoUnit.MICROS),
                    actor.personName());
            joining.executeWithoutResult(status -> keep(file, spool, actor));
            return Outcome.done(file);
        } catch (Refused refused) {
            return Outcome.refused(refused.refusal());
        }
    }

    @Override
    public void pass(Collection<UUID> attachments, CaseRef to) {
        if (!attachments.isEmpty()) {
            db.sql(
                            """
                    UPDATE attachment.file SET subject_module = ?, subject_type = ?, subject_id = ? WHERE id = ANY(?)""")
                    .params(to.module(), to.type(), to.id(), attachments.toArray(UUID[]::new))
                    .update();
        }
    }

    @Override
    public List<Stored> of(CaseRef subject) {
        return db.sql(
                        SELECT
                                + """
                WHERE f.subject_id = ? AND f.subject_module = ? AND f.subject_type = ? ORDER BY f.stored_at, f.id""")
                .params(subject.id(), subject.module(), subject.type())
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public Optional<Stored> find(UUID attachment) {
        return db.sql(SELECT + "WHERE f.id = ?")
                .param(attachment)
                .query((row, n) -> read(row))
                .optional();
    }

    @Override
    public InputStream open(UUID attachment) {
        return contents.open(find(attachment).orElseThrow().digest());
    }

    @Override
    public Optional<String> removed(UUID attachment) {
        return db.sql(
                        """
                SELECT c.removed_under FROM attachment.file f JOIN attachment.content c ON c.digest = f.digest
                WHERE f.id = ? AND c.removed_under IS NOT NULL""")
                .param(attachment)
                .query(String.class)
                .optional();
    }

    private void keep(Stored file, Spool spool, Actor actor) {
        contents.keep(spool);
        db.sql(
                        """
                INSERT INTO attachment.file (id, subject_module, subject_type, subject_id, name, media_type, digest,
                    stored_at, stored_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id(),
                        file.subject().module(),
                        file.subject().type(),
                        file.subject().id(),
                        file.fileName(),
                        file.mediaType(),
                        file.digest(),
                        file.storedAt().atOffset(ZoneOffset.UTC),
                        file.storedBy())
                .update();
        var entry = new Entry(
                new Stream(STREAM, file.subject().id()),
                file.storedAt(),
                actor,
                "file.stored",
                Map.of("name", file.fileName(), "type", file.mediaType(), "size", file.size()),
                List.of(file.digest()));
        ledger.append(entry);
    }

    /**
     * Only the fact is recorded: no name, no word, no digest of what bore the mark. In a transaction and a stream of its
     * own, so that it stays although the caller's work is undone, and waits for nothing the caller holds.
     */
    private Outcome<Stored> refuseAsSecret(CaseRef subject, Mark mark, Instant at, Actor actor) {
        apart.executeWithoutResult(status -> ledger.append(Entry.of(
                new Stream(REFUSALS, Ids.next()),
                at,
                actor,
                "file.refused-as-secret",
                Map.of(
                        "case",
                        subject.toString(),
                        "place",
                        mark.place().name(),
                        "level",
                        mark.level().word()))));
        return Outcome.refused("attachment.refused.secret", "practice 10");
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                new CaseRef(
                        row.getString("subject_module"),
                        row.getString("subject_type"),
                        row.getObject("subject_id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("digest"),
                row.getTimestamp("stored_at").toInstant(),
                row.getString("stored_by"));
    }
}
