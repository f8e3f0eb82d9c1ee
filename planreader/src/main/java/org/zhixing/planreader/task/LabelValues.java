package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Person;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;
import org.zhixing.planreader.time.TimeWord;
import org.zhixing.planreader.time.TimeWords;
import org.zhixing.planreader.unit.NameLists;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;
import org.zhixing.planreader.unit.RolePhrases;

/** Reads what stands behind labels: units, people and times. */
final class LabelValues {
    private final Scan scan;
    private final String s;
    private final NameLists lists;
    private final RolePhrases phrases;
    private final OnlyTime onlyTime;

    LabelValues(Scan scan, NameLists lists) {
        this.scan = scan;
        this.s = scan.text();
        this.lists = lists;
        this.phrases = new RolePhrases(lists);
        this.onlyTime = new OnlyTime(s);
    }

    /** Reads the values of labels that stand one behind the other. */
    Claim values(List<Labels.Found> labels, int limit, int start, int end, String rule, TimeContext context) {
        List<Part> parts = new ArrayList<>();
        List<Field<Person>> persons = new ArrayList<>();
        List<TimeWord> times = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Labels.Found f = labels.get(i);
            int to = i + 1 < labels.size() ? labels.get(i + 1).start() : limit;
            int stop = f.end();
            while (stop < to && s.charAt(stop) != '。' && (s.charAt(stop) != ';' || unitsFollow(stop + 1, to))) {
                stop++;
            }
            switch (f.use()) {
                case LEAD -> parts.addAll(units(f.end(), stop, Role.LEAD, times, context));
                case RESPONSIBLE -> parts.addAll(units(f.end(), stop, Role.RESPONSIBLE, times, context));
                case SUPPORT -> parts.addAll(units(f.end(), stop, Role.SUPPORT, times, context));
                case PERSON ->
                    persons.addAll(Persons.list(
                            scan,
                            f.end(),
                            stop,
                            scan.words(f.start(), f.start() + f.words().length())));
                case TIME -> times.addAll(TimeWords.value(s, f.end(), trimmed(f.end(), to), context));
                default -> {}
            }
            if (f.use() != LabelUse.TIME && stop + 1 < to) {
                rest(stop + 1, to, parts, times, context);
            }
        }
        return new Claim(start, end, parts, persons, times, rule);
    }

    /** Whether the next clause is a list of units. */
    boolean unitsFollow(int from, int limit) {
        int end = from;
        while (end < limit && "。;\n".indexOf(s.charAt(end)) < 0) {
            end++;
        }
        return !lists.strict(from, end).isEmpty();
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && "。;,、\n".indexOf(s.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    /** The units of a value, without the times and statements that stand between its commas. */
    private List<Part> units(int from, int to, Role role, List<TimeWord> times, TimeContext context) {
        List<Part> parts = new ArrayList<>();
        int run = from;
        int piece = from;
        for (int i = from; i <= to; i++) {
            if (i < to && ",;\n".indexOf(s.charAt(i)) < 0) {
                continue;
            }
            boolean stated = Conventions.stated(s, piece, i) || s.startsWith("下同", piece);
            List<TimeWord> some = stated ? List.of() : onlyTime.of(piece, i, context);
            if (stated || !some.isEmpty()) {
                parts.addAll(phrases.read(s, run, trimmed(run, piece), role, false));
                times.addAll(some);
                run = i + 1;
            }
            piece = i + 1;
        }
        if (run < to) {
            parts.addAll(phrases.read(s, run, to, role, false));
        }
        return parts;
    }

    private void rest(int from, int to, List<Part> parts, List<TimeWord> times, TimeContext context) {
        int end = trimmed(from, to);
        if (end <= from) {
            return;
        }
        List<TimeWord> words = onlyTime.of(from, end, context);
        if (words.isEmpty()) {
            parts.addAll(phrases.read(s, from, end, Role.RESPONSIBLE, true));
        } else {
            times.addAll(words);
        }
    }
}
