package org.zhixing.supervision.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Columns and their values, in order; a value may be null. Column names are written in code only. */
public final class Fields {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private Fields() {}

    public static Fields of(String column, @Nullable Object value) {
        return new Fields().and(column, value);
    }

    public Fields and(String column, @Nullable Object value) {
        values.put(column, value);
        return this;
    }

    Map<String, @Nullable Object> values() {
        return values;
    }
}
