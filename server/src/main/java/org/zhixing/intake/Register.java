package org.zhixing.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.intake.check.Layout;

/**
 * A register that was offered for import.
 *
 * @param file the file as an attachment
 * @param title what stands above its heads, empty for nothing
 * @param year of days that are written without one
 * @param rows how many rows may be items
 * @param asked how many of them needed a person when they were first tried, null before that
 * @param written how many dockets came of it
 * @param quietLimit until when the review is due, null before the import
 * @param reason why it was withdrawn, empty if it was not
 */
public record Register(
        UUID id,
        UnitId office,
        String fileName,
        UUID file,
        String digest,
        String sheet,
        String title,
        RegisterState state,
        int year,
        Layout layout,
        int rows,
        @Nullable Integer asked,
        Instant offeredAt,
        String offeredBy,
        @Nullable Instant carriedAt,
        @Nullable String carriedBy,
        int written,
        @Nullable UUID quietLimit,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        String reason) {

    /** Module and type of its case. */
    public static final String MODULE = "intake";

    private static final String TYPE = "register";

    public static CaseRef subject(UUID id) {
        return new CaseRef(MODULE, TYPE, id);
    }

    public CaseRef subject() {
        return subject(id);
    }

    public String href() {
        return "/intake/" + id;
    }

    /** What dockets name as their source where the row names none: the title, else the file. */
    public String name() {
        return title.isEmpty() ? fileName : title;
    }
}
