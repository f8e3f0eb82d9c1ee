package org.zhixing.ledger.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Rows of one table in PostgreSQL's {@code COPY} text format, compressed with gzip. */
final class CopyRows {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH:mm", "+00")
            .toFormatter(java.util.Locale.ROOT);

    private final List<String> columns;
    private @Nullable String[] values = {};

    private CopyRows(List<String> columns) {
        this.columns = columns;
    }

    static void each(Path file, List<String> columns, Consumer<CopyRows> each) {
        var row = new CopyRows(columns);
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                row.values = values(line);
                if (row.values.length != columns.size()) {
                    throw new IllegalArgumentException(file.getFileName() + ": " + row.values.length + " columns");
                }
                each.accept(row);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable String[] values(String line) {
        String[] fields = line.split("\t", -1);
        var values = new @Nullable String[fields.length];
        for (int i = 0; i < fields.length; i++) {
            values[i] = fields[i].equals("\\N") ? null : unescaped(fields[i]);
        }
        return values;
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        var out = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c != '\\' || i + 1 == field.length()) {
                out.append(c);
                continue;
            }
            char next = field.charAt(++i);
            out.append(
                    switch (next) {
                        case 'n' -> '\n';
                        case 't' -> '\t';
                        case 'r' -> '\r';
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        case 'v' -> '\u000b';
                        default -> next;
                    });
        }
        return out.toString();
    }

    @Nullable
    String optional(String column) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + column);
        }
        return values[place];
    }

    String text(String column) {
        return Objects.requireNonNull(optional(column), column);
    }

    long number(String column) {
        return Long.parseLong(text(column));
    }

    UUID uuid(String column) {
        return UUID.fromString(text(column));
    }

    @Nullable
    UUID optionalUuid(String column) {
        var text = optional(column);
        return text == null ? null : UUID.fromString(text);
    }

    Instant instant(String column) {
        return OffsetDateTime.parse(text(column), TIME).toInstant();
    }

    byte[] bytes(String column) {
        return Objects.requireNonNull(optionalBytes(column), column);
    }

    byte @Nullable [] optionalBytes(String column) {
        var text = optional(column);
        return text == null ? null : HexFormat.of().parseHex(text, 2, text.length());
    }
}
