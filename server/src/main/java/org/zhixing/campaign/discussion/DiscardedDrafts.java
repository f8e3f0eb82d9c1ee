package org.zhixing.campaign.discussion;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Entry;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DraftSource;

/** An issue whose docket was never opened waits for one again (R047); the ledger has it from the docket. */
@Component("campaignDiscardedDrafts")
class DiscardedDrafts implements DraftSource {

    private final JdbcClient jdbc;

    DiscardedDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> discarded(Collection<DocketId> dockets, Instant at, Actor actor) {
        jdbc.sql("UPDATE campaign.issue SET docket = NULL WHERE docket = ANY (:dockets)")
                .param("dockets", dockets.stream().map(DocketId::value).toArray(UUID[]::new))
                .update();
        return List.of();
    }
}
