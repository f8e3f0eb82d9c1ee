package org.zhixing.planreader.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.DueDate;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Heading;
import org.zhixing.planreader.LeadConvention;
import org.zhixing.planreader.PlanTask;
import org.zhixing.planreader.Stage;
import org.zhixing.planreader.text.MarkerKind;
import org.zhixing.planreader.text.Node;
import org.zhixing.planreader.text.Scan;
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
    private static final int LONG_STAGE = 150;
    private static final Pattern STAGE_HEAD =
            Pattern.compile("第[一二三四五六1-6]个?阶段.{0,40}|.{2,24}阶段(?:\\(.{0,30}\\))?[:。]?");

    private static final Pattern STEPS = Pattern.compile("步骤|阶段|进度安排|时间安排|方法步骤");

    private final Scan scan;
    private final String s;
    private final NameLists lists;
    private final Claims claims;
    private final Narrative narrative;
    private final TaskWriter writer;
    private final List<Stage> stages = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();

    public TaskFinder(Scan scan, NameLists lists) {
        this.scan = scan;
        this.s = scan.text();
        this.lists = lists;
        this.claims = new Claims(scan, lists);
        this.narrative = new Narrative(scan, new Actors(scan, lists));
        this.writer = new TaskWriter(scan, Conventions.find(scan));
    }

    /** The tasks of a document. */
    public List<PlanTask> find(Node root, TimeContext time) {
        Scope scope = Scope.outermost(time);
        prose(root.start(), root.ownEnd(), scope, null, List.of());
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

    private void children(Node node, Scope scope) {
        LocalDate previous = null;
        int paragraphs = 0;
        int n = node.children().size();
        for (int i = 0; i < n; i++) {
            Node child = node.children().get(i);
            int limit = child.end();
            if (child.leaf() && i == n - 1 && i > 0 && paragraphs > 0) {
                limit = paragraphEnd(child, paragraphs);
                for (Claim c : claims.find(limit, child.end(), scope.time())) {
                    limit = c.start() <= limit + 1 && c.assigns() ? Math.min(c.end() + 1, child.end()) : limit;
                }
            }
            paragraphs = child.leaf() ? Math.max(paragraphs, paragraphCount(child)) : 99;
            LocalDate began = walk(child, limit, scope.at(scope.time().after(previous)), scope);
            previous = began != null ? began : previous;
            if (limit < child.end()) {
                prose(limit, child.end(), scope, null, claims.find(limit, child.end(), scope.time()));
            }
        }
    }

    private int paragraphCount(Node node) {
        int n = 1;
        for (int i = node.start(); i < node.end() - 1; i++) {
            n += s.charAt(i) == '\n' ? 1 : 0;
        }
        return n;
    }

    private int paragraphEnd(Node node, int paragraphs) {
        int left = paragraphs;
        for (int i = node.start(); i < node.end() - 1; i++) {
            if (s.charAt(i) == '\n' && --left == 0) {
                return i + 1;
            }
        }
        return node.end();
    }

    /** Reads one item; gives the first day of its window if it is a stage. */
    private @Nullable LocalDate walk(Node node, int limit, Scope staged, Scope plain) {
        if (node.marker() == null) {
            prose(node.start(), node.ownEnd(), plain, null, List.of());
            children(node, plain);
            return null;
        }
        boolean splits = splits(node);
        int ownEnd = splits ? node.ownEnd() : limit;
        int headEnd = headEnd(node, ownEnd);
        String head = s.substring(node.start(), headEnd);
        boolean stage = stage(node, head) || step(plain, head, node, ownEnd);
        Scope scope = plain;
        List<Claim> own = claims.find(node.start(), ownEnd, (stage ? staged : plain).time());
        if (!own.isEmpty() && own.get(0).start() < headEnd) {
            headEnd = own.get(0).start();
        }
        SectionKind kind =
                head.length() <= 45 ? SectionKind.of(s.substring(node.start(), headEnd), scope.kind()) : scope.kind();
        Heading heading = heading(node, headEnd, splits, scope);
        if (splits) {
            headings.add(heading);
        }
        Scope inner = scope.under(heading, kind);
        LocalDate began = null;
        int body = headEnd;
        if (stage) {
            Field<DueDate> window = window(node, headEnd, ownEnd, own, staged.time());
            Field<String> name = stageName(node, headEnd);
            stages.add(new Stage(name, window));
            inner = inner.in(name).until(window);
            began = window == null ? null : window.value().start();
        }
        List<Name> first = unitFirst(node.start(), ownEnd);
        if (!first.isEmpty()) {
            inner = inner.with(
                    first.stream()
                            .map(n -> new Part(n, Role.RESPONSIBLE, false))
                            .toList(),
                    List.of());
            body = s.indexOf(':', node.start()) + 1;
        }
        if (splits) {
            section(node, own, inner, body, stage);
        } else {
            leaf(node, own, inner, body, limit, stage, !first.isEmpty());
        }
        return began;
    }

    private void section(Node node, List<Claim> own, Scope scope, int body, boolean stage) {
        Scope inner = scope;
        for (Claim c : own) {
            inner = inner.with(c.parts(), c.persons());
            TimeWord time = TimeWords.due(c.times());
            inner = time == null || (stage && inner.due() != null) ? inner : inner.until(TimeWords.field(scan, time));
        }
        if (inner.parts().isEmpty()) {
            leadIn(body, node.ownEnd(), inner, own);
            Claim cover = cover(node, inner.time());
            if (cover != null) {
                inner = inner.with(cover.parts(), cover.persons());
                TimeWord time = TimeWords.due(cover.times());
                inner = time == null ? inner : inner.until(TimeWords.field(scan, time));
            }
        }
        children(node, inner);
    }

    /** The assignment behind the last of several items that have none of their own: it covers them all. */
    private @Nullable Claim cover(Node node, TimeContext time) {
        int n = node.children().size();
        Node lastChild = node.children().get(n - 1);
        if (n < 2 || !lastChild.leaf()) {
            return null;
        }
        List<Claim> found = claims.find(lastChild.start(), lastChild.end(), time);
        List<Claim> units = found.stream().filter(Claim::units).toList();
        if (units.size() != 1) {
            return null;
        }
        Claim claim = units.get(0);
        boolean ownLine = s.charAt(claim.start() - 1) == '\n';
        boolean low = lastChild.marker() != null && lastChild.marker().kind().compareTo(MarkerKind.NUMBER) > 0;
        boolean closing = lastChild.end() - claim.end() <= 2;
        if (!closing || !(ownLine || low)) {
            return null;
        }
        for (Node child : node.children().subList(0, n - 1)) {
            if (!child.leaf()
                    || claims.find(child.start(), child.end(), time).stream().anyMatch(Claim::units)) {
                return null;
            }
        }
        return claim;
    }

    private void leaf(Node node, List<Claim> own, Scope scope, int body, int limit, boolean stage, boolean unitFirst) {
        List<Claim> units = own.stream().filter(Claim::units).toList();
        Scope inner = scope;
        for (Claim c : own) {
            inner = c.units() ? inner : inner.with(List.of(), c.persons());
        }
        if (!units.isEmpty()) {
            assigned(node, own, units, inner, limit);
            return;
        }
        Scope timed = inner;
        List<TimeWord> ownTimes = new ArrayList<>();
        own.forEach(c -> ownTimes.addAll(c.times()));
        TimeWord time = stage ? null : TimeWords.due(ownTimes);
        if (time != null) {
            timed = inner.until(TimeWords.field(scan, time));
        }
        if (!inner.parts().isEmpty()) {
            int from = unitFirst ? body : node.start();
            whole(from, limit, own, inner, ownTimes, unitFirst ? "unit-first" : "inherited");
            return;
        }
        int after = skip(body, own);
        boolean headed = body - node.start() >= 2 && limit - after > 5;
        boolean inline = headed && body < limit && s.charAt(body) == '。' && node.kind() != MarkerKind.CHINESE;
        int[] heading = stage || !inline ? null : new int[] {node.start(), body + 1};
        int from = headed ? after : node.start();
        List<Draft> drafts = narrative.read(from, limit, timed, heading, own);
        if (!drafts.isEmpty()) {
            List<int[]> first = drafts.get(0).pieces;
            if (drafts.size() > 1 && heading != null && first.size() > 1 && first.get(0)[0] == heading[0]) {
                first.remove(0);
            }
            drafts.forEach(writer::write);
            return;
        }
        if (worth(node, from, limit, timed, ownTimes)) {
            if (stage && limit - from > LONG_STAGE) {
                sentences(from, limit, own, inner);
            } else {
                whole(
                        headed && (stage || !inline) && (stage || node.kind() == MarkerKind.CHINESE)
                                ? from
                                : node.start(),
                        limit,
                        own,
                        inner,
                        ownTimes,
                        "item");
            }
        }
    }

    /** Whether an item without a unit is worth proposing. */
    private boolean worth(Node node, int from, int limit, Scope scope, List<TimeWord> times) {
        if (scope.kind() == SectionKind.PREAMBLE
                || Boilerplate.letter(s, node.start(), Math.min(limit, node.start() + 40))) {
            return false;
        }
        boolean counted = !times.isEmpty()
                || scope.due() != null
                || !TimeWords.inProse(s, from, limit, scope.time()).isEmpty()
                || !Targets.find(scan, from, limit).isEmpty();
        return scope.kind() == SectionKind.WORK
                ? counted || limit - node.start() > 8
                : counted && scope.kind() == SectionKind.SUPPORT;
    }

    /** A long stage without any unit is easier checked sentence by sentence. */
    private void sentences(int from, int limit, List<Claim> own, Scope scope) {
        for (Sentence sentence : Sentence.of(s, from, limit)) {
            if (sentence.length() > 10 && Claims.at(own, own.size(), sentence.start()) == null) {
                Draft draft = new Draft(scope, "stage-sentence");
                draft.doubt = Doubt.CUT;
                draft.piece(sentence.start(), sentence.end());
                writer.write(draft);
            }
        }
    }

    private void whole(int from, int limit, List<Claim> own, Scope scope, List<TimeWord> times, String pattern) {
        Draft draft = new Draft(scope, pattern);
        int at = from;
        for (Claim c : own) {
            draft.piece(at, c.start());
            if (c.rule().equals("measure-label")) {
                draft.pieces.clear();
            }
            at = Math.max(at, c.end());
        }
        draft.piece(at, limit);
        draft.times.addAll(times);
        writer.write(draft);
    }

    /** An item with assignments: each closes its own task, unless there is only one. */
    private void assigned(Node node, List<Claim> own, List<Claim> units, Scope scope, int limit) {
        int at = node.start();
        Draft draft = null;
        int left = units.size();
        for (Claim c : own) {
            draft = draft == null ? new Draft(scope, c.rule()) : draft;
            draft.piece(at, c.start());
            if (c.rule().equals("measure-label")) {
                draft.pieces.clear();
            }
            draft.times.addAll(c.times());
            draft.persons = c.persons().isEmpty() ? draft.persons : c.persons();
            at = Math.max(at, c.end());
            if (c.units()) {
                draft = renamed(draft, c);
                left--;
                if (left > 0) {
                    writer.write(draft);
                    draft = null;
                }
            }
        }
        if (draft == null) {
            return;
        }
        boolean complete = units.size() > 1 || (sentences(draft) > 0 && paragraphFollows(at, limit));
        if (complete) {
            writer.write(draft);
            prose(at, limit, scope, null, own);
        } else {
            draft.piece(at, limit);
            writer.write(draft);
        }
    }

    private boolean paragraphFollows(int at, int limit) {
        return at < limit && (s.charAt(at) == '\n' || s.charAt(at - 1) == '\n') && limit - at > 3;
    }

    private long sentences(Draft draft) {
        return draft.pieces.stream()
                                        .mapToLong(p -> s.substring(p[0], p[1])
                                                .chars()
                                                .filter(c -> c == '。')
                                                .count())
                                        .sum()
                                > 0
                        && draft.length() > 30
                ? 1
                : 0;
    }

    private static Draft renamed(Draft draft, Claim c) {
        Draft d = new Draft(draft.scope, c.rule());
        draft.pieces.forEach(p -> d.piece(p[0], p[1]));
        d.times.addAll(draft.times);
        d.persons = draft.persons;
        d.parts = c.parts();
        return d;
    }

    private void prose(int from, int to, Scope scope, int @Nullable [] heading, List<Claim> own) {
        if (to - from > 4) {
            narrative.read(from, to, scope, heading, own).forEach(writer::write);
        }
    }

    /** What stands between a heading and its first item: a call to everybody is no task there. */
    private void leadIn(int from, int to, Scope scope, List<Claim> own) {
        if (to - from > 4) {
            for (Draft draft : narrative.read(from, to, scope, null, own)) {
                boolean all = draft.parts.stream()
                        .allMatch(p -> UnitNames.collective(p.name().folded()));
                boolean timed = draft.pieces.stream().anyMatch(p -> !TimeWords.inProse(s, p[0], p[1], scope.time())
                        .isEmpty());
                if (!all || timed || scope.due() != null) {
                    writer.write(draft);
                }
            }
        }
    }

    private static int skip(int body, List<Claim> own) {
        int at = body;
        for (Claim c : own) {
            if (c.start() <= at + 1) {
                at = Math.max(at, c.end());
            }
        }
        return at;
    }

    private List<Name> unitFirst(int from, int to) {
        int colon = s.indexOf(':', from);
        if (colon < 0 || colon >= to || colon - from > 60) {
            return List.of();
        }
        return Labels.use(s.substring(from, colon)) != null ? List.of() : lists.strict(from, colon);
    }

    /** Items run on inside a paragraph are only cut apart when they bring units or limits of their own. */
    private boolean splits(Node node) {
        if (node.leaf()) {
            return false;
        }
        boolean inline = node.children().stream()
                .allMatch(
                        c -> c.marker() != null && c.leaf() && c.marker().kind().compareTo(MarkerKind.ORDINAL) >= 0);
        if (!inline) {
            return true;
        }
        return node.children().stream()
                        .anyMatch(c -> !claims.find(
                                                c.start(),
                                                c.end(),
                                                Scope.outermost(new TimeContext(null, null, null))
                                                        .time())
                                        .isEmpty()
                                || narrative
                                                .read(
                                                        c.start(),
                                                        c.end(),
                                                        Scope.outermost(new TimeContext(null, null, null)),
                                                        null,
                                                        List.of())
                                                .size()
                                        > 0)
                || node.children().stream()
                        .allMatch(c -> c.marker() != null && c.marker().ownLine());
    }

    private int headEnd(Node node, int ownEnd) {
        int i = node.start();
        if (node.kind() == MarkerKind.STAGE && i < ownEnd && ":、,-".indexOf(s.charAt(i)) >= 0) {
            i++;
        }
        while (i < ownEnd && i - node.start() < LONGEST_HEADING && "。;!\n\f".indexOf(s.charAt(i)) < 0) {
            i++;
        }
        boolean found = (i < ownEnd && "。\n".indexOf(s.charAt(i)) >= 0)
                || (i == ownEnd && ownEnd == node.ownEnd() && !node.leaf());
        return found ? i : node.start();
    }

    private static boolean stage(Node node, String head) {
        return node.kind() == MarkerKind.STAGE
                || (head.length() <= 50 && STAGE_HEAD.matcher(head).matches());
    }

    /** An item under 实施步骤 that opens with its window is a stage, whatever it is called. */
    private boolean step(Scope scope, String head, Node node, int ownEnd) {
        if (scope.path().isEmpty()
                || scope.stage() != null
                || head.length() > 50
                || !STEPS.matcher(scope.path().get(scope.path().size() - 1).label())
                        .find()) {
            return false;
        }
        return claims.find(node.start(), Math.min(ownEnd, node.start() + LONGEST_HEADING + 40), scope.time()).stream()
                .anyMatch(c -> c.rule().equals("time-bracket") && c.start() < node.start() + 40);
    }

    private Field<String> stageName(Node node, int headEnd) {
        int from = node.kind() == MarkerKind.STAGE ? node.opening() : node.start();
        int end = Math.max(headEnd, node.start());
        while (end > from && "。:,、(".indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        return Field.sure(scan.words(from, end), scan.span(from, end), "stage");
    }

    private @Nullable Field<DueDate> window(Node node, int headEnd, int ownEnd, List<Claim> own, TimeContext time) {
        for (Claim c : own) {
            TimeWord word = TimeWords.due(c.times());
            if (word != null && c.start() <= headEnd + 2) {
                return TimeWords.field(scan, word);
            }
        }
        int end = headEnd;
        while (end < ownEnd && end - headEnd < LONGEST_HEADING && "。;\n".indexOf(s.charAt(end)) < 0) {
            end++;
        }
        List<TimeWord> words = TimeWords.find(s, node.start(), Math.max(headEnd, node.start()), time);
        if (words.isEmpty()) {
            words = TimeWords.find(s, node.start(), end, time).stream()
                    .filter(w -> w.start() - node.start() < 30)
                    .toList();
        }
        TimeWord word = TimeWords.due(words);
        return word == null ? null : TimeWords.field(scan, word);
    }

    private Heading heading(Node node, int headEnd, boolean splits, Scope scope) {
        int end = splits || headEnd - node.start() <= 40 ? Math.max(headEnd, node.start()) : node.start();
        String label = scan.words(node.opening(), end);
        return new Heading(scope.path().size() + 1, label, scan.span(node.opening(), end));
    }
}
