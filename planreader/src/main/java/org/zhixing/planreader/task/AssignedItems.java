package org.zhixing.planreader.task;

import java.util.List;
import org.zhixing.planreader.text.MarkerKind;
import org.zhixing.planreader.text.Node;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Within;

/** Items with assignments of their own: each assignment closes its task. */
final class AssignedItems {
    private static final int LONG_ENOUGH = 30;
    private static final int LONGEST_HEADING = 30;
    private static final int SHORTEST_BODY = 8;

    private final String s;
    private final TaskWriter writer;
    private final Prose prose;

    AssignedItems(Scan scan, TaskWriter writer, Prose prose) {
        this.s = scan.text();
        this.writer = writer;
        this.prose = prose;
    }

    /** An item with assignments: each closes its own task, unless there is only one. */
    void write(Node node, List<Claim> own, List<Claim> units, Scope scope, int limit) {
        int at = body(node, units.get(0).start());
        boolean headed = at > node.start();
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
        boolean complete = units.size() > 1
                || LastItems.closes(s, at, limit)
                || (paragraphFollows(at, limit)
                        && sentences(draft)
                        && (draft.length() > LONG_ENOUGH || (headed && prose.acts(at, limit, scope, own))));
        if (complete) {
            writer.write(draft);
            prose.write(at, limit, scope, own);
        } else {
            draft.piece(at, limit);
            writer.write(draft);
        }
    }

    /** A section's heading on a line of its own names the section, not the task. */
    private int body(Node node, int claim) {
        int line = Within.first(s, '\n', node.start(), claim);
        boolean headed = node.kind() == MarkerKind.CHINESE
                && line >= 0
                && line - node.start() < LONGEST_HEADING
                && claim - line > SHORTEST_BODY;
        return headed ? line + 1 : node.start();
    }

    private boolean paragraphFollows(int at, int limit) {
        return at < limit && (s.charAt(at) == '\n' || s.charAt(at - 1) == '\n') && limit - at > 3;
    }

    private boolean sentences(Draft draft) {
        return draft.pieces.stream().anyMatch(p -> s.substring(p[0], p[1]).indexOf('。') >= 0);
    }

    private static Draft renamed(Draft draft, Claim c) {
        Draft d = new Draft(draft.scope, c.rule());
        draft.pieces.forEach(p -> d.piece(p[0], p[1]));
        d.times.addAll(draft.times);
        d.persons = draft.persons;
        d.parts = c.parts();
        return d;
    }
}
