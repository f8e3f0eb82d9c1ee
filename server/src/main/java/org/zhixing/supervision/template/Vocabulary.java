package org.zhixing.supervision.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.shell.Texts;

/**
 * The names of one kind of template. Each has two: the short one of the interface, and what it means in Chinese, so that a
 * clerk writes {@code {{完成时限}}} without a manual. An unknown name is answered with the known one next to it.
 *
 * @param names both names of each constant
 */
record Vocabulary(Map<String, Enum<?>> names) {

    /** A name is a hint for another that differs in at most half of its letters. */
    private static final int HALF = 2;

    Vocabulary {
        names = new LinkedHashMap<>(names);
    }

    /** @param chinese the texts in which meanings stand as names */
    static Vocabulary of(Collection<? extends Enum<?>> constants, Texts chinese) {
        var names = new LinkedHashMap<String, Enum<?>>();
        constants.forEach(one -> {
            names.put(TemplateKind.name(one), one);
            names.put(chinese.t(TemplateKind.meaning(one)), one);
        });
        return new Vocabulary(names);
    }

    Vocabulary and(Vocabulary other) {
        var all = new LinkedHashMap<>(names);
        other.names.forEach(all::putIfAbsent);
        return new Vocabulary(all);
    }

    @Nullable
    Enum<?> find(String name) {
        var found = names.get(name.strip());
        return found == null ? names.get(name.strip().toLowerCase(Locale.ROOT)) : found;
    }

    /** All names of a constant. */
    List<String> of(Enum<?> constant) {
        var all = new ArrayList<String>();
        names.forEach((name, one) -> {
            if (one == constant) {
                all.add(name);
            }
        });
        return all;
    }

    /** What to say of a name that is not known, as it stands in the template. */
    Refusal unknown(String where, String written, String name) {
        String near = nearest(name.strip());
        return near == null
                ? Refusal.of("supervision.refused.template-name", Placeholder.RULE, where, written)
                : Refusal.of(
                        "supervision.refused.template-name-near",
                        Placeholder.RULE,
                        where,
                        written,
                        written.replace(name, near));
    }

    /** The known name closest to this one; null where none is close. */
    @Nullable
    String nearest(String name) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String known : names.keySet()) {
            int longer = Math.max(known.length(), name.length());
            boolean part = name.length() > 1 && known.length() > 1 && (known.contains(name) || name.contains(known));
            int far = part ? 1 : distance(known, name.toLowerCase(Locale.ROOT));
            if (far < least && (part || far * HALF <= longer)) {
                best = known;
                least = far;
            }
        }
        return best;
    }

    /** How many letters must be put in, left out or exchanged. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int exchanged = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
