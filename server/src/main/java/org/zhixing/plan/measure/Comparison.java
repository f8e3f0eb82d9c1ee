package org.zhixing.plan.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.plan.ReadField;
import org.zhixing.plan.ReadOutcome;
import org.zhixing.plan.review.DraftTask;
import org.zhixing.plan.review.TaskContent;
import org.zhixing.plan.review.TaskContent.Due;
import org.zhixing.plan.review.TaskContent.Part;
import org.zhixing.planreader.Assignment;

/** Compares the tasks as proposed with the tasks as confirmed, field by field. */
final class Comparison {

    private static final String AND = "、";

    private final LocalDate today;
    private final List<Measured> found = new ArrayList<>();

    private Comparison(LocalDate today) {
        this.today = today;
    }

    /** A field that was neither proposed nor put in is not counted. */
    static List<Measured> of(Map<UUID, TaskContent> proposed, List<DraftTask> all, LocalDate today) {
        var comparison = new Comparison(today);
        Set<UUID> kept = new HashSet<>();
        for (DraftTask row : all) {
            TaskContent before = proposed.get(row.id());
            if (row.content().removed()) {
                continue;
            }
            kept.add(row.id());
            if (before == null) {
                comparison.note(
                        row.id(),
                        ReadField.TASK,
                        ReadOutcome.ADDED,
                        false,
                        "",
                        "",
                        row.content().text());
            } else {
                comparison.compare(row.id(), before, row.content());
            }
        }
        proposed.forEach((id, before) -> {
            if (!kept.contains(id)) {
                comparison.note(
                        id,
                        ReadField.TASK,
                        ReadOutcome.REMOVED,
                        sure(before, "text"),
                        before.rule(),
                        before.text(),
                        "");
            }
        });
        return comparison.found;
    }

    private void compare(UUID id, TaskContent before, TaskContent after) {
        var text = before.text().equals(after.text()) ? ReadOutcome.UNTOUCHED : ReadOutcome.CHANGED;
        note(id, ReadField.TASK, text, sure(before, "text"), before.rule(), before.text(), after.text());
        boolean offered = before.readings().stream().anyMatch(reading -> isReading(reading, before, after));
        units(id, ReadField.LEAD, before, before.leads(), after.leads(), offered);
        units(id, ReadField.SUPPORT, before, before.supports(), after.supports(), offered);
        due(id, before, after);
    }

    private void units(
            UUID id, ReadField field, TaskContent before, List<Part> proposed, List<Part> confirmed, boolean offered) {
        if (proposed.isEmpty() && confirmed.isEmpty()) {
            return;
        }
        ReadOutcome outcome;
        if (offered) {
            outcome = ReadOutcome.CHOSEN;
        } else if (keys(proposed).equals(keys(confirmed))) {
            outcome = ReadOutcome.UNTOUCHED;
        } else {
            outcome = proposed.isEmpty() ? ReadOutcome.ADDED : ReadOutcome.CHANGED;
        }
        String rule = proposed.isEmpty() ? "" : proposed.get(0).rule();
        boolean sure = !proposed.isEmpty() && sure(before, field == ReadField.LEAD ? "leads" : "supports");
        note(id, field, outcome, sure, rule, names(proposed), names(confirmed));
    }

    private void due(UUID id, TaskContent before, TaskContent after) {
        Due proposed = before.due();
        LocalDate chosen = after.chosenDue();
        if (proposed == null) {
            if (chosen != null) {
                note(id, ReadField.DUE, ReadOutcome.ADDED, false, "", "", chosen.toString());
            }
            return;
        }
        ReadOutcome outcome;
        if (chosen == null) {
            outcome = after.due() == null ? ReadOutcome.CHANGED : ReadOutcome.UNTOUCHED;
        } else if (proposed.end() != null && proposed.end().isBefore(today)) {
            outcome = ReadOutcome.OVERTAKEN;
        } else {
            outcome = proposed.readings().contains(chosen) ? ReadOutcome.CHOSEN : ReadOutcome.CHANGED;
        }
        String words = proposed.end() == null ? proposed.raw() : proposed.raw() + " " + proposed.end();
        LocalDate day = after.dueDay();
        note(
                id,
                ReadField.DUE,
                outcome,
                sure(before, "due"),
                proposed.rule(),
                words,
                day == null ? "" : day.toString());
    }

    private void note(
            UUID task,
            ReadField field,
            ReadOutcome outcome,
            boolean sure,
            String rule,
            String proposed,
            String confirmed) {
        found.add(new Measured(task, field, outcome, sure, rule, proposed, confirmed));
    }

    /** Whether the units stand as one of the readings offered them. */
    private static boolean isReading(Assignment reading, TaskContent before, TaskContent after) {
        return written(before, reading.leads()).equals(keys(after.leads()))
                && written(before, reading.supports()).equals(keys(after.supports()));
    }

    private static Set<Object> written(TaskContent task, List<String> names) {
        var parts = new ArrayList<>(task.leads());
        parts.addAll(task.supports());
        return keys(
                parts.stream().filter(part -> names.contains(part.written())).toList());
    }

    /** A unit is the words it was read from: naming what they stand for does not correct the reader. */
    private static Set<Object> keys(List<Part> parts) {
        return parts.stream()
                .<Object>map(part -> part.spans().isEmpty() ? part.written() : part.spans())
                .collect(Collectors.toSet());
    }

    private static String names(List<Part> parts) {
        return parts.stream().map(Part::written).collect(Collectors.joining(AND));
    }

    private static boolean sure(@Nullable TaskContent task, String field) {
        return task != null
                && task.doubts().stream().noneMatch(doubt -> doubt.field().equals(field));
    }
}
