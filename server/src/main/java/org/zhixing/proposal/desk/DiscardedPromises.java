package org.zhixing.proposal.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.proposal.ProposalId;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DraftSource;

/** A promise whose docket was never opened may get another. */
@Component
class DiscardedPromises implements DraftSource {

    private final JdbcClient jdbc;
    private final Ledger ledger;

    DiscardedPromises(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    @Override
    public void discarded(Collection<DocketId> dockets, Instant at, Actor actor) {
        var freed = jdbc.sql(
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
        ledger.append(freed);
    }
}
