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
        String pattern) {
    public PlanTask {
        section = List.copyOf(section);
        leads = List.copyOf(leads);
        supports = List.copyOf(supports);
        persons = List.copyOf(persons);
        milestones = List.copyOf(milestones);
        targets = List.copyOf(targets);
    }
}
