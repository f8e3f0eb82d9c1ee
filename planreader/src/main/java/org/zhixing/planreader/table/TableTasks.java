package org.zhixing.planreader.table;

import java.util.List;
import java.util.Set;
import org.zhixing.planreader.DocumentText;
import org.zhixing.planreader.Heading;
import org.zhixing.planreader.PlanTask;
import org.zhixing.planreader.time.TimeContext;

/** Tasks that stand in tables. */
public final class TableTasks {
    private final boolean[] covered;

    private TableTasks(boolean[] covered) {
        this.covered = covered;
    }

    public static TableTasks find(DocumentText document) {
        return new TableTasks(new boolean[document.text().length()]);
    }

    public boolean[] covered() {
        return covered;
    }

    public List<PlanTask> read(
            String text, Set<String> units, TimeContext time, boolean firstLeads, List<Heading> headings) {
        return List.of();
    }
}
