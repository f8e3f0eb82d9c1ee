package org.zhixing.organization.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Organization;
import org.zhixing.organization.OrganizationBatch;

/**
 * Imports of units and staff (R001): offered with a dry run, then carried out as a whole or not at all. The dry run is
 * made again when it is carried out, so that nothing is written on an old promise.
 */
@Service
@Transactional
public class OrganizationImports {

    private static final String RULE = "R001";

    private final JdbcClient jdbc;
    private final Organization organization;
    private final OrganizationBatch batch;
    private final Ledger ledger;
    private final Words words;

    OrganizationImports(
            JdbcClient jdbc, Organization organization, OrganizationBatch batch, Ledger ledger, Words words) {
        this.jdbc = jdbc;
        this.organization = organization;
        this.batch = batch;
        this.ledger = ledger;
        this.words = words;
    }

    /** Takes a table in, if it can be read and its heads are understood; nothing else is written. */
    public Outcome<UUID> offer(String fileName, byte[] content, LocalDate from, Instant at, Actor actor) {
        if (!maintains(actor)) {
            return Outcome.refused("organization.refusal.not-yours", RULE);
        }
        return table(content).then(table -> {
            var id = Ids.next();
            jdbc.sql(
                            """
                            INSERT INTO organization.import_file
                                (id, file_name, starts, offered_at, digest, state, content, written)
                            VALUES (:id, :name, :from, :at, :digest, 'OFFERED', :content, 0)
                            """)
                    .param("id", id)
                    .param("name", fileName)
                    .param("from", from)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("digest", digest(content))
                    .param("content", content)
                    .update();
            record(
                    id,
                    "import.offered",
                    Map.of("file", fileName, "rows", table.lines().size()),
                    content,
                    at,
                    actor);
            return Outcome.done(id);
        });
    }

    private static Outcome<Table> table(byte[] content) {
        return SheetFile.read(content).then(lines -> Table.of(lines)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        "organization.refusal.import-heads", RULE, heads(ImportKind.UNITS), heads(ImportKind.STAFF))));
    }

    private static String heads(ImportKind kind) {
        return String.join("、", kind.required().stream().map(Column::head).toList());
    }

    /** The report of a table; the dry run is made now. */
    @Transactional(readOnly = true)
    public Optional<ImportReport> report(UUID id, Instant at, Actor actor) {
        if (!maintains(actor)) {
            return Optional.empty();
        }
        return find(id, "")
                .map(file -> new ImportReport(
                        file.id(),
                        file.fileName(),
                        file.from(),
                        file.at(),
                        file.state(),
                        file.content() == null ? null : plan(file.content(), file.from(), at),
                        file.written()));
    }

    /** Writes all rows that are new; refused when one row has a problem, or somebody has done it before. */
    public Outcome<Integer> carryOut(UUID id, Instant at, Actor actor) {
        if (!maintains(actor)) {
            return Outcome.refused("organization.refusal.not-yours", RULE);
        }
        jdbc.sql("LOCK TABLE organization.import_file IN SHARE ROW EXCLUSIVE MODE")
                .update();
        var file = find(id, " FOR UPDATE").orElse(null);
        if (file == null || !file.state().mayBecome(ImportState.CARRIED_OUT) || file.content() == null) {
            return Outcome.refused("organization.refusal.import-over", RULE);
        }
        var plan = plan(file.content(), file.from(), at);
        if (!plan.mayBeCarriedOut()) {
            return Outcome.refused("organization.refusal.import-problems", RULE, plan.count(Checked.Verdict.PROBLEM));
        }
        batch.establish(plan.units(), at, actor).orThrow();
        batch.createPosts(plan.posts(), at, actor).orThrow();
        batch.register(plan.people(), at, actor).orThrow();
        batch.appoint(plan.appointments(), at, actor).orThrow();
        int written = (int) plan.count(Checked.Verdict.NEW);
        close(id, ImportState.CARRIED_OUT, written);
        record(id, "import.carried-out", Map.of("file", file.fileName(), "rows", written), file.content(), at, actor);
        return Outcome.done(written);
    }

    public Outcome<UUID> discard(UUID id, Instant at, Actor actor) {
        if (!maintains(actor)) {
            return Outcome.refused("organization.refusal.not-yours", RULE);
        }
        var file = find(id, " FOR UPDATE").orElse(null);
        if (file == null || !file.state().mayBecome(ImportState.DISCARDED) || file.content() == null) {
            return Outcome.refused("organization.refusal.import-over", RULE);
        }
        close(id, ImportState.DISCARDED, 0);
        record(id, "import.discarded", Map.of("file", file.fileName()), file.content(), at, actor);
        return Outcome.done(id);
    }

    private void close(UUID id, ImportState state, int written) {
        jdbc.sql(
                        """
                        UPDATE organization.import_file SET state = :state, content = NULL, written = :written
                        WHERE id = :id
                        """)
                .param("state", state.name())
                .param("written", written)
                .param("id", id)
                .update();
    }

    private Plan plan(byte[] content, LocalDate from, Instant at) {
        var table = table(content).orThrow();
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var units = organization.units(today);
        return table.kind() == ImportKind.UNITS
                ? UnitsCheck.check(table, units, words, from)
                : StaffCheck.check(table, units, Staff.on(today, jdbc), words, from);
    }

    private Optional<ImportFile> find(UUID id, String lock) {
        return jdbc.sql("SELECT * FROM organization.import_file WHERE id = :id" + lock)
                .param("id", id)
                .query((row, number) -> new ImportFile(
                        row.getObject("id", UUID.class),
                        row.getString("file_name"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                        row.getString("digest"),
                        ImportState.valueOf(row.getString("state")),
                        row.getBytes("content"),
                        row.getInt("written")))
                .optional();
    }

    private void record(UUID id, String verb, Map<String, Object> changed, byte[] content, Instant at, Actor actor) {
        ledger.append(
                new Entry(new Stream("organization/import", id), at, actor, verb, changed, List.of(digest(content))));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean maintains(Actor actor) {
        return actor.has(Role.SYSTEM_ADMINISTRATOR);
    }
}
