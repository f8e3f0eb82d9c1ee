package org.zhixing.proposal.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Stream;
import org.zhixing.proposal.ProposalId;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DraftSource;

/** A promise whose docket was never opened may get another. */
@Component
class DiscardedPromises implements DraftSource {

    private final JdbcClient jdbc;

    DiscardedPromises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Entry> discarded(Collection<DocketId> dockets, Instant at, Actor actor) {
        return jdbc.sql(
                        """
                        UPDATE proposal.promise p SET docket = NULL
                          FROM proposal.reply r JOIN proposal.handling h ON h.id = r.handling
                         WHERE r.id = p.reply AND p.docket = ANY (:dockets) RETURNING h.proposal
                        """)
                .param("dockets", dockets.stream().map(DocketId::value).toArray(UUID[]::new))
                .query((row, number) -> Entry.of(
                        Stream.of(new ProposalId(row.getObject("proposal", UUID.class)).subject()),
                        at,
                        actor,
                        "proposal.docket-discarded",
                        Map.of()))
                .list();
    }
}
