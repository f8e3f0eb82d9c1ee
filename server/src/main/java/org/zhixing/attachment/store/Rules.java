package org.zhixing.attachment.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.attachment.check.Limits;

/** The rules for uploads, from their tables. */
@Repository
public class Rules {

    private final JdbcClient db;

    Rules(JdbcClient db) {
        this.db = db;
    }

    public Limits inForce() {
        var values = new HashMap<String, Long>();
        db.sql("SELECT name, value FROM attachment.limit_rule")
                .query((row, n) -> values.put(row.getString("name"), row.getLong("value")))
                .list();
        var types = new LinkedHashMap<String, String>();
        db.sql("SELECT extension, media_type FROM attachment.allowed_type ORDER BY place")
                .query((row, n) -> types.put(row.getString("extension"), row.getString("media_type")))
                .list();
        return new Limits(
                Objects.requireNonNull(values.get("bytes")),
                Objects.requireNonNull(values.get("unpacked_bytes")),
                Objects.requireNonNull(values.get("entries")),
                Objects.requireNonNull(values.get("ratio")),
                types);
    }
}
