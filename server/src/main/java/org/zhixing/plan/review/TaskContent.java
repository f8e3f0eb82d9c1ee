package org.zhixing.plan.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.planreader.Assignment;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueKind;
import org.zhixing.planreader.Span;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.Rhythm;

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
 * @param rule the way the task is written, as the reader calls it; empty when a person added it
 * @param milestones earlier limits of the same task
 * @param standing the docket under way that does it already, so that none is opened for it (R155); null for a new one
 * @param readings the ways to read who leads, where the words allow two and nobody has chosen yet
 * @param duty on what ground townships among the units are asked, all of them (L9 h)
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
        boolean removed,
        String rule,
        List<Due> milestones,
        List<Assignment> readings,
        @Nullable Standing standing,
        DutyGround duty) {

    /** What was stored before a field was thought of lacks it. */
    public TaskContent {
        rule = orElse(rule, "");
        milestones = orElse(milestones, List.of());
        readings = orElse(readings, List.of());
        duty = orElse(duty, DutyGround.UNSAID);
    }

    private static <T> T orElse(@Nullable T stored, T otherwise) {
        return stored == null ? otherwise : stored;
    }

    /** A unit as written, with its evidence and the rule that read it. */
    public record Part(String written, List<Span> spans, String rule, boolean inherited) {

        public static Part typed(String written) {
            return new Part(written, List.of(), "typed", false);
        }
    }

    /**
     * A time limit as written and understood.
     *
     * @param readings the days the words may mean, where they allow several; else empty
     */
    public record Due(
            String raw,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            DueKind kind,
            List<Span> spans,
            String rule,
            boolean inherited,
            List<LocalDate> readings) {

        public Due {
            readings = orElse(readings, List.of());
        }
    }

    /**
     * A docket of the same unit that does what the task asks for.
     *
     * @param reason why it counts for this plan as well
     */
    public record Standing(UUID docket, String title, String reason) {}

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

    /** How often recurring work comes round; null for what does not. */
    public @Nullable Rhythm rhythm() {
        return ongoing() && due != null && due.kind() == DueKind.RECURRING ? Measures.rhythm(due.raw()) : null;
    }

    /** The value to be reached that the words state; null where none can be summed up as it is reached. */
    public OpenDocket.@Nullable Quantity quantity() {
        return ongoing()
                ? null
                : targets.stream()
                        .flatMap(words -> Measures.quantity(words).stream())
                        .findFirst()
                        .orElse(null);
    }

    /** The unit that answers, as written; null while nobody is named. */
    public @Nullable Part accountableLead() {
        return accountable >= 0 && accountable < leads.size() ? leads.get(accountable) : null;
    }

    /** Whether a unit is written like this in the task. */
    boolean names(String written) {
        return leads.stream().anyMatch(part -> part.written().equals(written))
                || supports.stream().anyMatch(part -> part.written().equals(written));
    }

    public TaskContent withAccountable(int index) {
        return changed(copy -> {
            copy.standing = index == accountable ? standing : null;
            copy.accountable = index;
            copy.settled("leads", Doubt.SEVERAL_LEADS);
            copy.readings = List.of();
        });
    }

    public TaskContent withChecked(boolean now) {
        return changed(copy -> copy.checked = now);
    }

    public TaskContent withRemoved(boolean now) {
        return changed(copy -> copy.removed = now);
    }

    /** The docket that does it already, or null for one of its own. */
    public TaskContent withStanding(@Nullable Standing found) {
        return changed(copy -> copy.standing = found);
    }

    public TaskContent withText(String words, List<Span> where) {
        return changed(copy -> {
            copy.text = words;
            copy.spans = where;
            copy.settled("text");
            copy.checked = false;
            copy.standing = null;
        });
    }

    public TaskContent withUnits(List<Part> lead, int answers, List<Part> support, @Nullable UnitId sumsUp) {
        return changed(copy -> {
            copy.leads = lead;
            copy.accountable = answers;
            copy.supports = support;
            copy.summary = sumsUp;
            copy.settled("leads");
            copy.settled("supports");
            copy.readings = List.of();
            copy.standing = null;
        });
    }

    public TaskContent withSummary(UnitId sumsUp) {
        return changed(copy -> copy.summary = sumsUp);
    }

    public TaskContent withChosenDue(@Nullable LocalDate day, String reason) {
        return changed(copy -> {
            copy.chosenDue = day;
            copy.dueReason = reason;
            copy.settled("due");
        });
    }

    /** The document's words are no limit of this task. */
    public TaskContent withoutDue() {
        return changed(copy -> {
            copy.due = null;
            copy.chosenDue = null;
            copy.settled("due");
        });
    }

    public TaskContent withStage(String name) {
        return changed(copy -> copy.stage = name);
    }

    /** The same task in another section and stage. */
    TaskContent under(List<String> headings, String stageName) {
        return changed(copy -> {
            copy.section = headings;
            copy.stage = stageName;
        });
    }

    public TaskContent withDuty(DutyGround said) {
        return changed(copy -> copy.duty = said);
    }

    public TaskContent withTargets(List<String> words) {
        return changed(copy -> copy.targets = words);
    }

    /** Units read the first or the second way the words allow; the first lead answers. */
    public TaskContent withReading(int which) {
        if (which < 0 || which >= readings.size()) {
            return this;
        }
        Assignment reading = readings.get(which);
        return withUnits(parts(reading.leads()), 0, parts(reading.supports()), summary);
    }

    /** The unit leads and answers; who led before supports. {@code same} tells other names of the unit. */
    public TaskContent ledBy(Part unit, Predicate<Part> same) {
        var others = new ArrayList<Part>();
        leads.stream().filter(same.negate()).forEach(others::add);
        supports.stream().filter(same.negate()).forEach(others::add);
        return withUnits(List.of(unit), 0, others, summary);
    }

    /** The unit supports as well, unless it has a part already. */
    public TaskContent supportedBy(Part unit, Predicate<Part> same) {
        boolean known = Stream.concat(leads.stream(), supports.stream()).anyMatch(same);
        var more = new ArrayList<>(supports);
        more.add(unit);
        return known ? this : changed(copy -> copy.supports = more);
    }

    /** The name as written gives way to the unit it stands for; its evidence stays. */
    public TaskContent withUnitFor(String written, String unit, String by) {
        return changed(copy -> {
            copy.leads = renamed(leads, written, unit, by);
            copy.supports = renamed(supports, written, unit, by);
            for (String field : List.of("leads", "supports")) {
                copy.settled(field, Doubt.UNUSUAL_NAME);
                copy.settled(field, Doubt.FROM_SENTENCE);
            }
            copy.readings = readings.stream()
                    .map(reading -> new Assignment(
                            reading.leads().stream()
                                    .map(n -> n.equals(written) ? unit : n)
                                    .toList(),
                            reading.supports().stream()
                                    .map(n -> n.equals(written) ? unit : n)
                                    .toList()))
                    .toList();
        });
    }

    private static List<Part> renamed(List<Part> parts, String written, String unit, String by) {
        return parts.stream()
                .map(part -> part.written().equals(written) ? new Part(unit, part.spans(), by, part.inherited()) : part)
                .toList();
    }

    private List<Part> parts(List<String> names) {
        return names.stream()
                .map(name -> Stream.concat(leads.stream(), supports.stream())
                        .filter(part -> part.written().equals(name))
                        .findFirst()
                        .orElseGet(() -> Part.typed(name)))
                .toList();
    }

    private TaskContent changed(Consumer<Copy> how) {
        var copy = new Copy(this);
        how.accept(copy);
        return new TaskContent(
                copy.text,
                copy.spans,
                copy.section,
                copy.stage,
                copy.leads,
                copy.accountable,
                copy.supports,
                persons,
                copy.due,
                copy.chosenDue,
                copy.dueReason,
                copy.targets,
                copy.doubts,
                copy.summary,
                copy.checked,
                copy.removed,
                rule,
                milestones,
                copy.readings,
                copy.standing,
                copy.duty);
    }

    /** What people may change, while it changes. */
    private static final class Copy {
        private String text;
        private List<Span> spans;
        private List<String> section;
        private String stage;
        private List<Part> leads;
        private int accountable;
        private List<Part> supports;
        private @Nullable Due due;
        private @Nullable LocalDate chosenDue;
        private String dueReason;
        private List<String> targets;
        private List<Doubted> doubts;
        private @Nullable UnitId summary;
        private boolean checked;
        private boolean removed;
        private List<Assignment> readings;
        private @Nullable Standing standing;
        private DutyGround duty;

        private Copy(TaskContent from) {
            text = from.text;
            spans = from.spans;
            section = from.section;
            stage = from.stage;
            leads = from.leads;
            accountable = from.accountable;
            supports = from.supports;
            due = from.due;
            chosenDue = from.chosenDue;
            dueReason = from.dueReason;
            targets = from.targets;
            doubts = from.doubts;
            summary = from.summary;
            checked = from.checked;
            removed = from.removed;
            readings = from.readings;
            standing = from.standing;
            duty = from.duty;
        }

        /** A person has decided what was doubtful about a field. */
        private void settled(String field, Doubt... which) {
            var about = List.of(which);
            doubts = doubts.stream()
                    .filter(doubted ->
                            !doubted.field().equals(field) || (!about.isEmpty() && !about.contains(doubted.doubt())))
                    .toList();
        }
    }
}
