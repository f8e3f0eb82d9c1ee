package org.zhixing.brief.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.approval.Waiting;
import org.zhixing.attachment.Stored;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefFigure;
import org.zhixing.brief.BriefPart;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.Example;
import org.zhixing.brief.desk.FactRows;
import org.zhixing.brief.inquiry.Correction;
import org.zhixing.brief.inquiry.Inquiry;
import org.zhixing.ledger.Timeline;
import org.zhixing.paper.SheetLength;
import org.zhixing.signoff.SignOffSteps;
import org.zhixing.timelimit.LimitView;

/**
 * One brief with its data: every figure leads to its dockets.
 *
 * @param figures of the whole brief
 * @param units with their figures in official order, as far as the reader may open them
 * @param items facts that are named, by figure, as far as the reader may open them
 * @param examples practices as good examples; of those not kept only for who sees how it goes
 * @param steps of its way to the signature
 * @param waiting who is asked to sign, and since when; for those who see how it goes
 * @param answer where the reader may sign, null if he is not asked
 * @param whole whether the reader opens all rows
 * @param length how long a circular or special report is, for who opens all; else null
 */
public record BriefPage(
        Brief brief,
        Map<BriefPart, String> words,
        Map<BriefFigure, Integer> figures,
        List<FactRows.OfUnit> units,
        Map<BriefFigure, List<Item>> items,
        List<Example> examples,
        List<Inquiry> inquiries,
        List<Correction> corrections,
        List<String> scope,
        @Nullable LimitView limit,
        @Nullable BriefAct primary,
        List<BriefAct> others,
        SignOffSteps steps,
        List<Waiting> waiting,
        @Nullable String answer,
        List<Stored> files,
        boolean whole,
        @Nullable SheetLength length,
        Timeline timeline) {

    /** A fact in words, with where it leads. */
    public record Item(String words, String href) {}

    /** Units whose answer is awaited. */
    public List<Inquiry> unanswered() {
        return inquiries.stream().filter(asked -> asked.answeredBy() == null).toList();
    }

    public List<Inquiry> answered() {
        return inquiries.stream().filter(asked -> asked.answeredBy() != null).toList();
    }

    /** Which facts stand in a part. */
    public List<BriefFigure> figuresOf(BriefPart part) {
        return switch (part) {
            case GOOD -> List.of(BriefFigure.GOOD, BriefFigure.EXAMPLE);
            case LATE -> List.of(BriefFigure.LATE, BriefFigure.PASSED_ON);
            case COURSE -> List.of(BriefFigure.FAR_BEHIND, BriefFigure.BEHIND, BriefFigure.REPORTED_LATE);
            default -> List.of();
        };
    }

    /** Figures of which any docket tells something. */
    public List<BriefFigure> counted() {
        return List.of(BriefFigure.values());
    }

    public int count(BriefFigure figure) {
        return figures.getOrDefault(figure, 0);
    }

    public String words(BriefPart part) {
        return words.getOrDefault(part, "");
    }

    public String rows(@Nullable BriefFigure figure) {
        return brief.id().href() + "/rows" + (figure == null ? "" : "?figure=" + figure.name());
    }

    public String rows(BriefFigure figure, FactRows.OfUnit unit) {
        return rows(figure) + "&unit=" + unit.unit().value();
    }
}
