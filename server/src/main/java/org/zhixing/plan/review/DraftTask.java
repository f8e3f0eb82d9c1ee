package org.zhixing.plan.review;

import java.util.UUID;
import org.zhixing.plan.PlanDocumentId;

/**
 * A proposed task on the review page.
 *
 * @param position order on the page; edits leave room between positions
 */
public record DraftTask(UUID id, PlanDocumentId document, long position, TaskContent content) {

    public DraftTask with(TaskContent changed) {
        return new DraftTask(id, document, position, changed);
    }
}
