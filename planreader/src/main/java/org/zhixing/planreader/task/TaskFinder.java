package org.zhixing.planreader.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Heading;
import org.zhixing.planreader.LeadConvention;
import org.zhixing.planreader.PlanTask;
import org.zhixing.planreader.Stage;
import org.zhixing.planreader.text.MarkerKind;
import org.zhixing.planreader.text.Node;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Within;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.time.TimeWords;
import org.zhixing.planreader.unit.Name;
import org.zhixing.planreader.unit.NameLists;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;
import org.zhixing.planreader.unit.UnitNames;

/** Walks the tree of items and decides what is a task and what it inherits. */
public final class TaskFinder {
    private static final int LONGEST_HEADING = 60;
    private static final int LONGEST_NAMES = 30;
    private static final int SHORTEST_DUTY = 5;
    private static final int SHORT_NAME = 6;

    /** Headings about a body rather than addressed to one. */
    private static final Pattern BODIES = Pattern.compile(
            "(?:组织|领导|工作|议事|办事|常设|管理|协调)?(?:机构|小组|专班|班子|单位|部门|主体|基地|机关|办公室|指挥部|领导小组|工作组|工作专班|领导小组办公室)|.{0,1}(?:企业|学校|社区|园区|公司|中心)");

    private final Scan scan;
    private final String s;
    private final NameLists lists;
    private final Claims claims;
    private final Narrative narrative;
    private final TaskWriter writer;
    private final Prose prose;
    private final LabelledBlocks blocks;
    private final Items items;
    private final Stages steps;
    private final Cover cover;
    private final LastItems lastItems;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();

    /** Finds the tasks of this text; {@code labels} are labels of the house, folded, besides the usual ones. */
    public TaskFinder(Scan scan, NameLists lists, Map<String, LabelUse> labels) {
        this.scan = scan;
        this.s = scan.text();
        this.lists = lists;
        this.claims = new Claims(scan, lists, labels);
        this.narrative = new Narrative(scan, new Actors(scan, lists));
        this.writer = new TaskWriter(scan, Conventions.find(scan));
        Duties duties = new Duties(scan, lists, narrative, writer);
        this.prose = new Prose(scan, narrative, writer, duties);
        this.blocks = new LabelledBlocks(scan, claims, writer, prose);
        this.items = new Items(scan, narrative, writer, prose, duties);
        this.steps = new Stages(scan, claims);
        this.cover = new Cover(scan, claims);
        this.lastItems = new LastItems(scan, claims);
    }

    /** The tasks of a document. */
    public List<PlanTask> find(Node root, TimeContext time) {
        Scope scope = Scope.outermost(time);
        blocks.write(root.start(), root.ownEnd(), scope);
        children(root, scope);
        return List.copyOf(writer.tasks());
    }

    /** The stages met on the way. */
    public List<Stage> stages() {
        return stages;
    }

    /** The headings met on the way. */
    public List<Heading> headings() {
        return headings;
    }

    /** The convention a document states about who leads. */
    public static @Nullable Field<LeadConvention> convention(Scan scan) {
        Conventions.Found found = Conventions.find(scan);
        return found == null ? null : found.field();
    }

    private void children(Node node, Scope outer) {
        Scope scope = outer;
        LocalDate previous = null;
        int paragraphs = 0;
        int n = node.children().size();
        for (int i = 0; i < n; i++) {
            Node child = node.children().get(i);
            int limit = child.end();
            boolean lastItem = i == n - 1 || node.children().get(i + 1).marker() == null;
            if (child.leaf() && lastItem && i > 0 && paragraphs > 0 && child.kind() != MarkerKind.ATTACHMENT) {
                limit = lastItems.end(child, paragraphs, scope.time());
            }
            paragraphs = Math.max(paragraphs, lastItems.paragraphs(child));
            LocalDate began = walk(child, limit, scope.at(scope.time().after(previous)), scope);
            previous = began != null ? began : previous;
            scope = scope.until(steps.term(child, scope.time()));
            if (limit < child.end()) {
                prose.write(limit, child.end(), scope, claims.find(limit, child.end(), scope.time()));
            }
        }
    }

    /** Reads one item; gives the first day of its window if it is a stage. */
    private @Nullable LocalDate walk(Node node, int limit, Scope staged, Scope plain) {
        if (node.marker() == null) {
            blocks.write(node.start(), node.ownEnd(), plain);
            children(node, plain);
            return null;
        }
        boolean splits = splits(node);
        int ownEnd = splits ? node.ownEnd() : limit;
        int headEnd = headEnd(node, ownEnd);
        String head = s.substring(node.start(), headEnd);
        boolean stage = steps.called(node, head) || steps.step(plain, head, node, ownEnd);
        Scope scope = plain;
        List<Claim> own = claims.find(node.start(), ownEnd, (stage ? staged : plain).time());
        if (!own.isEmpty() && own.get(0).start() < headEnd) {
            headEnd = own.get(0).start();
        }
        SectionKind kind = head.length() <= 45 && node.kind() != MarkerKind.UNIT
                ? SectionKind.of(s.substring(node.start(), headEnd), scope.kind())
                : scope.kind();
        kind = kind == SectionKind.GOALS && splits && assigned(node, scope) ? SectionKind.WORK : kind;
        Heading heading = heading(node, headEnd, splits, scope);
        if (splits) {
            headings.add(heading);
        }
        Scope inner = scope.under(heading, kind);
        LocalDate began = null;
        int body = headEnd;
        if (stage) {
            Field<DueDate> window = steps.window(node, headEnd, ownEnd, own, staged.time());
            Field<String> name = steps.name(node, headEnd);
            stages.add(new Stage(name, window));
            inner = inner.in(name).until(window);
            began = window == null ? null : window.value().start();
            inner = inner.at(Stages.within(window, inner.time()));
        }
        List<Name> first = unitFirst(node.start(), ownEnd);
        boolean headed = first.isEmpty() && (splits || (headEnd < limit && s.charAt(headEnd) == '\n'));
        if (headed) {
            first = unitHeading(node.start(), headEnd);
        }
        boolean sentence = first.isEmpty()
                && headEnd > node.start()
                && headEnd - node.start() <= LONGEST_NAMES
                && headEnd + SHORTEST_DUTY < limit
                && s.charAt(headEnd) == '。';
        if (sentence) {
            first = unitHeading(node.start(), headEnd).stream().allMatch(TaskFinder::plain)
                    ? unitHeading(node.start(), headEnd)
                    : List.of();
            headed = !first.isEmpty();
        }
        if (!first.isEmpty()) {
            inner = inner.with(
                    first.stream()
                            .map(n -> new Part(n, Role.RESPONSIBLE, false))
                            .toList(),
                    List.of());
            body = headed ? headEnd + (sentence ? 1 : 0) : behindNames(node.start(), ownEnd);
        }
        if (splits) {
            section(node, own, inner, body, stage);
        } else if (node.kind() == MarkerKind.ATTACHMENT) {
            blocks.write(body, limit, inner);
        } else {
            items.write(new Items.Item(node, body, limit, stage, !first.isEmpty()), own, inner);
        }
        return began;
    }

    /** Whether aims are given to units, most of them each on its own: all of them are tasks then. */
    private boolean assigned(Node node, Scope scope) {
        long given = node.children().stream()
                .filter(c ->
                        claims.find(c.start(), c.end(), scope.time()).stream().anyMatch(Claim::units))
                .count();
        return given > 0 && 2 * given >= node.children().size();
    }

    private void section(Node node, List<Claim> own, Scope scope, int body, boolean stage) {
        Scope inner = scope;
        for (Claim c : own) {
            inner = inner.with(c.parts(), c.persons());
            TimeWord time = TimeWords.due(c.times());
            inner = time == null || (stage && inner.due() != null) ? inner : inner.until(TimeWords.field(scan, time));
        }
        if (inner.parts().isEmpty()) {
            prose.leadIn(body, node.ownEnd(), inner, own);
            Claim covering = cover.of(node, inner.time());
            if (covering != null) {
                inner = inner.with(covering.parts(), covering.persons());
                TimeWord time = TimeWords.due(covering.times());
                inner = time == null ? inner : inner.until(TimeWords.field(scan, time));
            }
        }
        children(node, inner);
    }

    /** Whether a name standing alone before a full stop cannot be the end of an order. */
    private static boolean plain(Name name) {
        return name.folded().length() <= SHORT_NAME
                || name.folded().charAt(0) == '各'
                || UnitNames.official(name.folded());
    }

    /** Where names end that stand first: at a colon or a dash. */
    private int namesEnd(int from, int to) {
        int limit = Math.min(to, from + LONGEST_HEADING + 1);
        int colon = Within.first(s, ':', from, limit);
        int dash = Within.first(s, '-', from, colon < 0 ? limit : colon);
        return dash > from && s.startsWith("--", dash) ? dash : colon;
    }

    private int behindNames(int from, int to) {
        int end = namesEnd(from, to) + 1;
        return s.startsWith("-", end) && s.charAt(end - 1) == '-' ? end + 1 : end;
    }

    private List<Name> unitFirst(int from, int to) {
        int colon = namesEnd(from, to);
        if (colon < 0) {
            return List.of();
        }
        return Labels.use(s.substring(from, colon)) != null ? List.of() : lists.strict(from, colon);
    }

    /** Whether a heading speaks about a body rather than to one. */
    static boolean aboutBodies(String folded) {
        return folded.length() <= 2 || BODIES.matcher(folded).matches();
    }

    /** A heading that is nothing but units: what stands under it are their duties (pattern H). */
    private List<Name> unitHeading(int from, int to) {
        int last = to > from && s.charAt(to - 1) == ')' && Within.first(s, '(', from, to) < 0 ? to - 1 : to;
        List<Name> names = lists.strict(from, last);
        boolean units = names.stream().noneMatch(n -> aboutBodies(n.folded()));
        return units ? names : List.of();
    }

    /** Items run on inside a paragraph are only cut apart when they bring units or limits of their own. */
    private boolean splits(Node node) {
        if (node.leaf()) {
            return false;
        }
        boolean inline = node.children().stream()
                .allMatch(
                        c -> c.marker() != null && c.leaf() && c.marker().kind().compareTo(MarkerKind.ORDINAL) >= 0);
        return !inline
                || node.children().stream().anyMatch(this::actsAlone)
                || node.children().stream()
                        .allMatch(c -> c.marker() != null && c.marker().ownLine());
    }

    private boolean actsAlone(Node node) {
        Scope nowhere = Scope.outermost(new TimeContext(null, null, null));
        return !claims.find(node.start(), node.end(), nowhere.time()).isEmpty()
                || !narrative
                        .read(node.start(), node.end(), nowhere, null, List.of())
                        .isEmpty();
    }

    private int headEnd(Node node, int ownEnd) {
        int i = node.start();
        if (node.kind() == MarkerKind.STAGE && i < ownEnd && ":、,-".indexOf(s.charAt(i)) >= 0) {
            i++;
        }
        boolean annex = node.kind() == MarkerKind.ATTACHMENT && i < ownEnd && s.charAt(i) == '\n';
        i += annex ? 1 : 0;
        while (i < ownEnd && i - node.start() < LONGEST_HEADING && "。;!\n\f".indexOf(s.charAt(i)) < 0) {
            i++;
        }
        boolean found = (i < ownEnd && "。\n".indexOf(s.charAt(i)) >= 0)
                || (i == ownEnd && ownEnd == node.ownEnd() && !node.leaf());
        return found ? i : node.start();
    }

    private Heading heading(Node node, int headEnd, boolean splits, Scope scope) {
        int end = splits || headEnd - node.start() <= 40 ? Math.max(headEnd, node.start()) : node.start();
        String label = scan.words(node.opening(), end);
        return new Heading(scope.path().size() + 1, label, scan.span(node.opening(), end));
    }
}
