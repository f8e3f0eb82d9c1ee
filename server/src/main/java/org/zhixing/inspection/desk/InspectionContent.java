package org.zhixing.inspection.desk;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What field work found, for the day on which an order has it destroyed (practice 10). */
@Component
class InspectionContent extends ContentTables {

    InspectionContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "inspection",
                Map.of(
                        "plan",
                        "plan",
                        "record",
                        "record",
                        "conclusion",
                        "conclusion",
                        "rectification",
                        "rectification",
                        "look-back",
                        "look_back",
                        "challenge",
                        "challenge",
                        "allowance",
                        "allowance",
                        "recommendation",
                        "recommendation"),
                Set.of(
                        "way",
                        "authority_kind",
                        "drafter_name",
                        "approver_name",
                        "checker_name",
                        "issuer_name",
                        "decider_name",
                        "opener_name",
                        "reporter_name",
                        "verifier_name",
                        "filer_name",
                        "answerer_name",
                        "asker_name",
                        "first_name",
                        "second_name",
                        "inspector.name",
                        "period",
                        "algorithm",
                        "seed",
                        "origin",
                        "term",
                        "source_href",
                        "docket_number",
                        "challenge.answer",
                        "challenge.what",
                        "challenge.href",
                        "carrier_name",
                        "errand"),
                Set.of("look_back.docket"));
    }
}
