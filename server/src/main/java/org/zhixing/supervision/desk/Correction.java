package org.zhixing.supervision.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.signoff.Hands;
import org.zhixing.supervision.CorrectionId;

/**
 * A sheet that states the later date of a sheet already served and is to be numbered (更正, practice 9).
 *
 * @param paper id the sheet gets
 * @param former number of the sheet it corrects
 * @param source title and number of the notice that moved the date
 * @param hands who proposed, checked and signed it; null where it goes out with the recalculation
 * @param byRule the city's rule by which it goes out with the recalculation; null where people sign it
 */
public record Correction(
        CorrectionId id,
        UUID paper,
        Docket docket,
        String former,
        Instant dueBefore,
        Instant dueAfter,
        String source,
        @Nullable Hands hands,
        @Nullable String byRule) {}
