package org.zhixing.plan.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.review.PlanRights;

/**
 * Scanned plan documents: pictures, and PDFs without a word in them. None is refused: it is kept with its office and
 * stands beside the form into which somebody types what it says.
 */
@Service
public class Scans implements AttachmentAccess {

    private static final String MODULE = "plan";
    private static final String TYPE = "scan";
    private static final float DOTS_PER_INCH = 110;
    private static final String PDF = "application/pdf";
    private static final int MOST_PAGES = 200;

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Ledger ledger;
    private final Recognition recognition;

    Scans(JdbcClient jdbc, Attachments attachments, Ledger ledger, Recognition recognition) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.ledger = ledger;
        this.recognition = recognition;
    }

    /**
     * A scan.
     *
     * @param document what became of it once it was typed, null before
     */
    public record Scan(UUID id, String name, UUID file, int pages, Instant takenAt, @Nullable UUID document) {}

    /** Keeps a scan; what the store refuses (a mark in its name, a broken file) is refused. */
    @Transactional
    public Outcome<UUID> take(String name, byte[] content, Actor officer, Instant at) throws IOException {
        var office = PlanRights.officeOf(officer);
        var id = Ids.next();
        var stored =
                attachments.store(new CaseRef(MODULE, TYPE, id), name, new ByteArrayInputStream(content), at, officer);
        if (stored instanceof Outcome.Refused<Stored> refused) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(refused.refusal());
        }
        var file = stored.orThrow();
        jdbc.sql(
                        """
                        INSERT INTO plan.scan (id, office, name, file, pages, taken_at, taken_by)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        office.value(),
                        file.fileName(),
                        file.id(),
                        pagesOf(content, file.mediaType()),
                        at.atOffset(ZoneOffset.UTC),
                        officer.personName())
                .update();
        ledger.append(Entry.of(
                Stream.of(new CaseRef(MODULE, TYPE, id)), at, officer, "scan.taken", Map.of("name", file.fileName())));
        return Outcome.done(id);
    }

    public Optional<Scan> find(UUID id, UnitId office) {
        return jdbc.sql("SELECT * FROM plan.scan WHERE id = ? AND office = ?")
                .params(id, office.value())
                .query((row, n) -> new Scan(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("file", UUID.class),
                        row.getInt("pages"),
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        row.getObject("document", UUID.class)))
                .optional();
    }

    /** Scans of an office that nobody has typed yet, newest first. */
    public List<Scan> waiting(UnitId office) {
        return jdbc
                .sql("SELECT id FROM plan.scan WHERE office = ? AND document IS NULL ORDER BY taken_at DESC LIMIT 50")
                .param(office.value())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(id -> find(id, office).stream())
                .toList();
    }

    /** Notes which document was typed from a scan. */
    @Transactional
    public void typed(UUID scan, PlanDocumentId document, Actor officer, Instant at) {
        jdbc.sql("UPDATE plan.scan SET document = ? WHERE id = ? AND office = ?")
                .params(document.value(), scan, PlanRights.officeOf(officer).value())
                .update();
        ledger.append(Entry.of(
                Stream.of(new CaseRef(MODULE, TYPE, scan)),
                at,
                officer,
                "scan.typed",
                Map.of("document", document.value().toString())));
    }

    /** One page as a picture, from 0; a picture is its own only page, drawn anew so that nothing else is in it. */
    public byte[] page(Scan scan, int page) throws IOException {
        byte[] content;
        try (var in = attachments.open(scan.file())) {
            content = in.readAllBytes();
        }
        var kind = attachments.find(scan.file()).map(Stored::mediaType).orElse("");
        var picture = kind.equals(PDF) ? drawn(content, page) : ImageIO.read(new ByteArrayInputStream(content));
        var out = new ByteArrayOutputStream();
        ImageIO.write(Objects.requireNonNull(picture), "png", out);
        return out.toByteArray();
    }

    /** What a local recogniser reads in it, of which not a word is sure; empty where there is none. */
    public String guess(Scan scan) throws IOException {
        if (!recognition.isThere()) {
            return "";
        }
        var words = new StringBuilder();
        for (int page = 0; page < scan.pages(); page++) {
            words.append(recognition.read(page(scan, page))).append('\n');
        }
        return words.toString().strip();
    }

    private static BufferedImage drawn(byte[] pdf, int page) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, DOTS_PER_INCH);
        }
    }

    private static int pagesOf(byte[] content, String mediaType) throws IOException {
        if (!mediaType.equals(PDF)) {
            return 1;
        }
        try (var document = Loader.loadPDF(content)) {
            return Math.min(MOST_PAGES, document.getNumberOfPages());
        }
    }

    @Override
    public String module() {
        return MODULE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        return PlanRights.mayReview(actor)
                && subject.type().equals(TYPE)
                && find(subject.id(), PlanRights.officeOf(actor)).isPresent();
    }
}
