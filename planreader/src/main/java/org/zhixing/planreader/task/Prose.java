package org.zhixing.planreader.task;

import java.util.List;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeWords;
import org.zhixing.planreader.unit.UnitNames;

/** Writes the tasks of running text that stands in no item of its own. */
final class Prose {
    private static final int SHORTEST = 4;

    private final String s;
    private final Narrative narrative;
    private final TaskWriter writer;
    private final Duties duties;

    Prose(Scan scan, Narrative narrative, TaskWriter writer, Duties duties) {
        this.s = scan.text();
        this.narrative = narrative;
        this.writer = writer;
        this.duties = duties;
    }

    /** Reads a range line by line if it lists duties, else sentence by sentence. */
    void write(int from, int to, Scope scope, List<Claim> own) {
        if (to - from > SHORTEST && !duties.write(from, to, scope, own)) {
            narrative.read(from, to, scope, null, own).forEach(writer::write);
        }
    }

    /** Whether somebody is told to act in a range. */
    boolean acts(int from, int to, Scope scope, List<Claim> own) {
        return to - from > SHORTEST
                && narrative.read(from, to, scope, null, own).stream().anyMatch(d -> !d.parts.isEmpty());
    }

    /** What stands between a heading and its first item: a call to everybody is no task there. */
    void leadIn(int from, int to, Scope scope, List<Claim> own) {
        if (to - from > SHORTEST) {
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
}
