package org.zhixing.disclosure;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What was published and what was to be, for the day on which an order has it destroyed (practice 10). */
@Component
class DisclosureContent extends ContentTables {

    DisclosureContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                Disclosure.MODULE,
                Map.of(Disclosure.TYPE, "item"),
                Set.of("standing"),
                Set.of("item.docket", "item.practice"));
    }
}
