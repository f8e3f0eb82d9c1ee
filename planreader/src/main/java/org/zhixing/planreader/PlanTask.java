package org.zhixing.planreader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a task breakdown (重点任务分解表, R030).
 *
 * @param id t1, t2 … in the order of the text
 * @param text the action, without number, bracket and labels; its spans are the pieces it was joined from
 * @param detail what the item goes on to say behind the action; absent when the action is all
 * @param section headings above it, outermost first; the last is the item's own number, if it has one
 * @param stage the stage it stands in
 * @param leads units that lead, as written
 * @param supports units that support, as written
 * @param persons people named for it
 * @param due the time limit; of several the last
 * @param milestones the earlier ones
 * @param targets quantified targets, words as written
 * @param readings the ways to read who leads, where the words allow two; else empty
 * @param pattern name of the way the task is written, for measuring the reader
 */
public record PlanTask(
        String id,
        Field<String> text,
        @Nullable Field<String> detail,
        List<Heading> section,
        @Nullable Field<String> stage,
        List<Field<String>> leads,
        List<Field<String>> supports,
        List<Field<Person>> persons,
        @Nullable Field<DueDate> due,
        List<Field<DueDate>> milestones,
        List<Field<String>> targets,
        List<Assignment> readings,
        String pattern) {
    public PlanTask {
        section = List.copyOf(section);
        leads = List.copyOf(leads);
        supports = List.copyOf(supports);
        persons = List.copyOf(persons);
        milestones = List.copyOf(milestones);
        targets = List.copyOf(targets);
        readings = List.copyOf(readings);
    }

    /** The same task with its number in the document. */
    PlanTask numbered(int number) {
        return new PlanTask(
                "t" + number,
                text,
                detail,
                section,
                stage,
                leads,
                supports,
                persons,
                due,
                milestones,
                targets,
                readings,
                pattern);
    }

    /** The same task with other units and another limit. */
    public PlanTask with(
            List<Field<String>> lead,
            List<Field<String>> support,
            @Nullable Field<DueDate> limit,
            List<Assignment> choices) {
        return new PlanTask(
                id, text, detail, section, stage, lead, support, persons, limit, milestones, targets, choices, pattern);
    }
}
