package org.zhixing.organization.intake;

import java.util.List;

/**
 * What is wrong with a row, and by its text what to do.
 *
 * @param head the column as it is headed, empty when the whole row is meant
 * @param key message key
 */
public record Problem(String head, String key, List<Object> args) {

    static Problem of(Column column, String key, Object... args) {
        return new Problem(column.head(), key, List.of(args));
    }
}
