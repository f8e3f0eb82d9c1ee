package org.zhixing.paperwork.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.PaperKind;
import org.zhixing.paperwork.desk.Paper;
import org.zhixing.signoff.Mark;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.StepKind;
import org.zhixing.supervision.InstructionId;

/** The text of a paper: what is known of its matters, the drafter's words, and who checked and signed it. */
@Component
public class PaperSheet {

    private final Origins origins;
    private final PaperWords words;

    PaperSheet(Origins origins, PaperWords words) {
        this.origins = origins;
        this.words = words;
    }

    /** The sheet as it would be issued at an instant. */
    public Draft of(Paper paper, @Nullable SignOff signOff, UUID sheet, Instant at) {
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var matters = origins.matters(paper.dockets(), at);
        var issuer = issuer(paper, matters);
        return new Draft(
                sheet,
                paper.kind().form(),
                paper.id().subject(),
                issuer,
                words.unit(issuer, day),
                recipients(paper, signOff, day),
                paper.title(),
                body(paper, signOff, at),
                paper.kind() == PaperKind.FORWARDING ? leads(paper, matters, day) : List.of());
    }

    private UnitId issuer(Paper paper, List<Matter> matters) {
        return matters.isEmpty()
                ? origins.instruction(paper.origin().id()).orElseThrow().office()
                : matters.get(0).opener();
    }

    /** The unit; a slip goes to whoever signs it. */
    private List<String> recipients(Paper paper, @Nullable SignOff signOff, LocalDate day) {
        var unit = paper.unit();
        return switch (paper.kind()) {
            case ASSIGNMENT, FORWARDING -> unit == null ? List.of() : List.of(words.unit(unit, day));
            case SUBMISSION ->
                signOff == null
                        ? List.of()
                        : signOff.standing(StepKind.SIGN)
                                .map(mark -> List.of(mark.postName()))
                                .orElse(List.of());
            case EXTENSION, TALK -> List.of();
        };
    }

    private List<String> leads(Paper paper, List<Matter> matters, LocalDate day) {
        return matters.stream()
                .map(Matter::lead)
                .filter(lead -> !lead.equals(paper.unit()))
                .distinct()
                .map(lead -> words.unit(lead, day))
                .toList();
    }

    /** A signature on it as another sheet names it: who, when, and the number under which it is kept. */
    public String signature(Mark signed, String number) {
        var page = signed.page();
        return words.t(
                "paperwork.sheet.signature",
                signed.who(),
                page == null ? words.day(signed.at()) : words.day(page.signedOn()),
                number);
    }

    /** The text alone, for reading before it is issued. */
    public List<Block> body(Paper paper, @Nullable SignOff signOff, Instant at) {
        var body = new ArrayList<Block>();
        var matters = origins.matters(paper.dockets(), at);
        var day = LocalDate.ofInstant(at, Zone.SHANGHAI);
        switch (paper.kind()) {
            case ASSIGNMENT -> assignment(body, paper, matters, day);
            case EXTENSION -> extension(body, paper, matters, day);
            case SUBMISSION -> submission(body, paper, matters, day);
            case FORWARDING -> forwarding(body, paper, matters);
            case TALK -> talk(body, paper, matters, day);
        }
        if (paper.kind() != PaperKind.FORWARDING) {
            marks(body, paper, signOff);
        }
        if (paper.kind() == PaperKind.ASSIGNMENT || paper.kind() == PaperKind.FORWARDING) {
            body.add(new Block.Note(words.t("paperwork.sheet.contact", paper.drafterName())));
        }
        return body;
    }

    private void assignment(List<Block> body, Paper paper, List<Matter> matters, LocalDate day) {
        instructed(body, paper);
        boolean several = matters.size() > 1;
        int nth = 0;
        for (Matter matter : matters) {
            nth++;
            if (several) {
                body.add(new Block.Heading(words.t("paperwork.sheet.nth", nth, matter.title())));
            } else {
                line(body, "matter", matter.title());
            }
            line(body, "number", matter.printedNumber());
            line(body, "source", words.t("paperwork.sheet.quoted", matter.source(), matter.authority()));
            if (!several) {
                line(body, "lead", words.unit(matter.lead(), day));
            }
            line(body, "requirement", matter.requirement());
            due(body, "due", matter.due());
        }
        paragraphs(body, paper.body());
    }

    private void extension(List<Block> body, Paper paper, List<Matter> matters, LocalDate day) {
        var id = paper.extension();
        var asked = id == null ? null : origins.extension(id).orElse(null);
        if (asked == null || matters.isEmpty()) {
            return;
        }
        var matter = matters.get(0);
        line(body, "name", matter.title());
        line(body, "number", matter.printedNumber());
        line(body, "lead", words.unit(matter.lead(), day));
        due(
                body,
                "due-before",
                origins.dueAsShown(matter.id(), asked.askedAt().minus(1, ChronoUnit.MICROS))
                        .orElse(null));
        line(body, "asked", words.t("paperwork.sheet.asked", asked.workingDays(), asked.nth()));
        line(body, "reason", asked.reason());
        line(body, "asked-by", words.t("paperwork.sheet.by", asked.askedBy(), words.day(asked.askedAt())));
        line(body, "opinion", paper.body());
        line(
                body,
                "decision",
                words.t(
                        decision(asked),
                        asked.opinion(),
                        asked.answeredBy(),
                        words.day(asked.answeredAt()),
                        asked.grantedDays()));
        if (asked.granted()) {
            due(
                    body,
                    "due-after",
                    origins.dueAt(matter.id(), asked.answeredAt()).orElse(null));
        }
    }

    private static String decision(Answered asked) {
        if (!asked.granted()) {
            return "paperwork.sheet.refused";
        }
        return asked.grantedDays() < asked.workingDays()
                ? "paperwork.sheet.granted-in-part"
                : "paperwork.sheet.granted";
    }

    private void submission(List<Block> body, Paper paper, List<Matter> matters, LocalDate day) {
        line(body, "submitted", paper.title());
        instructed(body, paper);
        boolean several = matters.size() > 1;
        for (Matter matter : matters) {
            if (several) {
                line(body, "matter", matter.title());
            }
            line(body, "number", matter.printedNumber());
            line(body, "source", words.t("paperwork.sheet.quoted", matter.source(), matter.authority()));
            line(body, "lead", words.unit(matter.lead(), day));
            if (matter.draft()) {
                line(body, "requirement", matter.requirement());
            }
            due(body, "due", matter.due());
            line(body, "standing", standing(matter));
        }
        line(body, "proposal", paper.body());
        if (matters.stream().anyMatch(Matter::draft)) {
            line(body, "effect", words.t("paperwork.sheet.opens"));
        }
    }

    private void forwarding(List<Block> body, Paper paper, List<Matter> matters) {
        for (Matter matter : matters) {
            line(body, "forwarded", matter.title());
            line(body, "number", matter.printedNumber());
            line(body, "source", words.t("paperwork.sheet.quoted", matter.source(), matter.authority()));
            line(body, "requirement", matter.requirement());
            due(body, "due", matter.due());
        }
        instructed(body, paper);
        paragraphs(body, paper.body());
        body.add(new Block.Paragraph(words.t("paperwork.sheet.letter-ends")));
    }

    private void talk(List<Block> body, Paper paper, List<Matter> matters, LocalDate day) {
        for (Matter matter : matters) {
            line(body, "talk-matter", matter.title());
            line(body, "number", matter.printedNumber());
            line(body, "talked-unit", words.unit(matter.lead(), day));
            due(body, "due", matter.due());
            line(body, "standing", standing(matter));
        }
        line(body, "held-at", words.minute(paper.entries().getOrDefault(PaperField.HELD_AT, "")));
        entry(body, "place", paper, PaperField.PLACE);
        entry(body, "host", paper, PaperField.HOST);
        entry(body, "present", paper, PaperField.PRESENT);
        line(body, "recorder", paper.drafterName());
        body.add(new Block.Heading(words.t("paperwork.sheet.heard")));
        paragraphs(body, paper.entries().getOrDefault(PaperField.HEARD, ""));
        body.add(new Block.Heading(words.t("paperwork.sheet.required")));
        paragraphs(body, paper.body());
        line(body, "signed-talked", words.t("paperwork.sheet.to-sign"));
        line(body, "signed-recorder", words.t("paperwork.sheet.to-sign"));
    }

    /** State and colour in words; being late is no state and stands in the term. */
    private String standing(Matter matter) {
        String state = words.name(matter.state());
        var colour = matter.colour();
        return colour == null ? state : words.t("paperwork.sheet.standing", state, words.name(colour));
    }

    private void instructed(List<Block> body, Paper paper) {
        if (!paper.origin().type().equals(InstructionId.TYPE)) {
            return;
        }
        origins.instruction(paper.origin().id()).ifPresent(one -> {
            line(
                    body,
                    "carrier",
                    one.number().isEmpty()
                            ? words.t("paperwork.sheet.carrier", one.from(), one.title())
                            : words.t("paperwork.sheet.carrier-number", one.from(), one.title(), one.number()));
            line(
                    body,
                    "instructed",
                    one.words().isEmpty()
                            ? words.t("paperwork.sheet.by", one.leader(), words.day(one.givenOn()))
                            : words.t("paperwork.sheet.said-by", one.words(), one.leader(), words.day(one.givenOn())));
        });
    }

    /** Who did what on its way: a page that was signed is shown as such, with who recorded it. */
    private void marks(List<Block> body, Paper paper, @Nullable SignOff signOff) {
        if (signOff == null) {
            return;
        }
        for (Mark mark : signOff.standing()) {
            if (mark.kind() == StepKind.DRAFT && paper.kind() == PaperKind.TALK) {
                continue;
            }
            var page = mark.page();
            String who = mark.postName() + " " + mark.personName();
            String said = mark.opinion().isEmpty() && mark.kind() != StepKind.DRAFT
                    ? words.t("paperwork.sheet.agreed")
                    : mark.opinion();
            String by = page == null
                    ? words.t("paperwork.sheet.by", who, words.day(mark.at()))
                    : words.t("paperwork.sheet.by-page", who, words.day(page.signedOn()), page.recordedBy());
            body.add(new Block.Line(
                    words.name(mark.kind()), said.isEmpty() ? by : words.t("paperwork.sheet.said", said, by)));
        }
    }

    private void entry(List<Block> body, String label, Paper paper, PaperField field) {
        line(body, label, paper.entries().getOrDefault(field, ""));
    }

    private void due(List<Block> body, String label, @Nullable LocalDate day) {
        if (day != null) {
            line(body, label, words.day(day));
        }
    }

    private void line(List<Block> body, String label, String text) {
        if (!text.isBlank()) {
            body.add(new Block.Line(words.label(label), text.strip()));
        }
    }

    private static void paragraphs(List<Block> body, String text) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> body.add(new Block.Paragraph(line)));
    }
}
