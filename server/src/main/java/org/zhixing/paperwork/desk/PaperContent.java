package org.zhixing.paperwork.desk;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What papers say of dockets, for the day on which an order has it destroyed (practice 10). */
@Component("paperworkContent")
class PaperContent extends ContentTables {

    PaperContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "paperwork",
                Map.of("paper", "paper"),
                Set.of("origin_module", "origin_type", "drafter_name"),
                Set.of("paper.origin"));
    }
}
