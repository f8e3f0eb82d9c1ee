package org.zhixing.supervision.instruction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paper.PaperForm;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.Hands;
import org.zhixing.supervision.docket.Completions;

/** Writes the one page that goes back to the leader, and drafts its words from what the units reported. */
@Component
public class ReportSheets {

    /** So much of a long instruction stands on the page; the whole stands in the register. */
    private static final int QUOTED = 100;

    /** Characters in a line of the page, in which each paragraph begins with two blanks. */
    static final int LINE = 34;

    private static final int INDENT = 2;

    private final Organization organization;
    private final Completions completions;
    private final Texts texts;

    ReportSheets(Organization organization, Completions completions, MessageSource messages) {
        this.organization = organization;
        this.completions = completions;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    Draft draft(
            UUID paper,
            Instruction instruction,
            List<Remark> remarks,
            List<Matter> matters,
            String words,
            Hands hands,
            InstructionScene scene) {
        var leader = instruction.leader();
        var day = scene.today();
        var issuer = scene.actor().unit() == null
                ? instruction.office()
                : scene.actor().unit();
        String said = remarks.stream()
                .filter(remark -> remark.leader().person().equals(leader.person()))
                .map(Remark::text)
                .filter(text -> !text.isEmpty())
                .reduce((earlier, later) -> later)
                .orElse("");
        var body = new ArrayList<Block>();
        line(body, "carrier", source(instruction));
        line(
                body,
                "given",
                texts.t(
                        "supervision.instruction.sheet.by",
                        leader.postName() + leader.name(),
                        written(instruction.givenOn())));
        line(body, "said", shortened(said));
        line(
                body,
                "units",
                matters.stream()
                        .map(matter -> name(matter.what().lead(), day))
                        .distinct()
                        .collect(Collectors.joining(texts.t("supervision.sheet.comma"))));
        words.lines().filter(text -> !text.isBlank()).forEach(text -> body.add(new Block.Paragraph(text.strip())));
        body.add(new Block.Paragraph(texts.t("supervision.instruction.sheet.closing")));
        body.add(hands.line(texts));
        return new Draft(
                paper,
                PaperForm.LEADER_REPORT,
                instruction.id().subject(),
                issuer,
                name(issuer, day),
                List.of(leader.postName() + leader.name()),
                source(instruction),
                body,
                List.of());
    }

    /** What the units reported and the office accepted, for the officer to edit (interface rule 2). */
    public String drafted(List<Matter> matters, int round, LocalDate day) {
        var lines = new ArrayList<String>();
        for (var matter : Replying.ofRound(matters, round)) {
            var docket = matter.docket();
            if (docket != null) {
                String reported = completions.of(docket).stream()
                        .map(Completions.Completion::words)
                        .reduce((earlier, later) -> later)
                        .orElse("");
                lines.add(texts.t(
                        "supervision.instruction.sheet.result",
                        matter.what().title(),
                        name(matter.what().lead(), day),
                        reported));
            }
        }
        return String.join("\n", lines);
    }

    /** How many lines the words take on the page. */
    static int lines(String words) {
        return words.lines()
                .filter(text -> !text.isBlank())
                .mapToInt(text -> (text.strip().length() + INDENT + LINE - 1) / LINE)
                .sum();
    }

    private String source(Instruction instruction) {
        var paper = instruction.paper();
        String number = paper.number().isEmpty() ? paper.receipt() : paper.number();
        return number.isEmpty()
                ? texts.t("supervision.instruction.sheet.paper", paper.from(), paper.title())
                : texts.t("supervision.instruction.sheet.paper-number", paper.from(), paper.title(), number);
    }

    private String shortened(String said) {
        return said.codePointCount(0, said.length()) <= QUOTED
                ? said
                : said.substring(0, said.offsetByCodePoints(0, QUOTED)) + "…";
    }

    private String written(LocalDate day) {
        return texts.day(day);
    }

    private String name(UnitId unit, LocalDate day) {
        return organization.name(unit, day);
    }

    private void line(List<Block> body, String label, String text) {
        if (!text.isEmpty()) {
            body.add(new Block.Line(texts.t("supervision.instruction.sheet.label." + label), text));
        }
    }
}
