package org.zhixing.plan.review;

import java.sql.SQLException;
import org.postgresql.util.PGobject;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values of this module that are stored whole, as {@code jsonb}. */
public final class JsonColumn {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonColumn() {}

    public static PGobject write(Object value) {
        var json = new PGobject();
        json.setType("jsonb");
        try {
            json.setValue(JSON.writeValueAsString(value));
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        return json;
    }

    public static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    public static <T> T read(String json, TypeReference<T> type) {
        return JSON.readValue(json, type);
    }
}
