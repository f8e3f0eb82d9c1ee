package org.zhixing.supervision.round;

import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.supervision.desk.CaseOpening;

/** The record of a month's batch opens to whoever may read the batch. */
@Component
class RoundBatchCases implements CaseOpening {

    private final RoundBatches batches;
    private final CaseClock clock;

    RoundBatchCases(RoundBatches batches, CaseClock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    @Override
    public String type() {
        return RoundBatch.TYPE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        return batches.find(subject.id(), clock.now(), actor).isPresent();
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return RoundBatch.href(subject.id());
    }
}
