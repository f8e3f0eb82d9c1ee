package org.zhixing.supervision.access;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What dockets and instructions say, for the day on which an order has it destroyed (practice 10). */
@Component
class DocketContent extends ContentTables {

    DocketContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "supervision",
                Map.of("docket", "docket", "instruction", "instruction", "report", "report"),
                Set.of(
                        "source_kind",
                        "term",
                        "resumes_to",
                        "returned_round",
                        "part",
                        "round",
                        "month",
                        "class",
                        "confirmation",
                        "leader_name",
                        "leader_post_name",
                        "writer_name",
                        "verifier",
                        "receipt_number",
                        "period",
                        "remark.name",
                        "drafter_name",
                        "grounds.what",
                        "key",
                        "version"),
                // no foreign key says so: a notice is written under the lock of its docket
                Set.of("notice.docket"));
    }
}
