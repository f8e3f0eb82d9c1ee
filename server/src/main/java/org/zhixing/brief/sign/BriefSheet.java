package org.zhixing.brief.sign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Ids;
import org.zhixing.act.Zone;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.BriefPart;
import org.zhixing.brief.InquiryState;
import org.zhixing.brief.Ruling;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.desk.BriefRow.Cause;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefRules;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.Examples;
import org.zhixing.brief.desk.FactRows;
import org.zhixing.brief.inquiry.Correction;
import org.zhixing.brief.inquiry.InquiryRows;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Block;
import org.zhixing.paper.Draft;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;

/** The text of a brief: good examples first, then the figures, what is late and why and with whom, units in their order. */
@Component
public class BriefSheet {

    private final BriefRows rows;
    private final FactRows facts;
    private final Examples examples;
    private final InquiryRows inquiries;
    private final BriefRules rules;
    private final CityOffices offices;
    private final Texts texts;

    BriefSheet(
            BriefRows rows,
            FactRows facts,
            Examples examples,
            InquiryRows inquiries,
            BriefRules rules,
            CityOffices offices,
            MessageSource messages) {
        this.rows = rows;
        this.facts = facts;
        this.examples = examples;
        this.inquiries = inquiries;
        this.rules = rules;
        this.offices = offices;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** The sheet as it would be issued at an instant. */
    @Transactional(readOnly = true)
    public Draft of(Brief brief, Instant at) {
        var issuer = offices.issuer(LocalDate.ofInstant(at, Zone.SHANGHAI));
        return new Draft(
                Ids.next(),
                brief.kind().form(),
                brief.id().subject(),
                issuer.id(),
                issuer.name(),
                List.of(rules.rule("recipients", brief.kind()).value()),
                brief.title(),
                body(brief),
                List.of());
    }

    /** The text alone, for reading before it is issued. */
    @Transactional(readOnly = true)
    public List<Block> body(Brief brief) {
        var words = rows.wordsOf(brief.id());
        var said = new HashMap<DocketId, Correction>();
        inquiries.corrections(brief.id(), BriefSight.Scope.SYSTEM).forEach(one -> said.put(one.docket(), one));
        int shown = rules.rule("late.shown").number();
        var body = new ArrayList<Block>();
        paragraphs(body, words.get(BriefPart.OPENING));
        head(body, BriefPart.GOOD, words);
        items(body, brief, BriefFigure.GOOD, shown, said);
        items(body, brief, BriefFigure.EXAMPLE, shown, said);
        examples.kept(brief.id())
                .forEach(one -> body.add(new Block.Paragraph(
                        texts.t("brief.sheet.practice", one.unitName(), one.title(), one.words()))));
        head(body, BriefPart.FIGURES, words);
        var figures = facts.figures(brief.id());
        for (BriefFigure figure : BriefFigure.values()) {
            if (figure != BriefFigure.GOOD) {
                body.add(new Block.Line(
                        texts.name(figure), texts.t("brief.sheet.items", figures.getOrDefault(figure, 0))));
            }
        }
        head(body, BriefPart.LATE, words);
        items(body, brief, BriefFigure.LATE, shown, said);
        items(body, brief, BriefFigure.PASSED_ON, shown, said);
        head(body, BriefPart.COURSE, words);
        items(body, brief, BriefFigure.FAR_BEHIND, shown, said);
        items(body, brief, BriefFigure.BEHIND, shown, said);
        items(body, brief, BriefFigure.REPORTED_LATE, shown, said);
        head(body, BriefPart.NEXT, words);
        note(body, brief);
        return body;
    }

    private void head(List<Block> body, BriefPart part, Map<BriefPart, String> words) {
        body.add(new Block.Heading(texts.t("brief.sheet.head." + part.name())));
        paragraphs(body, words.get(part));
    }

    private static void paragraphs(List<Block> body, @Nullable String words) {
        if (words != null) {
            words.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> body.add(new Block.Paragraph(line)));
        }
    }

    private void items(
            List<Block> body, Brief brief, BriefFigure figure, int shown, Map<DocketId, Correction> corrections) {
        var all = facts.rows(brief.id(), new FactRows.Which(figure, null), BriefSight.Scope.SYSTEM);
        for (BriefRow row : all.subList(0, Math.min(shown, all.size()))) {
            body.add(new Block.Paragraph(sentence(row, figure, corrections.get(row.docket()))));
        }
        if (all.size() > shown) {
            body.add(new Block.Paragraph(texts.t("brief.sheet.more", all.size() - shown, texts.name(figure))));
        }
    }

    /** One fact in words. */
    public String line(BriefRow row, BriefFigure figure) {
        return switch (figure) {
            case GOOD -> texts.t("brief.sheet.good", row.unitName(), row.title(), row.number(), row.days());
            case LATE ->
                texts.t(
                        "brief.sheet.late",
                        row.unitName(),
                        row.title(),
                        row.number(),
                        due(row),
                        row.days(),
                        held(row),
                        cause(row));
            case BEHIND, FAR_BEHIND ->
                texts.t(
                        "brief.sheet.course",
                        row.unitName(),
                        row.title(),
                        row.number(),
                        row.planned() == null
                                ? ""
                                : row.planned().stripTrailingZeros().toPlainString(),
                        row.reached() == null
                                ? ""
                                : row.reached().stripTrailingZeros().toPlainString(),
                        texts.name(figure));
            case EXAMPLE, PASSED_ON ->
                texts.t("brief.sheet.cited", row.unitName(), row.title(), row.number(), row.cited());
            default -> texts.t("brief.sheet.report", row.unitName(), row.title(), row.number());
        };
    }

    /** One fact with what the unit has said against it and how that was ruled; null for nothing. */
    public String sentence(BriefRow row, BriefFigure figure, @Nullable Correction said) {
        return line(row, figure) + words(said);
    }

    /** Who had it how long behind the due date; the office's own share stands there too. */
    private String held(BriefRow row) {
        String days = row.held().entrySet().stream()
                .filter(one -> one.getValue() > 0)
                .map(one -> texts.t("brief.sheet.held", texts.name(one.getKey()), one.getValue()))
                .collect(Collectors.joining(texts.t("brief.sheet.comma")));
        return days.isEmpty() ? texts.name(row.state()) : days;
    }

    private String cause(BriefRow row) {
        var cause = row.cause();
        if (cause == null || cause == Cause.NOTHING_SAID) {
            return texts.name(Cause.NOTHING_SAID);
        }
        return row.causeWords().isEmpty()
                ? texts.name(cause)
                : texts.t(
                        "brief.sheet.cause",
                        texts.name(cause),
                        row.causeWords().replaceFirst("\\p{IsPunctuation}+$", ""));
    }

    private String words(@Nullable Correction said) {
        if (said == null) {
            return "";
        }
        return texts.t(said.ruling() == Ruling.ADOPTED ? "brief.sheet.adopted" : "brief.sheet.kept", said.words());
    }

    private String due(BriefRow row) {
        var due = row.dueAt();
        if (due == null) {
            return "";
        }
        var day = LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
        return texts.t("brief.day", String.valueOf(day.getMonthValue()), String.valueOf(day.getDayOfMonth()));
    }

    private void note(List<Block> body, Brief brief) {
        var asked = inquiries.of(brief.id(), BriefSight.Scope.SYSTEM);
        if (!asked.isEmpty()) {
            body.add(new Block.Note(texts.t(
                    "brief.sheet.confirmed",
                    asked.size(),
                    count(asked, InquiryState.CONFIRMED),
                    count(asked, InquiryState.OBJECTED),
                    count(asked, InquiryState.SILENT))));
        }
    }

    private static long count(List<org.zhixing.brief.inquiry.Inquiry> asked, InquiryState state) {
        return asked.stream().filter(one -> one.state() == state).count();
    }
}
