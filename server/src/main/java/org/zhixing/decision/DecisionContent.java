package org.zhixing.decision;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What was said in a meeting, for the day on which an order has it destroyed (practice 10). */
@Component
class DecisionContent extends ContentTables {

    DecisionContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "decision",
                Map.of("meeting", "meeting"),
                Set.of("registered_by", "convener_name", "lead_name"),
                Set.of("item.docket", "earlier_docket.docket"));
    }
}
