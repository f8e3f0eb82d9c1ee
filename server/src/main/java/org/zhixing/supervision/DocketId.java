package org.zhixing.supervision;

import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;

/** One docket. */
public record DocketId(UUID value) {

    /** Module name in a {@link CaseRef}. */
    public static final String MODULE = "supervision";

    private static final String TYPE = "docket";

    public static DocketId next() {
        return new DocketId(Ids.next());
    }

    /** The case under which ledger, time limits, sheets and files know the docket. */
    public CaseRef subject() {
        return new CaseRef(MODULE, TYPE, value);
    }

    /** The page of the docket. */
    public String href() {
        return "/dockets/" + value;
    }
}
