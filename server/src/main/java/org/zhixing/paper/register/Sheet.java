package org.zhixing.paper.register;

import org.jspecify.annotations.Nullable;
import org.zhixing.paper.Issued;
import org.zhixing.paper.PaperColour;

/**
 * An issued sheet with what its page shows besides.
 *
 * @param withdrawnReason null while in force
 */
public record Sheet(Issued issued, PaperColour colour, @Nullable String withdrawnReason) {

    public boolean withdrawn() {
        return issued.withdrawnAt() != null;
    }
}
