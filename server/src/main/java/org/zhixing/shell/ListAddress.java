package org.zhixing.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter of a list as it stands in the address: written, and read; what is not known there is no filter. */
public final class ListAddress {

    private ListAddress() {}

    /** The query of an address, empty for no filter; parts without a value are left out. */
    public static String of(Map<String, ? extends @Nullable Object> parts) {
        var builder = UriComponentsBuilder.newInstance();
        var values = new LinkedHashMap<String, Object>();
        parts.forEach((name, value) -> {
            if (value != null) {
                builder.queryParam(name, "{" + name + "}");
                values.put(name, value.toString());
            }
        });
        String query = builder.encode().buildAndExpand(values).toUri().getRawQuery();
        return query == null ? "" : query;
    }

    public static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    public static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
