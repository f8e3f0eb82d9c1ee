package org.zhixing.campaign;

import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.filing.FiledCase;

/** One case in one of the registers of this module. */
public record CaseId(CaseKind kind, UUID value) implements FiledCase {

    public static final String MODULE = "campaign";

    public static CaseId next(CaseKind kind) {
        return new CaseId(kind, Ids.next());
    }

    @Override
    public CaseRef subject() {
        return new CaseRef(MODULE, kind.type(), value);
    }

    @Override
    public String href() {
        return kind.path() + value;
    }

    /** Where the form of one act is. */
    public String href(CampaignStep act) {
        return href() + "/" + act.slug();
    }
}
