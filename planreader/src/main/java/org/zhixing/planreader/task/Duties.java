package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Within;
import org.zhixing.planreader.time.TimeWords;
import org.zhixing.planreader.unit.Name;
import org.zhixing.planreader.unit.NameLists;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;

/** Duties by unit without numbers: two lines or more that open with units and a colon (pattern H). */
final class Duties {
    private static final int LEAST = 2;
    private static final int LONGEST_NAMES = 60;
    private static final int SHORTEST_DUTY = 5;

    private final String s;
    private final NameLists lists;
    private final Narrative narrative;
    private final TaskWriter writer;

    Duties(Scan scan, NameLists lists, Narrative narrative, TaskWriter writer) {
        this.s = scan.text();
        this.lists = lists;
        this.narrative = narrative;
        this.writer = writer;
    }

    /** One line: who, and where the line, the words behind the colon and the line after them begin. */
    private record Duty(List<Name> units, int start, int body, int end) {}

    /** Writes the duties of a range and what stands around them; false if it is no such list. */
    boolean write(int from, int to, Scope scope, List<Claim> claims) {
        List<Duty> duties = find(from, to);
        if (duties.size() < LEAST) {
            return false;
        }
        int at = from;
        for (Duty duty : duties) {
            around(at, duty.start(), scope, claims);
            one(duty, scope, claims);
            at = duty.end();
        }
        around(at, to, scope, claims);
        return true;
    }

    private void around(int from, int to, Scope scope, List<Claim> claims) {
        if (to - from >= SHORTEST_DUTY) {
            narrative.read(from, to, scope, null, claims).forEach(writer::write);
        }
    }

    private void one(Duty duty, Scope scope, List<Claim> claims) {
        List<Part> units = duty.units().stream()
                .map(n -> new Part(n, Role.RESPONSIBLE, false))
                .toList();
        int from = duty.body();
        for (int end : cuts(duty.body(), duty.end(), scope)) {
            Draft draft = new Draft(scope, "unit-first");
            List<Part> helped = narrative.withHelp(units, from, end);
            draft.parts = helped.isEmpty() ? units : helped;
            int at = from;
            for (Claim c : claims) {
                if (c.start() >= from && c.end() <= end) {
                    draft.piece(at, c.start());
                    draft.times.addAll(c.times());
                    at = c.end();
                }
            }
            draft.piece(at, end);
            writer.write(draft);
            from = end;
        }
    }

    /** Where the duties of one unit end: 负责…;负责… are as many where each has a limit of its own. */
    List<Integer> cuts(int from, int to, Scope scope) {
        List<Integer> ends = new ArrayList<>();
        int start = from;
        for (int i = Within.first(s, ';', from, to); i >= 0; i = Within.first(s, ';', i + 1, to)) {
            if (s.startsWith("负责", start)
                    && s.startsWith("负责", i + 1)
                    && limited(start, i, scope)
                    && limited(i + 1, to, scope)) {
                ends.add(i + 1);
                start = i + 1;
            }
        }
        ends.add(to);
        return ends;
    }

    private boolean limited(int from, int to, Scope scope) {
        int stop = Within.first(s, ';', from, to);
        return !TimeWords.inProse(s, from, stop < 0 ? to : stop, scope.time()).isEmpty();
    }

    private List<Duty> find(int from, int to) {
        List<Duty> found = new ArrayList<>();
        int line = from;
        while (line < to) {
            int end = Within.first(s, '\n', line, to);
            int stop = end < 0 ? to : end;
            Duty duty = duty(line, stop);
            if (duty != null) {
                found.add(duty);
            }
            line = stop + 1;
        }
        return found;
    }

    private @Nullable Duty duty(int from, int end) {
        int colon = Within.first(s, ':', from, Math.min(end, from + LONGEST_NAMES));
        if (colon < 0 || end - colon <= SHORTEST_DUTY || Labels.use(s.substring(from, colon)) != null) {
            return null;
        }
        List<Name> units = s.charAt(colon + 1) == '由' ? List.of() : lists.strict(from, colon);
        return units.isEmpty() ? null : new Duty(units, from, colon + 1, end);
    }
}
