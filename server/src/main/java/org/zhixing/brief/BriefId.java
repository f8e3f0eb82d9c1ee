package org.zhixing.brief;

import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.filing.FiledCase;

/** One brief. */
public record BriefId(UUID value) implements FiledCase {

    /** Module name in a {@link CaseRef}. */
    public static final String MODULE = "brief";

    private static final String TYPE = "brief";

    public static BriefId next() {
        return new BriefId(Ids.next());
    }

    /** The case under which ledger, limits, sheets and questions know the brief. */
    @Override
    public CaseRef subject() {
        return new CaseRef(MODULE, TYPE, value);
    }

    /** The page of the brief. */
    @Override
    public String href() {
        return "/briefs/" + value;
    }

    /** The page on which something is done to it. */
    public String href(BriefAct act) {
        return href() + "/" + act.slug();
    }
}
