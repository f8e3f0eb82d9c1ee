package org.zhixing.exchange;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a docket, as other systems read it.
 *
 * @param externalNumber the asking system's own number, empty for none
 * @param state name of a {@code DocketState}
 * @param colour name of a {@code Colour}, empty for none
 * @param dueOn last day of the running limit, null when none runs
 */
public record Progress(
        UUID id,
        String number,
        String externalNumber,
        String title,
        String lead,
        String state,
        String colour,
        @Nullable Instant openedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant reportedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endedAt) {

    /** With what was reported and issued. */
    public record Full(Progress docket, String requirement, List<Report> reports, List<SheetOf> sheets) {}

    /**
     * What a unit reported.
     *
     * @param kind {@code PROGRESS} or {@code COMPLETION}
     */
    public record Report(
            Instant at, String kind, String words, @Nullable BigDecimal percent, @Nullable BigDecimal amount) {}

    /** A sheet of the docket. */
    public record SheetOf(UUID id, String number, String title, Instant issuedAt, boolean withdrawn) {}
}
