package org.zhixing.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that belong to other rows, read by one statement for all owners (architecture rule 8). */
public final class Parts {

    /** Makes a part out of a row. */
    @FunctionalInterface
    public interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }

    private Parts() {}

    /**
     * The parts of each owner in the order of the statement; an owner without parts is not in the map.
     *
     * @param owner the column that names the owner
     */
    public static <T> Map<UUID, List<T>> of(JdbcClient.StatementSpec statement, String owner, Reader<T> reader) {
        var parts = new HashMap<UUID, List<T>>();
        statement.query(row -> {
            parts.computeIfAbsent(row.getObject(owner, UUID.class), any -> new ArrayList<>())
                    .add(reader.read(row));
        });
        return parts;
    }
}
