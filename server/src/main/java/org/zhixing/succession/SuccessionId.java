package org.zhixing.succession;

import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;

/** One act of succession. */
public record SuccessionId(UUID value) {

    public static final String MODULE = "succession";

    public static SuccessionId next() {
        return new SuccessionId(Ids.next());
    }

    public CaseRef subject() {
        return new CaseRef(MODULE, "act", value);
    }

    public String href() {
        return "/successions/" + value;
    }
}
