package org.zhixing.supervision.desk;

import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Many new rows as text in PostgreSQL's COPY format; the database reads each value as its column's type asks. */
final class TextCopy {

    private TextCopy() {}

    /** Writes the rows, which all have these columns, in the transaction that is under way. */
    static void rows(
            JdbcTemplate jdbc, String table, List<String> columns, List<? extends Map<String, @Nullable Object>> rows) {
        var text = new StringBuilder(rows.size() * 256);
        for (var row : rows) {
            char between = 0;
            for (var column : columns) {
                if (between != 0) {
                    text.append(between);
                }
                between = '\t';
                write(text, row.get(column));
            }
            text.append('\n');
        }
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            try {
                return connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN",
                                new StringReader(text.toString()));
            } catch (IOException broken) {
                throw new DataAccessResourceFailureException("copying into " + table, broken);
            }
        });
    }

    private static void write(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof Collection<?> list) {
            escaped(text, list.stream().map(TextCopy::element).collect(Collectors.joining(",", "{", "}")));
        } else if (value instanceof Enum<?> constant) {
            text.append(constant.name());
        } else {
            escaped(text, value.toString());
        }
    }

    private static String element(Object value) {
        var word = value instanceof Enum<?> constant ? constant.name() : value.toString();
        return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static void escaped(StringBuilder text, String value) {
        int written = 0;
        for (int i = 0; i < value.length(); i++) {
            char sign =
                    switch (value.charAt(i)) {
                        case '\\' -> '\\';
                        case '\t' -> 't';
                        case '\n' -> 'n';
                        case '\r' -> 'r';
                        default -> 0;
                    };
            if (sign != 0) {
                text.append(value, written, i).append('\\').append(sign);
                written = i + 1;
            }
        }
        text.append(value, written, value.length());
    }
}
