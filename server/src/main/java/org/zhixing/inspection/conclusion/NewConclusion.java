package org.zhixing.inspection.conclusion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conclusion as it is written.
 *
 * @param findings one a line; may be empty where all is well
 * @param rectifyBy the last day to put them right, for each finding the same; null where there is none
 */
public record NewConclusion(String facts, List<String> findings, String opinion, @Nullable LocalDate rectifyBy) {

    /** Without findings nothing is to be put right by any day. */
    public NewConclusion {
        findings = List.copyOf(findings);
        rectifyBy = findings.isEmpty() ? null : rectifyBy;
    }
}
