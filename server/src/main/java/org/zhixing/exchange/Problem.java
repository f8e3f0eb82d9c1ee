package org.zhixing.exchange;

import java.util.List;

/**
 * What is not understood in a matter.
 *
 * @param field name of the field as the interface writes it
 * @param key message key
 * @param about the words it concerns, empty for none
 */
public record Problem(String field, String key, List<Object> about) {

    static Problem of(String field, String key, Object... about) {
        return new Problem(field, key, List.of(about));
    }
}
