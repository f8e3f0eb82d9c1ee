package org.zhixing.supervision.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.signoff.Hands;

/**
 * The accepted completion report of a unit, which is to be written and numbered as its sheet (办结报告, R044).
 *
 * @param paper id the sheet gets
 * @param words as they were submitted and accepted
 * @param lateReason why it came after its day, null where it did not
 * @param submittedBy post and name of who sent it
 * @param hands who wrote, reviewed and signed it inside the unit; null where the unit has no steps of its own
 */
public record CompletionOrder(
        UUID paper,
        Docket docket,
        String words,
        @Nullable String lateReason,
        Instant submittedAt,
        String submittedBy,
        @Nullable Hands hands) {}
