package org.zhixing.proposal;

import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;

/** One proposal in the register. */
public record ProposalId(UUID value) {

    /** The module in a {@link CaseRef}. */
    public static final String MODULE = "proposal";

    /** The kind of case in a {@link CaseRef}. */
    public static final String TYPE = "proposal";

    public static ProposalId next() {
        return new ProposalId(Ids.next());
    }

    /** The case under which ledger, sheets, files, limits and questions know the proposal. */
    public CaseRef subject() {
        return new CaseRef(MODULE, TYPE, value);
    }

    /** The page of the proposal. */
    public String href() {
        return "/deputy-proposals/" + value;
    }
}
