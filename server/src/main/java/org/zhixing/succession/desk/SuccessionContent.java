package org.zhixing.succession.desk;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What an act of succession lists of open cases, for the day on which an order has one destroyed (practice 10). */
@Component
class SuccessionContent extends ContentTables {

    SuccessionContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "succession",
                Map.of("act", "act"),
                Set.of("item.module", "item.type", "kind_key", "href", "handed_by", "received_by"),
                Set.of("item.subject"));
    }
}
