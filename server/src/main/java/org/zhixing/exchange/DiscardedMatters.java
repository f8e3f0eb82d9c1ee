package org.zhixing.exchange;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Stream;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DraftSource;

/** A matter whose docket was never opened is to be decided again; the system that gave it in learns what comes of it (R047). */
@Component
class DiscardedMatters implements DraftSource {

    private final MatterRows rows;

    DiscardedMatters(MatterRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Entry> discarded(Collection<DocketId> dockets, Instant at, Actor actor) {
        return rows.waitAgain(dockets).entrySet().stream()
                .map(one -> Entry.of(
                        Stream.of(Matter.subject(one.getKey())),
                        at,
                        actor,
                        "matter.discarded",
                        Map.of("external-number", one.getValue())))
                .toList();
    }
}
