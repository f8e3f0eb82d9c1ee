package org.zhixing.approval;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What was asked, answered and recused, for the day on which an order has it destroyed (practice 10). */
@Component
class ApprovalContent extends ContentTables {

    ApprovalContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "approval",
                Map.of("question", "question"),
                Set.of(
                        "href",
                        "within",
                        "asked_by_name",
                        "asked_by_post_name",
                        "asked_by_unit_name",
                        "on_behalf",
                        "behalf_name",
                        "behalf_post_name",
                        "carrier",
                        "name"),
                Set.of());
    }
}
