package org.zhixing.plan.review;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.zhixing.ledger.ContentTables;

/**
 * What plan documents and their tasks say, for the day on which an order has it destroyed (practice 10). What was only
 * proposed goes altogether: its evidence points into words that are no more.
 */
@Component
class PlanContent extends ContentTables {

    PlanContent(JdbcTemplate jdbc) {
        super(
                jdbc,
                "plan",
                Map.of("document", "document", "campaign", "campaign"),
                Set.of("field", "outcome"),
                Set.of("task.docket_id"));
    }

    @Override
    public Destroyed destroy(Collection<UUID> ids, String instead) {
        var destroyed = super.destroy(ids, instead);
        var documents = ids.toArray(UUID[]::new);
        jdbc.update("DELETE FROM plan.field_outcome WHERE document_id = ANY (?)", (Object) documents);
        jdbc.update("DELETE FROM plan.proposed_task WHERE document_id = ANY (?)", (Object) documents);
        jdbc.update("DELETE FROM plan.draft_task WHERE document_id = ANY (?)", (Object) documents);
        jdbc.update("DELETE FROM plan.edit WHERE document_id = ANY (?)", (Object) documents);
        jdbc.update("UPDATE plan.document SET state = 'DISCARDED' WHERE state = 'IN_REVIEW' AND id = ANY (?)", (Object)
                documents);
        return destroyed;
    }
}
