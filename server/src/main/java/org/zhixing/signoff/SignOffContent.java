package org.zhixing.signoff;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What was said on the way of a paper, for the day on which an order has it destroyed (practice 10). */
@Component
class SignOffContent extends ContentTables {

    SignOffContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "signoff",
                Map.of("sign_off", "sign_off"),
                Set.of(
                        "href",
                        "step",
                        "submitter_name",
                        "person_name",
                        "post_name",
                        "recorded_by",
                        "within",
                        "source",
                        "posts"),
                Set.of());
    }
}
