package org.zhixing.campaign.desk;

import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/** What campaigns, unit plans and reports say, for the day on which an order has it destroyed (practice 10). */
@Component
class CampaignContent extends ContentTables {

    CampaignContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "campaign",
                Map.of("campaign", "campaign"),
                Set.of("role", "exit_criterion.source", "member.name", "guarantee", "criterion", "verdict"),
                Set.of("step.docket", "left_open.ref", "meeting.registered", "issue.docket", "shared_task.docket"));
    }
}
