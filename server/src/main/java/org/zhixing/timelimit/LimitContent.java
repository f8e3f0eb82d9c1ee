package org.zhixing.timelimit;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** The reasons given for pauses and extensions, for the day on which an order has them destroyed (practice 10). */
@Component
class LimitContent extends ContentTables {

    LimitContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "timelimit",
                Map.of(),
                Set.of("period", "on_rest_day", "rungs", "rung_names", "rung", "what"),
                Set.of());
    }
}
