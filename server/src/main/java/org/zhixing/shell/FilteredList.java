package org.zhixing.shell;

import java.util.Set;

/**
 * A list whose filter lives in the address and may be kept under a name; its module contributes a bean of this type.
 *
 * @param key short name of the list, as in {@code dockets}
 * @param path where the list is
 * @param parameters what of the address belongs to the filter; nothing else is ever kept
 */
public record FilteredList(String key, String path, Set<String> parameters) {

    public FilteredList {
        parameters = Set.copyOf(parameters);
    }
}
