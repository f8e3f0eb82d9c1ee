package org.zhixing.planreader.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks positions up in the first {@code n} of a list of claims that stand in order and do not overlap. */
final class ClaimIndex {
    private ClaimIndex() {}

    /** The claim a position stands in. */
    static @Nullable Claim at(List<Claim> claims, int n, int position) {
        int i = firstAfter(claims, n, position) - 1;
        return i >= 0 && position < claims.get(i).end() ? claims.get(i) : null;
    }

    /** The next claim behind a position. */
    static @Nullable Claim after(List<Claim> claims, int n, int position) {
        int i = firstAfter(claims, n, position);
        return i < n ? claims.get(i) : null;
    }

    /** Whether no claim touches a range. */
    static boolean free(List<Claim> claims, int n, int from, int to) {
        Claim next = after(claims, n, from);
        return at(claims, n, from) == null && (next == null || next.start() >= to);
    }

    private static int firstAfter(List<Claim> claims, int n, int position) {
        int low = 0;
        int high = n;
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (claims.get(mid).start() <= position) {
                low = mid + 1;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
