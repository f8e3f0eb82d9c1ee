package org.zhixing.exchange;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What other systems gave in, for the day on which an order has it destroyed (practice 10): it goes with its docket. */
@Component
class ExchangeContent extends ContentTables {

    ExchangeContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "exchange",
                Map.of("matter", "matter", "instruction", "instruction", "proposal", "proposal"),
                Set.of("rights", "token_digest", "token_end", "operation", "by_name"),
                Set.of("matter.docket", "instruction.instruction", "proposal.proposal"));
    }
}
