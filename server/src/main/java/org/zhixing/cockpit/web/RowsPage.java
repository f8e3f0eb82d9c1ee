package org.zhixing.cockpit.web;

import java.util.List;
import java.util.Map;
import org.zhixing.act.UnitId;
import org.zhixing.cockpit.Lateness.Row;
import org.zhixing.cockpit.Question;

/**
 * The dockets behind a figure of the cockpit.
 *
 * @param more whether there are more than are shown
 */
public record RowsPage(Question question, List<Row> rows, boolean more, Map<UnitId, String> names) {

    public String name(UnitId of) {
        return names.getOrDefault(of, "");
    }
}
