package org.zhixing.planreader.house;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.zhixing.planreader.task.LabelUse;

/**
 * One thing a person has taught about the documents of an issuer. A field that was read by it bears its id in the name
 * of its rule, so that one can say who taught it, and when.
 *
 * @param id what the rule is known by; letters, digits and dashes
 * @param issuer whose documents it is for, as they name themselves; empty for those that name nobody
 * @param words the words of the document it is about; empty where the kind needs none
 * @param value what they mean; what may stand here, the kind says
 */
public record HouseRule(String id, String issuer, Kind kind, String words, String value) {
    private static final String PREFIX = "house:";
    private static final String BEFORE_ID = ":";
    private static final String AND = "+";

    /** What can be taught. */
    public enum Kind {
        /** A name as written ({@code words}) is a unit ({@code value}). */
        ALIAS(true, "*"),
        /** Several units without a word on who leads: the first leads and the others support, or all lead. */
        SEVERAL_UNITS(false, "FIRST ALL"),
        /** 10月前: before that month begins, or before it ends. */
        MONTH_BEFORE(false, "BEGINS ENDS"),
        /** An item that holds these words is no task. */
        NOT_A_TASK(true, ""),
        /** A label of the house and what stands behind it. */
        LABEL(true, Arrays.stream(LabelUse.values()).map(Enum::name).collect(Collectors.joining(" ")));

        private final boolean needsWords;
        private final String choices;

        Kind(boolean needsWords, String choices) {
            this.needsWords = needsWords;
            this.choices = choices;
        }

        public boolean needsWords() {
            return needsWords;
        }

        /** The values it allows; empty if any name may stand there. */
        public List<String> choices() {
            return choices.equals("*") ? List.of() : List.of(choices.split(" ", -1));
        }

        /** Whether words and value make a rule of this kind. */
        public boolean takes(String words, String value) {
            boolean fits = choices.equals("*") ? !value.isBlank() : choices().contains(value);
            return fits && needsWords != words.isBlank();
        }
    }

    public HouseRule {
        if (!kind.takes(words, value) || !id.matches("[A-Za-z0-9-]+")) {
            throw new IllegalArgumentException(kind + " " + id + " " + value);
        }
    }

    /** What a field's rule is called when this one made it: {@code house:KIND:id}, several parted by {@code +}. */
    public String mark() {
        return PREFIX + kind + BEFORE_ID + id;
    }

    String behind(String before) {
        return before.startsWith(PREFIX) ? before + AND + mark() : mark();
    }

    /** Ids of the rules of a house in the name of a field's rule; empty if none had part in it. */
    public static List<String> idsIn(String rule) {
        return rule.startsWith(PREFIX)
                ? Arrays.stream(rule.split("[" + AND + "]"))
                        .map(one -> one.substring(one.lastIndexOf(BEFORE_ID) + 1))
                        .toList()
                : List.of();
    }

    /** Whether a rule of that kind had part in a field. */
    public static boolean has(String rule, Kind kind) {
        return rule.contains(PREFIX + kind + BEFORE_ID);
    }
}
