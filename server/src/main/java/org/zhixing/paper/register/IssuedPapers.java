package org.zhixing.paper.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.paper.Draft;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperColour;
import org.zhixing.paper.Papers;
import org.zhixing.paper.content.Sha256;
import org.zhixing.paper.content.SheetContent;
import org.zhixing.paper.content.SheetWords;

/** The sheets as they were issued. */
@Repository
public class IssuedPapers implements Papers {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String STREAM = "paper/sheet";
    private static final String SELECT =
            """
            SELECT s.content, s.digest, s.number, s.issued_at, s.code, s.withdrawn_at, s.withdrawn_reason, c.colour
            FROM paper.sheet s JOIN paper.number_code c ON c.form = s.form
            """;

    private final JdbcClient db;
    private final Numbers numbers;
    private final StoredNumberCodes codes;
    private final SheetWords words;
    private final Ledger ledger;

    IssuedPapers(JdbcClient db, Numbers numbers, StoredNumberCodes codes, SheetWords words, Ledger ledger) {
        this.db = db;
        this.numbers = numbers;
        this.codes = codes;
        this.words = words;
        this.ledger = ledger;
    }

    @Override
    @Transactional
    public List<Issued> issue(List<Draft> drafts, Instant at, Actor actor) {
        var instant = at.truncatedTo(ChronoUnit.MICROS);
        var day = LocalDate.ofInstant(instant, Zone.SHANGHAI);
        var taken = numbers.take(codes.codesOf(drafts), day.getYear());
        var inIssues = codes.countedInIssues();
        var rows = new ArrayList<NewSheet>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            var draft = drafts.get(i);
            var number = taken.get(i);
            String printed = inIssues.contains(draft.form())
                    ? words.issue(number.code(), number.year(), number.serial())
                    : words.number(number.code(), number.year(), number.serial());
            rows.add(newSheet(draft, number, printed, instant, day));
        }
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            insert(rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
        ledger.append(rows.stream().map(row -> entry(row, actor)).toList());
        return rows.stream().map(NewSheet::issued).toList();
    }

    @Override
    @Transactional
    public void withdraw(UUID paper, String reason, Instant at, Actor actor) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a sheet is withdrawn for a reason");
        }
        var instant = at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        int changed = db.sql(
                        """
                UPDATE paper.sheet SET withdrawn_at = ?, withdrawn_reason = ? WHERE id = ? AND withdrawn_at IS NULL""")
                .params(instant, reason.strip(), paper)
                .update();
        if (changed == 0) {
            throw new IllegalStateException("no sheet in force: " + paper);
        }
        ledger.append(
                Entry.of(new Stream(STREAM, paper), at, actor, "sheet.withdrawn", Map.of("reason", reason.strip())));
    }

    @Override
    public Optional<Issued> find(UUID paper) {
        return sheet(paper).map(Sheet::issued);
    }

    @Override
    public List<Issued> of(CaseRef subject) {
        return db.sql(
                        SELECT
                                + """
                WHERE s.subject_id = ? AND s.subject_module = ? AND s.subject_type = ?
                ORDER BY s.issued_at, s.number_code, s.number_serial""")
                .params(subject.id(), subject.module(), subject.type())
                .query((row, n) -> read(row).issued())
                .list();
    }

    /** A sheet with its colour and the reason of its withdrawal. Whether someone may see it is asked elsewhere. */
    public Optional<Sheet> sheet(UUID paper) {
        return db.sql(SELECT + "WHERE s.id = ?")
                .param(paper)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The sheet with this code, if there is one. */
    public Optional<Sheet> verify(VerificationCode code) {
        return db.sql(SELECT + "WHERE s.code_digest = ?")
                .param(code.digest())
                .query((row, n) -> read(row))
                .optional();
    }

    private static NewSheet newSheet(Draft draft, DocumentNumber number, String printed, Instant at, LocalDate day) {
        String content = SheetContent.of(draft, printed, day).json();
        var code = VerificationCode.next();
        var issued = new Issued(draft, printed, at, code.value(), Sha256.hexOf(content), null);
        return new NewSheet(issued, number, content, code);
    }

    private void insert(List<NewSheet> rows) {
        var at = rows.get(0).issued().issuedAt().atOffset(ZoneOffset.UTC);
        db.sql(
                        """
                INSERT INTO paper.sheet (id, form, subject_module, subject_type, subject_id, issuer_name, title, number,
                    number_code, number_year, number_serial, code, code_digest, content, digest, issued_at)
                SELECT CAST(id AS uuid), form, module, type, CAST(subject AS uuid), issuer_name, title, number,
                    number_code, CAST(number_year AS integer), CAST(number_serial AS integer), code,
                    decode(code_digest, 'hex'), content, digest, ?
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AS row (id, form, module, type, subject, issuer_name, title, number, number_code, number_year,
                        number_serial, code, code_digest, content, digest)""")
                .param(at)
                .param(column(rows, row -> row.draft().id()))
                .param(column(rows, row -> row.draft().form()))
                .param(column(rows, row -> row.draft().subject().module()))
                .param(column(rows, row -> row.draft().subject().type()))
                .param(column(rows, row -> row.draft().subject().id()))
                .param(column(rows, row -> row.draft().issuerName()))
                .param(column(rows, row -> row.draft().title()))
                .param(column(rows, row -> row.issued().number()))
                .param(column(rows, row -> row.number().code()))
                .param(column(rows, row -> row.number().year()))
                .param(column(rows, row -> row.number().serial()))
                .param(column(rows, row -> row.code().value()))
                .param(column(rows, row -> java.util.HexFormat.of()
                        .formatHex(row.code().digest())))
                .param(column(rows, NewSheet::content))
                .param(column(rows, row -> row.issued().digest()))
                .update();
    }

    private static String[] column(List<NewSheet> rows, java.util.function.Function<NewSheet, Object> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }

    private static Entry entry(NewSheet row, Actor actor) {
        var issued = row.issued();
        return new Entry(
                new Stream(STREAM, row.draft().id()),
                issued.issuedAt(),
                actor,
                "sheet.issued",
                Map.of(
                        "number", issued.number(),
                        "form", row.draft().form().name(),
                        "case", row.draft().subject().toString()),
                List.of(issued.digest()));
    }

    private static Sheet read(ResultSet row) throws SQLException {
        String content = row.getString("content");
        String digest = row.getString("digest");
        if (!Sha256.hexOf(content).equals(digest)) {
            throw new IllegalStateException("content of " + row.getString("number") + " does not match its digest");
        }
        var withdrawn = row.getTimestamp("withdrawn_at");
        var issued = new Issued(
                SheetContent.parse(content).draft(),
                row.getString("number"),
                row.getTimestamp("issued_at").toInstant(),
                row.getString("code"),
                digest,
                withdrawn == null ? null : withdrawn.toInstant());
        return new Sheet(issued, PaperColour.valueOf(row.getString("colour")), row.getString("withdrawn_reason"));
    }

    private record NewSheet(Issued issued, DocumentNumber number, String content, VerificationCode code) {

        Draft draft() {
            return issued.draft();
        }
    }
}
