package org.zhixing.dutylist.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.dutylist.Duty;
import org.zhixing.dutylist.DutyList;
import org.zhixing.dutylist.DutySort;
import org.zhixing.shell.Choice;

/**
 * One version with its items.
 *
 * @param of whose it is, empty for all townships
 * @param duties those that are shown
 * @param sort the one list shown, null for all three
 * @param text what is looked for
 * @param keeper whether the reader may adopt or discard what is tried
 */
public record DutyListPage(
        DutyList list,
        String of,
        List<Duty> duties,
        @Nullable DutySort sort,
        String area,
        String text,
        List<Choice> sorts,
        List<Choice> areas,
        String query,
        boolean keeper) {

    public List<Duty> of(DutySort wanted) {
        return duties.stream().filter(one -> one.sort() == wanted).toList();
    }

    public String path() {
        return "/duty-lists/" + list.id();
    }
}
