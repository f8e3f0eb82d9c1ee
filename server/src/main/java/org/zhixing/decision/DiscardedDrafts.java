package org.zhixing.decision;

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

/** A matter whose docket was never opened waits for one again, or for a reason why it needs none (R047, R163). */
@Component
class DiscardedDrafts implements DraftSource {

    private final MeetingRows rows;

    DiscardedDrafts(MeetingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Entry> discarded(Collection<DocketId> dockets, Instant at, Actor actor) {
        return rows.waitAgain(dockets).entrySet().stream()
                .map(one -> Entry.of(
                        Stream.of(Meeting.subject(one.getKey())),
                        at,
                        actor,
                        "meeting.discarded",
                        Map.of("matters", one.getValue())))
                .toList();
    }
}
