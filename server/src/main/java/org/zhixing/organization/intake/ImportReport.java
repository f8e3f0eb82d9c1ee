package org.zhixing.organization.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of a table, or would.
 *
 * @param plan the dry run against the organization as it is now; null once the table has been carried out or given up
 * @param written how many rows were written
 */
public record ImportReport(
        UUID id, String fileName, LocalDate from, Instant at, ImportState state, @Nullable Plan plan, int written) {}
