package org.zhixing.disclosure.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.disclosure.PublicMatter;
import org.zhixing.disclosure.PublicProgress;
import org.zhixing.shell.Choice;

/**
 * Public progress as a list.
 *
 * @param units that have public matters, in official order
 * @param total how many the filter finds
 * @param address the filter as it stands in the address
 * @param next address of the following page, null on the last
 */
public record PublicProgressPage(
        PublicProgress.Filter filter,
        List<Choice> units,
        List<PublicMatter> rows,
        int total,
        String address,
        @Nullable String next) {

    public String unit() {
        var unit = filter.unit();
        return unit == null ? "" : unit.value().toString();
    }
}
