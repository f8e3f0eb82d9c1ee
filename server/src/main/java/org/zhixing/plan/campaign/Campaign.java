package org.zhixing.plan.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.review.TaskContent;

/**
 * What a confirmed plan became: stages and tasks, each task with its docket (R147, R150).
 *
 * @param office the supervision office that opened it
 */
public record Campaign(
        UUID id,
        PlanDocumentId document,
        String title,
        UnitId office,
        Instant openedAt,
        String openedBy,
        List<Stage> stages,
        List<Task> tasks) {

    /** A stage with its window. */
    public record Stage(int no, String name, String windowWords, @Nullable LocalDate from, @Nullable LocalDate until) {}

    /**
     * A task as confirmed.
     *
     * @param stage number of its stage, 0 if none
     * @param docket the docket that carries it out
     */
    public record Task(UUID id, int no, int stage, UUID docket, TaskContent content) {}
}
