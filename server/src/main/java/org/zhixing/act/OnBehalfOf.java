package org.zhixing.act;

import org.jspecify.annotations.Nullable;

/**
 * For whom an act is done, when not for oneself.
 *
 * @param kind how the right came about
 * @param person whose right is used, null when a post without holder
 * @param personName the name as it was at the time
 * @param postName the post as it was called at the time
 */
public record OnBehalfOf(Kind kind, @Nullable PersonId person, String personName, String postName) {

    /** A stand-in (AB角, R061) acts with the right of A; a secretary records what the leader decided. */
    public enum Kind {
        STAND_IN,
        RECORDED_BY_SECRETARY
    }
}
