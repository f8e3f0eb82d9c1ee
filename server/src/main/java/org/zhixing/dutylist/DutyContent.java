package org.zhixing.dutylist;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What was said of a case's ground, for the day on which an order has it destroyed (practice 10); lists are no case's. */
@Component
class DutyContent extends ContentTables {

    DutyContent(JdbcTemplate jdbc) {
        super(jdbc, "dutylist", Map.of(), Set.of("standing", "stated_by"), Set.of());
    }
}
