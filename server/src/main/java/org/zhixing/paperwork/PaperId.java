package org.zhixing.paperwork;

import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;

/** One paper. */
public record PaperId(UUID value) {

    /** Module name in a {@link CaseRef}. */
    public static final String MODULE = "paperwork";

    private static final String TYPE = "paper";

    public static PaperId next() {
        return new PaperId(Ids.next());
    }

    /** The case under which ledger, sheets, files and questions know the paper. */
    public CaseRef subject() {
        return new CaseRef(MODULE, TYPE, value);
    }

    /** The page of the paper. */
    public String href() {
        return "/paperwork/" + value;
    }

    /** The page on which something is done to it. */
    public String href(PaperAct act) {
        return href() + "/" + act.slug();
    }
}
