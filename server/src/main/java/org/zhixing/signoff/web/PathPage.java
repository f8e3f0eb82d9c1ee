package org.zhixing.signoff.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;

/**
 * The steps of one kind, to be set.
 *
 * @param rows a fixed number of places, the last ones empty
 */
public record PathPage(String kind, String nameKey, List<Row> rows, String source, @Nullable Refusal refusal) {

    /**
     * One place as it is typed.
     *
     * @param step name of the kind of step, empty for an unused place
     */
    public record Row(int place, String step, String posts, boolean byPage, String within) {}
}
