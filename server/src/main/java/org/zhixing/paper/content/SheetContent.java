package org.zhixing.paper.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.PaperForm;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that is printed on a sheet, as it is kept: JSON with sorted names and no white space. The digest is taken over
 * these characters in UTF-8, and every rendering follows from them.
 *
 * @param version of this encoding
 * @param issuedOn issue date, ISO
 */
public record SheetContent(
        int version,
        UUID id,
        PaperForm form,
        String number,
        String issuedOn,
        CaseRef subject,
        UUID issuer,
        String issuerName,
        List<String> recipients,
        String title,
        List<Piece> body,
        List<String> copies) {

    private static final int VERSION = 1;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    /** A block, flat. */
    public record Piece(Kind kind, String label, String text) {}

    /** Kinds of blocks. */
    public enum Kind {
        LINE,
        PARAGRAPH,
        HEADING,
        NOTE
    }

    /** The same sheet with one sentence in the place of all its words. */
    public SheetContent emptied(String instead) {
        return new SheetContent(
                version,
                id,
                form,
                number,
                issuedOn,
                subject,
                issuer,
                issuerName,
                recipients,
                instead,
                List.of(new Piece(Kind.PARAGRAPH, "", instead)),
                copies);
    }

    public static SheetContent of(Draft draft, String number, LocalDate issuedOn) {
        var body = draft.body().stream().map(SheetContent::piece).toList();
        return new SheetContent(
                VERSION,
                draft.id(),
                draft.form(),
                number,
                issuedOn.toString(),
                draft.subject(),
                draft.issuer().value(),
                draft.issuerName(),
                List.copyOf(draft.recipients()),
                draft.title(),
                body,
                List.copyOf(draft.copies()));
    }

    public static SheetContent parse(String json) {
        return JSON.readValue(json, SheetContent.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    public Draft draft() {
        var blocks = new ArrayList<Block>();
        body.forEach(piece -> blocks.add(block(piece)));
        return new Draft(
                id, form, subject, new UnitId(issuer), issuerName, recipients, title, List.copyOf(blocks), copies);
    }

    private static Piece piece(Block block) {
        if (block instanceof Block.Line line) {
            return new Piece(Kind.LINE, line.label(), line.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            return new Piece(Kind.PARAGRAPH, "", paragraph.text());
        } else if (block instanceof Block.Heading heading) {
            return new Piece(Kind.HEADING, "", heading.text());
        }
        return new Piece(Kind.NOTE, "", ((Block.Note) block).text());
    }

    private static Block block(Piece piece) {
        return switch (piece.kind()) {
            case LINE -> new Block.Line(piece.label(), piece.text());
            case PARAGRAPH -> new Block.Paragraph(piece.text());
            case HEADING -> new Block.Heading(piece.text());
            case NOTE -> new Block.Note(piece.text());
        };
    }
}
