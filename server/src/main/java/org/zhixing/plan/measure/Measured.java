package org.zhixing.plan.measure;

import java.util.UUID;
import org.zhixing.plan.ReadField;
import org.zhixing.plan.ReadOutcome;

/**
 * What became of one field of one task.
 *
 * @param rule by which the reader had read it, empty if it had not
 */
record Measured(
        UUID task,
        ReadField field,
        ReadOutcome outcome,
        boolean sure,
        String rule,
        String proposed,
        String confirmed) {}
