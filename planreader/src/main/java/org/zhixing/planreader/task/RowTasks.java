package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Heading;
import org.zhixing.planreader.Person;
import org.zhixing.planreader.PlanTask;
import org.zhixing.planreader.text.Marker;
import org.zhixing.planreader.text.MarkerKind;
import org.zhixing.planreader.text.Node;
import org.zhixing.planreader.text.Outline;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.time.TimeWords;
import org.zhixing.planreader.unit.NameLists;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;
import org.zhixing.planreader.unit.RolePhrases;

/** Turns the rows of a table into tasks (pattern E). The scan holds the cells one below the other. */
public final class RowTasks {
    private static final int SHORTEST_ITEM = 8;

    private final Scan scan;
    private final RolePhrases phrases;
    private final Claims claims;
    private final TaskWriter writer;
    private final TimeContext time;

    /**
     * For one table.
     *
     * @param firstLeads whether the document says that the first listed leads
     */
    public RowTasks(
            Scan scan,
            Set<String> known,
            TimeContext time,
            @Nullable Field<org.zhixing.planreader.LeadConvention> firstLeads) {
        this.scan = scan;
        NameLists lists = new NameLists(scan, known);
        this.phrases = new RolePhrases(lists);
        this.claims = new Claims(scan, lists, Map.of());
        this.time = time;
        Conventions.Found own = Conventions.find(scan);
        this.writer = new TaskWriter(scan, firstLeads == null ? own : new Conventions.Found(-1, firstLeads));
    }

    /** A cell of the row being read. */
    public record RowCell(LabelUse use, String head, int start, int end, boolean inherited) {}

    /** The tasks so far. */
    public List<PlanTask> tasks() {
        return writer.tasks();
    }

    /** Reads one row. */
    public void row(List<RowCell> cells, List<Heading> path, boolean drawn) {
        if (cells.stream().allMatch(RowCell::inherited)) {
            return;
        }
        List<Part> parts = new ArrayList<>();
        List<Field<Person>> persons = new ArrayList<>();
        List<TimeWord> times = new ArrayList<>();
        boolean inheritedUnits = false;
        for (RowCell c : cells) {
            switch (c.use()) {
                case LEAD -> parts.addAll(units(c, Role.LEAD));
                case RESPONSIBLE -> parts.addAll(units(c, Role.RESPONSIBLE));
                case SUPPORT -> parts.addAll(units(c, Role.SUPPORT));
                case PERSON -> persons.addAll(Persons.list(scan, c.start(), c.end(), c.head()));
                case TIME -> times.addAll(TimeWords.value(scan.text(), c.start(), c.end(), time));
                default -> {}
            }
            inheritedUnits |= c.inherited() && (c.use() == LabelUse.LEAD || c.use() == LabelUse.RESPONSIBLE);
        }
        List<int[]> text = new ArrayList<>();
        for (RowCell c : cells) {
            boolean action = c.use() == LabelUse.TEXT || c.use() == LabelUse.TARGET;
            if (action && !c.inherited() && c.end() > c.start()) {
                text.add(new int[] {c.start(), c.end()});
            }
        }
        if (text.isEmpty()) {
            cells.stream()
                    .filter(c -> c.use() == LabelUse.TEXT && c.end() > c.start())
                    .reduce((a, b) -> b)
                    .ifPresent(c -> text.add(new int[] {c.start(), c.end()}));
        }
        for (List<int[]> pieces : items(text)) {
            Draft draft = new Draft(Scope.outermost(time), "table-row");
            draft.parts = parts;
            draft.partsInherited = inheritedUnits;
            draft.persons = persons;
            draft.times.addAll(times);
            draft.doubt = drawn ? Doubt.COLUMN : null;
            for (int[] p : pieces) {
                action(draft, p[0], p[1]);
            }
            writer.write(new DraftPath(draft, path).draft());
        }
    }

    /** Takes brackets and labels out of the words of the action; what they assign counts if no column does. */
    private void action(Draft draft, int from, int to) {
        int at = from;
        for (Claim c : claims.find(from, to, time)) {
            if (c.assigns()) {
                draft.piece(at, c.start());
                at = c.end();
                draft.parts = draft.parts.isEmpty() ? c.parts() : draft.parts;
                draft.persons = draft.persons.isEmpty() ? c.persons() : draft.persons;
                if (draft.times.isEmpty()) {
                    draft.times.addAll(c.times());
                }
            }
        }
        draft.piece(at, to);
    }

    /** A cell with numbered items holds as many tasks. */
    private List<List<int[]>> items(List<int[]> text) {
        if (text.size() != 1) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        int from = text.get(0)[0];
        int to = text.get(0)[1];
        Node root = Outline.of(scan.part(from, to));
        List<List<int[]>> out = new ArrayList<>();
        boolean numbered = root.children().size() > 1 && root.ownEnd() <= 1;
        for (Node child : root.children()) {
            Marker marker = child.marker();
            numbered &= marker != null
                    && marker.kind().compareTo(MarkerKind.NUMBER) >= 0
                    && child.end() - child.start() >= SHORTEST_ITEM;
            out.add(List.of(new int[] {from + child.start(), from + child.end()}));
        }
        return numbered
                ? out
                : List.of(text.stream()
                        .map(p -> new int[] {skipNumber(p[0], p[1]), p[1]})
                        .toList());
    }

    private int skipNumber(int from, int to) {
        Node root = Outline.of(scan.part(from, to));
        return root.children().size() == 1
                        && root.ownEnd() == 0
                        && root.children().get(0).leaf()
                ? from + root.children().get(0).start()
                : from;
    }

    private List<Part> units(RowCell c, Role role) {
        List<Labels.Found> labels = Labels.find(scan.text(), c.start(), c.end(), true, Map.of());
        if (!labels.isEmpty()) {
            List<Part> parts = new ArrayList<>();
            claims.find(c.start(), c.end(), time).forEach(k -> parts.addAll(k.parts()));
            return parts;
        }
        return c.end() > c.start() ? phrases.read(scan.text(), c.start(), c.end(), role, false) : List.of();
    }

    /** Gives a draft the headings of its table. */
    private record DraftPath(Draft from, List<Heading> path) {
        Draft draft() {
            Scope scope = new Scope(path, null, List.of(), List.of(), null, SectionKind.WORK, from.scope.time());
            Draft out = new Draft(scope, from.pattern);
            out.pieces.addAll(from.pieces);
            out.parts = from.parts;
            out.partsInherited = from.partsInherited;
            out.persons = from.persons;
            out.times.addAll(from.times);
            out.doubt = from.doubt;
            return out;
        }
    }
}
