package org.zhixing.workbench.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zhixing.notification.InboxItem;
import org.zhixing.shell.ToDo;

/**
 * What waits for the actor.
 *
 * @param late due before now, the oldest first
 * @param waiting all other to-dos, by time left
 * @param awaited what the actor waits for from others
 * @param week the coming days, each with what falls due on it
 * @param news messages since the beginning of yesterday, the newest first
 * @param more whether there are more than are shown
 */
public record WorkbenchPage(
        String greeting,
        Instant now,
        List<ToDo> late,
        List<ToDo> waiting,
        List<ToDo> awaited,
        List<Day> week,
        List<InboxItem> news,
        boolean more) {

    /** One day of the week ahead. */
    public record Day(LocalDate day, List<ToDo> due) {}

    public boolean nothing() {
        return late.isEmpty() && waiting.isEmpty();
    }
}
