package org.zhixing.proposal.desk;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What proposals, replies and promises say, for the day on which an order has it destroyed (practice 10). */
@Component
class ProposalContent extends ContentTables {

    ProposalContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "proposal",
                Map.of("proposal", "proposal"),
                Set.of("sitting", "part", "way", "grade", "satisfaction", "scope", "signer.name", "matter_class"),
                Set.of("promise.docket"));
    }
}
