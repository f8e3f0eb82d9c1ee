package org.zhixing.dutylist.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyList;

/**
 * All versions, and which of them counts where.
 *
 * @param townships each with the list that counts for it today, null for none
 * @param names of units whose own list it is
 * @param keeper whether the reader may take lists in
 */
public record DutyListsPage(
        List<DutyList> versions, List<Township> townships, Map<UnitId, String> names, boolean keeper) {

    /** A township and its list. */
    public record Township(String name, @Nullable DutyList list) {}

    public long without() {
        return townships.stream().filter(one -> one.list() == null).count();
    }

    /** Whether a version counts for somebody today. */
    public boolean counts(UUID list) {
        return townships.stream().anyMatch(one -> {
            var its = one.list();
            return its != null && its.id().equals(list);
        });
    }

    /** Whose it is; empty for all townships. */
    public String of(DutyList list) {
        var unit = list.unit();
        return unit == null ? "" : names.getOrDefault(unit, "");
    }
}
