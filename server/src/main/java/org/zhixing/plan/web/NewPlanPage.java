package org.zhixing.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.plan.scan.Scans.Scan;

/**
 * The form for a new document; what was typed stays when it is refused.
 *
 * @param error message key of what is wrong, null at first
 * @param waiting scans that nobody has typed yet
 */
public record NewPlanPage(@Nullable String error, List<Object> args, String text, List<Scan> waiting) {

    private static final long MEBIBYTE = 1L << 20;
    private static final long LARGEST = 50 * MEBIBYTE;

    /** Largest file in bytes, so that the browser can say so before sending it. */
    public long largest() {
        return LARGEST;
    }

    public long largestMegabytes() {
        return largest() / MEBIBYTE;
    }
}
