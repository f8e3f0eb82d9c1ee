package org.zhixing.identity;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/**
 * A post in which a person may act: an own one, or that of an absent A for whom this person stands in (R061).
 *
 * @param duty what the post does
 * @param open whether its duty may be exercised: duties that issue or approve notices need a grant as well
 * @param standingInFor the absent holder, null for an own post
 * @param holderName the name of that holder, empty for an own post
 */
public record Position(
        PostId post,
        String postName,
        UnitId unit,
        String unitName,
        Role duty,
        boolean open,
        @Nullable PersonId standingInFor,
        String holderName) {

    /** Names this position in a form. */
    public String value() {
        return post.value() + (standingInFor == null ? "" : "/" + standingInFor.value());
    }
}
