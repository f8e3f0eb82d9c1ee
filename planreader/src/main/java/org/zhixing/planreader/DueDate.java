package org.zhixing.planreader;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as written and as understood.
 *
 * @param raw the words of the document
 * @param start first day, when the words give one and the year is known
 * @param end last day, likewise; always absent for recurring, ongoing, immediate, vague and event-bound limits
 * @param kind the sort of limit
 */
public record DueDate(String raw, @Nullable LocalDate start, @Nullable LocalDate end, DueKind kind) {}
