package org.zhixing.planreader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as written and as understood.
 *
 * @param raw the words of the document
 * @param start first day, when the words give one and the year is known
 * @param end last day, likewise; always absent for recurring, ongoing, immediate, vague and event-bound limits
 * @param kind the sort of limit
 * @param readings the last days the words may mean where they allow several, in order; else empty. {@code end} is
 *     absent where none is likelier, such as with 10月前
 */
public record DueDate(
        String raw, @Nullable LocalDate start, @Nullable LocalDate end, DueKind kind, List<LocalDate> readings) {
    public DueDate {
        readings = List.copyOf(readings);
    }

    /** A limit that allows one reading. */
    public DueDate(String raw, @Nullable LocalDate start, @Nullable LocalDate end, DueKind kind) {
        this(raw, start, end, kind, List.of());
    }
}
