package org.zhixing.plan.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueKind;
import org.zhixing.planreader.Span;

/**
 * What a proposed task says, where each part stands in the document, and what people made of it.
 *
 * @param text the action, as it will stand on the docket
 * @param spans where it was read from; empty when typed
 * @param section headings above it, outermost first
 * @param stage name of its stage, empty if none
 * @param leads units that lead, as written; {@code accountable} points at the one that answers (practice 5)
 * @param accountable index into {@code leads}; -1 while nobody is named
 * @param chosenDue a due date a person gave, with {@code dueReason}; null while the document's own counts
 * @param summary who sums up when the accountable lead is a group such as 各县（市、区）; null if not needed or not said
 * @param checked a person has looked at it and agreed
 * @param removed not to be opened; kept for undo and for measuring the reader
 */
public record TaskContent(
        String text,
        List<Span> spans,
        List<String> section,
        String stage,
        List<Part> leads,
        int accountable,
        List<Part> supports,
        List<String> persons,
        @Nullable Due due,
        @Nullable LocalDate chosenDue,
        String dueReason,
        List<String> targets,
        List<Doubted> doubts,
        @Nullable UnitId summary,
        boolean checked,
        boolean removed) {

    /** A unit as written, with its evidence and the rule that read it. */
    public record Part(String written, List<Span> spans, String rule, boolean inherited) {

        public static Part typed(String written) {
            return new Part(written, List.of(), "typed", false);
        }
    }

    /** A time limit as written and understood. */
    public record Due(
            String raw,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            DueKind kind,
            List<Span> spans,
            String rule,
            boolean inherited) {}

    /** A doubt of the reader about one field: text, leads, supports, due. */
    public record Doubted(String field, Doubt doubt) {}

    /** The day by which it is to be done: a person's choice before the document's. */
    public @Nullable LocalDate dueDay() {
        if (chosenDue != null) {
            return chosenDue;
        }
        return due == null ? null : due.end();
    }

    /** Recurring and ongoing work has no day on which it is done. */
    public boolean ongoing() {
        return chosenDue == null
                && due != null
                && due.end() == null
                && (due.kind() == DueKind.RECURRING || due.kind() == DueKind.ONGOING);
    }

    /** The unit that answers, as written; null while nobody is named. */
    public @Nullable Part accountableLead() {
        return accountable >= 0 && accountable < leads.size() ? leads.get(accountable) : null;
    }

    public TaskContent withAccountable(int index) {
        return new TaskContent(
                text, spans, section, stage, leads, index, supports, persons, due, chosenDue, dueReason, targets,
                doubts, summary, checked, removed);
    }

    public TaskContent withChecked(boolean now) {
        return new TaskContent(
                text,
                spans,
                section,
                stage,
                leads,
                accountable,
                supports,
                persons,
                due,
                chosenDue,
                dueReason,
                targets,
                doubts,
                summary,
                now,
                removed);
    }

    public TaskContent withRemoved(boolean now) {
        return new TaskContent(
                text,
                spans,
                section,
                stage,
                leads,
                accountable,
                supports,
                persons,
                due,
                chosenDue,
                dueReason,
                targets,
                doubts,
                summary,
                checked,
                now);
    }

    public TaskContent withText(String words, List<Span> where) {
        return new TaskContent(
                words,
                where,
                section,
                stage,
                leads,
                accountable,
                supports,
                persons,
                due,
                chosenDue,
                dueReason,
                targets,
                doubts,
                summary,
                false,
                removed);
    }

    public TaskContent withUnits(List<Part> lead, int answers, List<Part> support, @Nullable UnitId sumsUp) {
        return new TaskContent(
                text, spans, section, stage, lead, answers, support, persons, due, chosenDue, dueReason, targets,
                doubts, sumsUp, checked, removed);
    }

    public TaskContent withChosenDue(@Nullable LocalDate day, String reason) {
        return new TaskContent(
                text,
                spans,
                section,
                stage,
                leads,
                accountable,
                supports,
                persons,
                due,
                day,
                reason,
                targets,
                doubts,
                summary,
                checked,
                removed);
    }
}
