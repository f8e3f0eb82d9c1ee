package org.zhixing.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.Duty;
import org.zhixing.plan.campaign.StandingTasks;
import org.zhixing.plan.house.RememberedRule;
import org.zhixing.plan.review.Gap;
import org.zhixing.plan.review.Highlights.Piece;
import org.zhixing.plan.review.PlanDocument;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.planreader.Doubt;
import org.zhixing.shell.Choice;

/**
 * The review page: the document with its evidence at left, the proposed tasks at right.
 *
 * @param unknown written names that stand for no unit yet, each asked once
 * @param units all units to choose from, in official order
 * @param open tasks that still lack something
 * @param severalLeads tasks with several leads and nobody named to answer
 * @param ambiguousLeads those of them whose words allow two readings
 * @param months limits such as 10月前 of which nobody has said yet whether the month counts
 * @param undoable kind of the change that undo would take back, empty if none
 * @param rules rules of the house that had part in what was read, by id
 * @param duties items of the duty lists in force; none where no township is asked that has one
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
        int ambiguousLeads,
        int months,
        String undoable,
        Map<String, RememberedRule> rules,
        List<Choice> duties,
        LocalDate today) {

    /**
     * One proposed task.
     *
     * @param dockets how many it opens: where a group leads, one that sums up and one for each of the others (practice 5);
     *     none where one under way does it already
     * @param standing what the same unit has under way that reads alike (R155)
     * @param bound whether a township with a duty list in force is asked (L9 h)
     * @param likely items of its list that the words of the task may mean, while nothing fitting was said
     */
    public record Card(
            int number,
            UUID id,
            TaskContent content,
            List<Gap> gaps,
            List<UnitLine> leads,
            List<UnitLine> supports,
            List<Why> why,
            int dockets,
            List<StandingTasks.Found> standing,
            boolean bound,
            List<Duty> likely) {

        public boolean ready() {
            return gaps.isEmpty();
        }

        public boolean unsure(String field) {
            return content.doubts().stream().anyMatch(doubt -> doubt.field().equals(field));
        }

        /** The official name of a unit written in the task, or the words themselves while it is unknown. */
        public String official(String written) {
            return Stream.concat(leads.stream(), supports.stream())
                    .filter(line -> line.written().equals(written))
                    .map(UnitLine::official)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .findFirst()
                    .orElse(written);
        }

        /** Earlier limits, as written. */
        public String milestones() {
            return content.milestones().stream().map(TaskContent.Due::raw).collect(Collectors.joining("、"));
        }

        /** Units of one side as the edit form shows them, one a line. */
        public String written(List<UnitLine> lines) {
            return String.join("\n", lines.stream().map(UnitLine::written).toList());
        }
    }

    /**
     * A unit of a task.
     *
     * @param official its official name, null while unknown; of a group its words
     * @param members names of the units of a group in official order; of one unit none
     */
    public record UnitLine(
            String written, @Nullable String official, List<String> members, boolean inherited, String rule) {}

    /**
     * Where one value of a task comes from.
     *
     * @param field text, leads, supports, due
     * @param words of the document; empty when a person typed the value
     * @param places the characters of the document it came from, as {@code start-end}, set apart by spaces
     * @param rule the last part of the key of the words for the rule that read it
     * @param taught ids of the rules of the house that had part in it
     * @param doubts why to look at it
     */
    public record Why(
            String field,
            String words,
            String places,
            String rule,
            boolean inherited,
            List<String> taught,
            List<Doubt> doubts) {}

    /** A name to be asked for once. */
    public record UnknownName(String written, int tasks, List<Choice> perhaps) {}

    /** The name of a unit, empty if it is none to choose from. */
    public String nameOf(UnitId unit) {
        return units.stream()
                .filter(choice -> choice.value().equals(unit.value().toString()))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    /** How many dockets the tasks open together. */
    public int dockets() {
        return cards.stream().mapToInt(Card::dockets).sum();
    }

    /** How many tasks may stand already, of which nobody has said that they do (R155). */
    public long perhapsStanding() {
        return cards.stream()
                .filter(card -> !card.standing().isEmpty() && card.content().standing() == null)
                .count();
    }

    /** Whether everything can be opened. */
    public boolean ready() {
        return open == 0 && !cards.isEmpty();
    }
}
