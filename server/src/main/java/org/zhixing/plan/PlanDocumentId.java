package org.zhixing.plan;

import java.util.UUID;
import org.zhixing.act.CaseRef;

/** A plan document (方案) in review or confirmed. */
public record PlanDocumentId(UUID value) {

    /** The module of the case. */
    public static final String MODULE = "plan";

    /** The case of which the ledger keeps the acts. */
    public CaseRef subject() {
        return new CaseRef(MODULE, "document", value);
    }
}
