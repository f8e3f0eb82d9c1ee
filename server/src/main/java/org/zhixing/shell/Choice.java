package org.zhixing.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * One choice of a list to choose from.
 *
 * @param value what the form sends
 * @param label what the user reads
 */
public record Choice(String value, String label) {

    /** All constants under their names. */
    public static <E extends Enum<E>> List<Choice> of(Class<E> type, Texts texts) {
        return of(Arrays.asList(type.getEnumConstants()), texts);
    }

    /** Some constants under their names. */
    public static <E extends Enum<E>> List<Choice> of(Collection<E> constants, Texts texts) {
        return constants.stream()
                .map(one -> new Choice(one.name(), texts.name(one)))
                .toList();
    }
}
