package org.zhixing.planreader.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Assignment;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Person;
import org.zhixing.planreader.PlanTask;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.time.TimeWords;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;
import org.zhixing.planreader.unit.UnitNames;

/** Turns drafts into tasks: says who leads, which limit counts, and what is doubtful. */
final class TaskWriter {
    private static final int SHORTEST = 4;
    private static final Set<String> YEARLY =
            Set.of("time:year", "time:whole-year", "time:this-year", "time:target-year");

    private final Scan scan;
    private final Conventions.@Nullable Found convention;
    private final List<PlanTask> tasks = new ArrayList<>();

    TaskWriter(Scan scan, Conventions.@Nullable Found convention) {
        this.scan = scan;
        this.convention = convention;
    }

    List<PlanTask> tasks() {
        return tasks;
    }

    /** Writes a draft down as the next task, if it says anything. */
    void write(Draft d) {
        Field<String> text = text(d);
        if (text == null) {
            return;
        }
        List<TimeWord> times = d.times.isEmpty() ? said(d) : d.times;
        TimeWord chosen = TimeWords.due(times);
        Field<DueDate> due = chosen != null ? TimeWords.field(scan, chosen) : d.due != null ? d.due : inherited(d);
        due = several(due, times);
        List<Field<DueDate>> milestones = new ArrayList<>();
        for (TimeWord w : times) {
            if (!w.equals(chosen)) {
                milestones.add(TimeWords.field(scan, w));
            }
        }
        List<Field<String>> leads = new ArrayList<>();
        List<Field<String>> supports = new ArrayList<>();
        units(d, leads, supports);
        List<Field<String>> targets = new ArrayList<>();
        d.pieces.forEach(p -> targets.addAll(Targets.find(scan, p[0], p[1])));
        Field<String> detail = d.detail.isEmpty() ? null : joined(d.detail, "continuation", null);
        List<Field<Person>> persons = d.persons.isEmpty()
                ? d.scope.persons().stream().map(Field::asInherited).toList()
                : d.persons;
        Field<String> said = leads.isEmpty() && supports.isEmpty() ? text.doubted(Doubt.NO_UNIT) : text;
        tasks.add(new PlanTask(
                "t" + (tasks.size() + 1),
                said,
                detail,
                d.scope.path(),
                d.scope.stage(),
                leads,
                supports,
                persons,
                due,
                milestones,
                targets,
                Assignment.readings(leads, supports),
                d.pattern));
    }

    /** The limits the words of the action set. */
    private List<TimeWord> said(Draft d) {
        List<TimeWord> times = new ArrayList<>();
        d.pieces.forEach(p -> times.addAll(TimeWords.inProse(scan.text(), p[0], p[1], d.scope.time())));
        return TimeWords.withoutYears(times, d.due != null || d.scope.due() != null);
    }

    /** Where a task names several last days, the last one counts and the others are offered. */
    private static @Nullable Field<DueDate> several(@Nullable Field<DueDate> due, List<TimeWord> times) {
        List<LocalDate> days = times.stream()
                .map(TimeWord::last)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .sorted()
                .toList();
        if (due == null || due.doubt() != null || days.size() < 2) {
            return due;
        }
        DueDate d = due.value();
        return new Field<>(
                new DueDate(d.raw(), d.start(), d.end(), d.kind(), days),
                due.spans(),
                due.rule(),
                due.inherited(),
                Doubt.TWO_LIMITS);
    }

    /** The limit of the parent; one that stands behind the item was taken for it and for others. */
    private @Nullable Field<DueDate> inherited(Draft d) {
        Field<DueDate> due = d.scope.due();
        Span span = due == null ? null : due.span();
        if (due == null) {
            return null;
        }
        boolean behind = span != null
                && span.start() > scan.span(d.start(), d.start() + 1).start();
        if (behind) {
            return due.asInherited().doubted(Doubt.COVERS_SIBLINGS);
        }
        boolean year = d.scope.stage() == null && YEARLY.contains(due.rule()) && due.doubt() == null;
        return year ? yearAbove(due) : due.asInherited();
    }

    /** A whole year at a heading is as often the year of the plan as a limit of each task. */
    private static Field<DueDate> yearAbove(Field<DueDate> due) {
        DueDate d = due.value();
        LocalDate end = d.end();
        DueDate offered = end == null ? d : new DueDate(d.raw(), d.start(), end, d.kind(), List.of(end));
        return new Field<>(offered, due.spans(), due.rule(), true, Doubt.YEAR_ABOVE);
    }

    private void units(Draft d, List<Field<String>> leads, List<Field<String>> supports) {
        boolean own = !d.parts.isEmpty();
        List<Part> parts = own ? d.parts : d.scope.parts();
        boolean inherited = !own || d.partsInherited;
        boolean led = parts.stream().anyMatch(p -> p.role() == Role.LEAD);
        long responsible =
                parts.stream().filter(p -> p.role() == Role.RESPONSIBLE).count();
        boolean firstLeads = !led
                && responsible > 1
                && !d.unitsFromProse
                && convention != null
                && convention.position() <= last(parts)
                && parts.stream().noneMatch(Part::joint);
        boolean first = true;
        boolean commas = d.unitsFromProse && joinedByComma(parts);
        for (Part p : parts) {
            boolean leading = p.role() == Role.LEAD || (!led && p.role() == Role.RESPONSIBLE && (first || !firstLeads));
            Doubt doubt = doubt(d, p, leading, !led && responsible > 1 && !firstLeads, commas);
            String rule = firstLeads && p.role() == Role.RESPONSIBLE ? "first-listed-is-lead" : d.pattern;
            Field<String> field = new Field<>(
                    p.name().words(),
                    List.of(scan.span(p.name().start(), p.name().end())),
                    rule,
                    inherited,
                    doubt);
            List<Field<String>> list = leading ? leads : supports;
            if (leads.stream().noneMatch(f -> f.value().equals(field.value()))
                    && supports.stream().noneMatch(f -> f.value().equals(field.value()))) {
                list.add(field);
            }
            first &= p.role() != Role.RESPONSIBLE;
        }
        if (own && leads.isEmpty() && !d.scope.parts().isEmpty()) {
            d.scope.parts().stream()
                    .filter(p -> p.role() != Role.SUPPORT)
                    .forEach(p -> leads.add(new Field<>(
                            p.name().words(),
                            List.of(scan.span(p.name().start(), p.name().end())),
                            d.pattern,
                            true,
                            null)));
        }
    }

    /** A convention holds from the bracket it stands in, and from the notice for all that follows. */
    private static int last(List<Part> parts) {
        return parts.stream().mapToInt(p -> p.name().end()).max().orElse(0) + 60;
    }

    /** 甲局,乙局要…: two that act together, or one that is told to and another it does it with. */
    private boolean joinedByComma(List<Part> parts) {
        for (int i = 1; i < parts.size(); i++) {
            Part a = parts.get(i - 1);
            Part b = parts.get(i);
            boolean acting = a.role() != Role.SUPPORT && b.role() != Role.SUPPORT;
            if (acting
                    && a.name().end() < b.name().start()
                    && scan.text().substring(a.name().end(), b.name().start()).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Doubt doubt(Draft d, Part p, boolean leading, boolean several, boolean commas) {
        if (UnitNames.collective(p.name().folded())) {
            return Doubt.COLLECTIVE;
        }
        if (!UnitNames.ending(p.name().folded())) {
            return Doubt.UNUSUAL_NAME;
        }
        if (d.doubt != null) {
            return d.doubt;
        }
        if (d.parts.isEmpty() && p.name().start() > d.start()) {
            return Doubt.COVERS_SIBLINGS;
        }
        if (commas && leading) {
            return Doubt.SEVERAL_LEADS;
        }
        if (d.unitsFromProse) {
            return UnitNames.official(p.name().folded()) ? null : Doubt.FROM_SENTENCE;
        }
        return leading && several && !p.joint() ? Doubt.SEVERAL_LEADS : null;
    }

    private @Nullable Field<String> text(Draft d) {
        Field<String> field = joined(d.pieces, d.pattern, d.doubt == Doubt.CUT ? Doubt.CUT : null);
        return field == null || han(field.value()) < SHORTEST ? null : field;
    }

    private static long han(String s) {
        return s.chars().filter(c -> Folding.han((char) c)).count();
    }

    private @Nullable Field<String> joined(List<int[]> pieces, String rule, @Nullable Doubt doubt) {
        StringBuilder words = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (int[] p : pieces) {
            int a = p[0];
            int b = p[1];
            while (a < b && "。;,:、\n\f.)".indexOf(scan.text().charAt(a)) >= 0) {
                a++;
            }
            while (b > a && ",;:、\n\f(".indexOf(scan.text().charAt(b - 1)) >= 0) {
                b--;
            }
            if (b > a) {
                if (words.length() > 0 && Folding.han(words.charAt(words.length() - 1))) {
                    words.append(' ');
                }
                words.append(scan.words(a, b));
                spans.add(scan.span(a, b));
            }
        }
        return spans.isEmpty() ? null : new Field<>(words.toString(), spans, rule, false, doubt);
    }
}
