package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.text.MarkerKind;
import org.zhixing.planreader.text.Node;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.time.TimeWords;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;
import org.zhixing.planreader.unit.UnitNames;

/** Turns one item without items of its own into tasks. */
final class Items {
    private static final int LONG_STAGE = 150;
    private static final int LONGEST_HEADING = 30;

    private final Scan scan;
    private final String s;
    private final Narrative narrative;
    private final TaskWriter writer;
    private final Duties duties;
    private final AssignedItems assigned;

    Items(Scan scan, Narrative narrative, TaskWriter writer, Prose prose, Duties duties) {
        this.scan = scan;
        this.s = scan.text();
        this.narrative = narrative;
        this.writer = writer;
        this.duties = duties;
        this.assigned = new AssignedItems(scan, writer, prose);
    }

    /** What of an item is its heading, what its body, and what it is. */
    record Item(Node node, int body, int limit, boolean stage, boolean unitFirst) {}

    /** Writes the tasks of an item. */
    void write(Item item, List<Claim> own, Scope scope) {
        Node node = item.node();
        int body = item.body();
        int limit = item.limit();
        boolean stage = item.stage();
        boolean unitFirst = item.unitFirst();
        List<Claim> units = own.stream().filter(Claim::units).toList();
        Scope inner = scope;
        for (Claim c : own) {
            inner = c.units() ? inner : inner.with(List.of(), c.persons());
        }
        if (!units.isEmpty()) {
            assigned.write(node, own, units, inner, limit);
            return;
        }
        Scope timed = inner;
        List<TimeWord> ownTimes = new ArrayList<>();
        own.forEach(c -> ownTimes.addAll(c.times()));
        TimeWord time = stage ? null : TimeWords.due(ownTimes);
        if (time != null) {
            timed = inner.until(TimeWords.field(scan, time));
        }
        if (!unitFirst && duties.write(Math.max(body, node.start()), limit, inner, own)) {
            return;
        }
        if (!inner.parts().isEmpty() && (unitFirst || !names(node, limit, timed, own))) {
            int start = unitFirst ? body : node.start();
            for (int end : unitFirst ? duties.cuts(start, limit, timed) : List.of(limit)) {
                whole(start, end, own, inner, ownTimes, unitFirst ? "unit-first" : "inherited");
                start = end;
            }
            return;
        }
        int after = skip(body, own);
        boolean headed = body - node.start() >= 2 && limit - after > 5;
        boolean inline = headed && body < limit && s.charAt(body) == '。' && node.kind() != MarkerKind.CHINESE;
        boolean acting = headed
                && body < limit
                && s.charAt(body) == '。'
                && !Boilerplate.heading(s, node.start(), body)
                && !narrative.read(node.start(), body + 1, timed, null, own).isEmpty();
        int[] heading = stage || !inline || acting ? null : new int[] {node.start(), body + 1};
        int from = headed && !acting ? after : node.start();
        List<Draft> drafts = narrative.read(from, limit, timed, heading, own);
        if (!drafts.isEmpty()) {
            List<int[]> first = drafts.get(0).pieces;
            if (drafts.size() > 1 && heading != null && first.size() > 1 && first.get(0)[0] == heading[0]) {
                first.remove(0);
            }
            aims(from, first.get(first.size() - 1)[0], inner);
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

    /** Whether an item says itself who acts, and names none of those above it: its own subject counts then. */
    private boolean names(Node node, int limit, Scope scope, List<Claim> own) {
        List<Draft> drafts = narrative.read(node.start(), limit, scope, null, own);
        List<Part> parts = drafts.isEmpty() ? List.of() : drafts.get(0).parts;
        Set<String> above = scope.parts().stream().map(p -> p.name().folded()).collect(Collectors.toSet());
        return !parts.isEmpty()
                && parts.stream()
                        .map(p -> p.name().folded())
                        .allMatch(name -> UnitNames.authority(name) && !above.contains(name))
                && s.substring(node.start(), drafts.get(0).start()).length() <= LONGEST_HEADING;
    }

    /** What an item says in numbers before it says who acts is a task of its own. */
    private void aims(int from, int to, Scope scope) {
        if (scope.kind() == SectionKind.PREAMBLE || scope.kind() == SectionKind.GOALS) {
            return;
        }
        Draft draft = new Draft(scope, "aim");
        for (Sentence sentence : Sentence.of(s, from, to)) {
            if (!Targets.find(scan, sentence.start(), sentence.end()).isEmpty()
                    && !Boilerplate.past(s, sentence.start(), sentence.end())) {
                draft.piece(sentence.start(), sentence.end());
            }
        }
        writer.write(draft);
    }

    /** Whether an item without a unit is worth proposing. */
    private boolean worth(Node node, int from, int limit, Scope scope, List<TimeWord> times) {
        if (scope.kind() == SectionKind.PREAMBLE
                || Boilerplate.threat(s, node.start(), limit)
                || Boilerplate.letter(s, node.start(), Math.min(limit, node.start() + 40))) {
            return false;
        }
        boolean counted = !times.isEmpty()
                || limited(scope)
                || !TimeWords.inProse(s, from, limit, scope.time()).isEmpty()
                || !Targets.find(scan, from, limit).isEmpty();
        return scope.kind() == SectionKind.WORK
                ? counted || limit - node.start() > 8
                : counted && scope.kind() == SectionKind.SUPPORT;
    }

    /** Whether a limit is handed down that was set for a stage or a section rather than for the whole plan. */
    private static boolean limited(Scope scope) {
        return scope.due() != null && scope.due().doubt() != Doubt.YEAR_ABOVE;
    }

    /** A long stage without any unit is easier checked sentence by sentence. */
    private void sentences(int from, int limit, List<Claim> own, Scope scope) {
        for (Sentence sentence : Sentence.of(s, from, limit)) {
            if (sentence.length() > 10 && ClaimIndex.at(own, own.size(), sentence.start()) == null) {
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
            if (c.start() >= limit || c.end() <= from) {
                continue;
            }
            draft.piece(at, c.start());
            if (c.rule().equals("measure-label")) {
                draft.pieces.clear();
            }
            at = Math.max(at, c.end());
        }
        draft.piece(at, limit);
        draft.times.addAll(times);
        boolean helped = scope.parts().stream().anyMatch(p -> p.role() == Role.SUPPORT);
        draft.parts = helped || scope.parts().isEmpty() ? List.of() : narrative.withHelp(scope.parts(), from, limit);
        draft.partsInherited = !draft.parts.isEmpty();
        writer.write(draft);
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
}
