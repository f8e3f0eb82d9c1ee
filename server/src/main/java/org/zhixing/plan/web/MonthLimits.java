package org.zhixing.plan.web;

import org.zhixing.plan.review.TaskContent;

/** Limits such as 10月前 of which nobody has said yet whether the month counts. */
final class MonthLimits {

    private static final int READINGS = 2;

    private MonthLimits() {}

    static boolean open(TaskContent content) {
        var due = content.due();
        return !content.removed()
                && due != null
                && due.end() == null
                && content.chosenDue() == null
                && due.readings().size() == READINGS;
    }

    static TaskContent read(TaskContent content, int which) {
        var due = content.due();
        return due == null ? content : content.withChosenDue(due.readings().get(which), content.dueReason());
    }
}
