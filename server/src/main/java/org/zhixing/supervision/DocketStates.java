package org.zhixing.supervision;

import java.util.List;

/** Where a docket stood, read from its acts and not from what is stored of it now. */
public interface DocketStates {

    /** The state after acts, by their verbs in the ledger, oldest first; what moves nothing is passed over. */
    DocketState after(List<String> verbs);
}
