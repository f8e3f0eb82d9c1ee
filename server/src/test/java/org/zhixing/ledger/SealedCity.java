package org.zhixing.ledger;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.CaseRef;

/** A ledger with a past: several cases, several checkpoints, an erased body, and entries not sealed yet. */
@Component
class SealedCity {

    final CaseRef docket = Acts.docket();
    final CaseRef other = Acts.docket();
    final CaseRef forgotten = Acts.docket();
    final CaseRef fresh = Acts.docket();

    private final Ledger ledger;
    private final Erasures erasures;
    private final Seals seals;
    private final TransactionTemplate transaction;
    private boolean built;

    SealedCity(Ledger ledger, Erasures erasures, Seals seals, TransactionTemplate transaction) {
        this.ledger = ledger;
        this.erasures = erasures;
        this.seals = seals;
        this.transaction = transaction;
    }

    synchronized SealedCity build() {
        if (built) {
            return this;
        }
        built = true;
        Acts.record(transaction, ledger, 4, docket, other);
        seals.seal();
        for (int i = 0; i < 70; i++) {
            Acts.record(transaction, ledger, 4, Acts.docket());
        }
        seals.seal();
        Acts.record(transaction, ledger, 3, forgotten, docket);
        var second = ledger.timeline(forgotten).get(1).id();
        transaction.executeWithoutResult(status -> erasures.erase(
                        Stream.of(forgotten), List.of(second), "保留期限表第3条", Acts.officer(), Acts.MORNING)
                .orThrow());
        seals.seal();
        Acts.record(transaction, ledger, 2, docket, fresh);
        return this;
    }
}
