package org.zhixing.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.plan.review.Gap;
import org.zhixing.plan.review.Highlights.Piece;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.shell.Choice;

/**
 * The review page: the document with its evidence at left, the proposed tasks at right.
 *
 * @param unknown written names that stand for no unit yet, each asked once
 * @param units all units to choose from, in official order
 * @param open tasks that still lack something
 * @param severalLeads tasks with several leads and nobody named to answer
 */
public record ReviewPage(
        PlanDocument document,
        List<Piece> pieces,
        List<Card> cards,
        List<Card> removed,
        List<UnknownName> unknown,
        List<Choice> units,
        int open,
        int checked,
        int severalLeads,
        LocalDate today) {

    /** One proposed task. */
    public record Card(
            int number, UUID id, TaskContent content, List<Gap> gaps, List<UnitLine> leads, List<UnitLine> supports) {

        public boolean ready() {
            return gaps.isEmpty();
        }

        public boolean unsure(String field) {
            return content.doubts().stream().anyMatch(doubt -> doubt.field().equals(field));
        }

        /** The rule by which the reader found a field, empty where it found none. */
        public String rule(String field) {
            var parts =
                    switch (field) {
                        case "leads" -> content.leads();
                        case "supports" -> content.supports();
                        default -> List.<TaskContent.Part>of();
                    };
            if (!parts.isEmpty()) {
                return parts.get(0).rule();
            }
            var due = content.due();
            return field.equals("due") && due != null ? due.rule() : "";
        }

        /** Units of one side as the edit form shows them, one a line. */
        public String written(List<UnitLine> lines) {
            return String.join("\n", lines.stream().map(UnitLine::written).toList());
        }
    }

    /**
     * A unit of a task.
     *
     * @param official its official name, null while unknown; for a group the number of members
     */
    public record UnitLine(String written, @Nullable String official, int members, boolean inherited, String rule) {}

    /** A name to be asked for once. */
    public record UnknownName(String written, int tasks, List<Choice> perhaps) {}

    /** Whether everything can be opened. */
    public boolean ready() {
        return open == 0 && !cards.isEmpty();
    }
}
