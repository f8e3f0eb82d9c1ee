package org.zhixing.paper.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.ReservedNumber;
import org.zhixing.paper.ReservedNumber.HandWritten;
import org.zhixing.paper.ReservedNumbers;
import org.zhixing.paper.ReservedState;
import org.zhixing.paper.content.SheetWords;

/** Reserved numbers from their table; they come from the same sequence as all others. */
@Repository
class HandWrittenNumbers implements ReservedNumbers {

    private static final String STREAM = "paper/reserved";

    private final JdbcClient db;
    private final Numbers numbers;
    private final StoredNumberCodes codes;
    private final SheetWords words;
    private final Ledger ledger;

    HandWrittenNumbers(JdbcClient db, Numbers numbers, StoredNumberCodes codes, SheetWords words, Ledger ledger) {
        this.db = db;
        this.numbers = numbers;
        this.codes = codes;
        this.words = words;
        this.ledger = ledger;
    }

    @Override
    public int largest() {
        return db.sql("SELECT largest FROM paper.reservation_rule ORDER BY version DESC LIMIT 1")
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional
    public Outcome<List<ReservedNumber>> reserve(
            PaperForm form, UnitId issuer, String issuerName, int count, String purpose, Instant at, Actor actor) {
        int largest = largest();
        if (count < 1 || count > largest) {
            return Outcome.refused("paper.refused.block", "practice 7", largest);
        }
        if (purpose.isBlank()) {
            return Outcome.refused("paper.refused.purpose", "practice 7");
        }
        int year = LocalDate.ofInstant(at, Zone.SHANGHAI).getYear();
        var taken = numbers.take(Collections.nCopies(count, codes.codeOf(form, issuer)), year);
        var given = new ArrayList<ReservedNumber>(count);
        var entries = new ArrayList<Entry>(count);
        for (DocumentNumber one : taken) {
            var id = Ids.next();
            String printed = codes.countedInIssues().contains(form)
                    ? words.issue(one.code(), one.year(), one.serial())
                    : words.number(one.code(), one.year(), one.serial());
            db.sql(
                            """
                    INSERT INTO paper.reserved_number (id, form, number_code, number_year, number_serial, number, issuer,
                        issuer_name, purpose, state, reserved_at, reserved_by)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'RESERVED', ?, ?)""")
                    .params(
                            id,
                            form.name(),
                            one.code(),
                            one.year(),
                            one.serial(),
                            printed,
                            issuer.value(),
                            issuerName,
                            purpose.strip(),
                            at.atOffset(ZoneOffset.UTC),
                            actor.personName())
                    .update();
            entries.add(Entry.of(
                    new Stream(STREAM, id),
                    at,
                    actor,
                    "number.reserved",
                    Map.of("number", printed, "form", form, "purpose", purpose.strip())));
            given.add(find(id).orElseThrow());
        }
        ledger.append(entries);
        return Outcome.done(given);
    }

    @Override
    @Transactional
    public Outcome<ReservedNumber> enter(UUID number, HandWritten sheet, String scanDigest, Instant at, Actor actor) {
        var held = held(number);
        if (held == null || held.state() != ReservedState.RESERVED) {
            return Outcome.refused("paper.refused.not-reserved", "practice 7");
        }
        if (sheet.title().isBlank() || sheet.signedBy().isBlank()) {
            return Outcome.refused("paper.refused.hand-written", "practice 7");
        }
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var from = LocalDate.ofInstant(held.reservedAt(), Zone.SHANGHAI);
        if (sheet.signedOn().isAfter(day) || sheet.signedOn().isBefore(from)) {
            return Outcome.refused("paper.refused.signed-when", "practice 7", from.toString());
        }
        db.sql(
                        """
                UPDATE paper.reserved_number SET state = 'ENTERED', subject_module = ?, subject_type = ?, subject_id = ?,
                    title = ?, signed_by = ?, signed_on = ?, scan = ?, entered_at = ?, entered_by = ?
                WHERE id = ?""")
                .params(
                        sheet.subject().module(),
                        sheet.subject().type(),
                        sheet.subject().id(),
                        sheet.title().strip(),
                        sheet.signedBy().strip(),
                        sheet.signedOn(),
                        sheet.scan(),
                        at.atOffset(ZoneOffset.UTC),
                        actor.personName(),
                        number)
                .update();
        ledger.append(new Entry(
                new Stream(STREAM, number),
                at,
                actor,
                "number.entered",
                Map.of(
                        "number",
                        held.number(),
                        "title",
                        sheet.title().strip(),
                        "signed-by",
                        sheet.signedBy().strip(),
                        "signed-on",
                        sheet.signedOn(),
                        "case",
                        sheet.subject().toString()),
                List.of(scanDigest)));
        return Outcome.done(find(number).orElseThrow());
    }

    @Override
    @Transactional
    public Outcome<ReservedNumber> spoil(UUID number, String reason, Instant at, Actor actor) {
        var held = held(number);
        if (held == null || held.state() != ReservedState.RESERVED) {
            return Outcome.refused("paper.refused.not-reserved", "practice 7");
        }
        if (reason.isBlank()) {
            return Outcome.refused("paper.refused.no-reason", "practice 7");
        }
        db.sql("UPDATE paper.reserved_number SET state = 'VOID', void_reason = ?, entered_at = ?, entered_by = ?"
                        + " WHERE id = ?")
                .params(reason.strip(), at.atOffset(ZoneOffset.UTC), actor.personName(), number)
                .update();
        ledger.append(Entry.of(
                new Stream(STREAM, number),
                at,
                actor,
                "number.void",
                Map.of("number", held.number(), "reason", reason.strip())));
        return Outcome.done(find(number).orElseThrow());
    }

    private @Nullable ReservedNumber held(UUID number) {
        return db.sql("SELECT * FROM paper.reserved_number WHERE id = ? FOR UPDATE")
                .param(number)
                .query((row, n) -> read(row))
                .optional()
                .orElse(null);
    }

    @Override
    public Optional<ReservedNumber> find(UUID number) {
        return db.sql("SELECT * FROM paper.reserved_number WHERE id = ?")
                .param(number)
                .query((row, n) -> read(row))
                .optional();
    }

    @Override
    public List<ReservedNumber> all(int limit) {
        return db.sql(
                        """
                SELECT * FROM paper.reserved_number
                ORDER BY state <> 'RESERVED', number_year DESC, number_code, number_serial DESC LIMIT ?""")
                .param(limit)
                .query((row, n) -> read(row))
                .list();
    }

    @Override
    public List<ReservedNumber> enteredFor(Collection<UUID> subjects) {
        return db.sql("SELECT * FROM paper.reserved_number WHERE subject_id = ANY(?) ORDER BY entered_at")
                .param(subjects.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    private static ReservedNumber read(ResultSet row) throws SQLException {
        var scan = row.getObject("scan", UUID.class);
        var entered = row.getObject("entered_at", OffsetDateTime.class);
        return new ReservedNumber(
                row.getObject("id", UUID.class),
                PaperForm.valueOf(row.getString("form")),
                row.getString("number"),
                row.getString("issuer_name"),
                row.getString("purpose"),
                ReservedState.valueOf(row.getString("state")),
                row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
                row.getString("reserved_by"),
                scan == null
                        ? null
                        : new HandWritten(
                                new CaseRef(
                                        row.getString("subject_module"),
                                        row.getString("subject_type"),
                                        row.getObject("subject_id", UUID.class)),
                                Objects.requireNonNull(row.getString("title")),
                                Objects.requireNonNull(row.getString("signed_by")),
                                Objects.requireNonNull(row.getObject("signed_on", LocalDate.class)),
                                scan),
                entered == null ? null : entered.toInstant(),
                row.getString("entered_by"),
                row.getString("void_reason"));
    }
}
