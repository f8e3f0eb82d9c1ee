package org.zhixing.planreader.task;

import java.util.List;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;

/** Text without item numbers: a paragraph with an assignment in it or right below it is a task, the rest is prose. */
final class LabelledBlocks {
    private final String s;
    private final Claims claims;
    private final TaskWriter writer;
    private final Prose prose;

    LabelledBlocks(Scan scan, Claims claims, TaskWriter writer, Prose prose) {
        this.s = scan.text();
        this.claims = claims;
        this.writer = writer;
        this.prose = prose;
    }

    /** Writes the tasks of a range that has no items. */
    void write(int from, int to, Scope scope) {
        TimeContext time = scope.time();
        List<Claim> found = claims.find(from, to, time);
        int at = from;
        for (Claim c : found) {
            boolean measure = c.rule().equals("measure-label");
            if (!measure && !c.units()) {
                continue;
            }
            int paragraph = Math.max(at, paragraph(c.start()));
            if (measure) {
                prose.write(at, paragraph, scope, found);
                at = c.end();
                continue;
            }
            prose.write(at, Math.min(paragraph, c.start()), scope, found);
            Draft draft = new Draft(scope, c.rule());
            if (!Boilerplate.title(s, paragraph, c.start())) {
                draft.piece(paragraph, c.start());
            }
            draft.parts = c.parts();
            draft.persons = c.persons();
            draft.times.addAll(c.times());
            writer.write(draft);
            at = Math.max(at, c.end());
        }
        prose.write(at, to, scope, found);
    }

    /** Where the paragraph begins that a position stands in, or that ends right before it. */
    private int paragraph(int position) {
        int i = position;
        while (i > 0 && (s.charAt(i - 1) == '\n' || s.charAt(i - 1) == '\f')) {
            i--;
        }
        while (i > 0 && s.charAt(i - 1) != '\n' && s.charAt(i - 1) != '\f') {
            i--;
        }
        return i;
    }
}
