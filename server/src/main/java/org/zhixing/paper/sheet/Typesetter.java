package org.zhixing.paper.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zhixing.act.Zone;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.content.SheetWords;
import org.zhixing.paper.register.Sheet;

/** Puts the content of a sheet into the places GB/T 9704 has for it. */
@Component
public class Typesetter {

    private static final String PORT = "8080";
    /** One page by their nature: what a leader reads and signs. */
    private static final Set<PaperForm> ONE_PAGE =
            EnumSet.of(PaperForm.LEADER_REPORT, PaperForm.SUBMISSION_SLIP, PaperForm.EXTENSION_FORM);

    private final SheetWords words;
    private final Environment environment;

    public Typesetter(SheetWords words, Environment environment) {
        this.words = words;
        this.environment = environment;
    }

    public SheetView set(Sheet sheet) {
        var issued = sheet.issued();
        var draft = issued.draft();
        String date = words.date(LocalDate.ofInstant(issued.issuedAt(), Zone.SHANGHAI));
        var reason = sheet.withdrawnReason();
        return new SheetView(
                sheet.colour().name().toLowerCase(Locale.ROOT),
                ONE_PAGE.contains(draft.form()),
                draft.issuerName(),
                issued.number(),
                namesItsForm(draft) ? draft.title() : words.form(draft.form()),
                isSaidElsewhere(draft) ? "" : draft.title(),
                draft.recipients().isEmpty() ? "" : words.t("paper.sheet.recipients", listed(draft.recipients())),
                parts(draft.body()),
                draft.issuerName(),
                date,
                notes(draft.body()),
                draft.copies().isEmpty() ? "" : words.t("paper.sheet.copies", listed(draft.copies())),
                draft.issuerName(),
                words.t("paper.sheet.printed-on", date),
                words.t("paper.sheet.code", issued.code()),
                QrCode.of(verifyAddress(issued.code())),
                reason == null ? "" : words.t("paper.sheet.withdrawn"),
                reason == null ? "" : words.t("paper.sheet.withdrawn-because", reason));
    }

    /** Where a phone that reads the code is led. */
    public String verifyAddress(String code) {
        return publicAddress() + "/verify/" + code;
    }

    /** As the operator names it; else where this process listens, which is known only once it does. */
    private String publicAddress() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", PORT));
        return environment.getProperty("zhixing.public-address", "http://localhost:" + port);
    }

    /** A sheet is called what it is; a title that does not say so is the matter and stands below. */
    private boolean namesItsForm(Draft draft) {
        return draft.title().contains(words.form(draft.form()));
    }

    private boolean isSaidElsewhere(Draft draft) {
        return namesItsForm(draft)
                || draft.body().stream()
                        .anyMatch(block ->
                                block instanceof Block.Line line && line.text().equals(draft.title()));
    }

    private String listed(List<String> names) {
        return String.join(words.t("paper.sheet.separator"), names);
    }

    /** Lines in a row make one table; notes stand below the date, not here. */
    private static List<SheetView.Part> parts(List<Block> body) {
        var parts = new ArrayList<SheetView.Part>();
        var table = new ArrayList<Block.Line>();
        for (Block block : body) {
            if (block instanceof Block.Line line) {
                table.add(line);
                continue;
            }
            flush(table, parts);
            if (block instanceof Block.Heading heading) {
                parts.add(new SheetView.Part(heading.text(), "", List.of()));
            } else if (block instanceof Block.Paragraph paragraph) {
                paragraph.text().lines().forEach(text -> parts.add(new SheetView.Part("", text, List.of())));
            }
        }
        flush(table, parts);
        return List.copyOf(parts);
    }

    private static void flush(List<Block.Line> table, List<SheetView.Part> parts) {
        if (!table.isEmpty()) {
            parts.add(new SheetView.Part("", "", List.copyOf(table)));
            table.clear();
        }
    }

    private List<String> notes(List<Block> body) {
        return body.stream()
                .filter(Block.Note.class::isInstance)
                .map(note -> words.t("paper.sheet.note", ((Block.Note) note).text()))
                .toList();
    }
}
