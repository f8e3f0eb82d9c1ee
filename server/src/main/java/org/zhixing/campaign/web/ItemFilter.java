package org.zhixing.campaign.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.shell.ListAddress;

/**
 * Which tasks of a campaign are asked for, as it stands in the address; empty for no filter.
 *
 * @param section id, or {@link #NONE} for what lies with the unit itself
 * @param person id, or {@link #NONE} for what nobody handles
 * @param column of a board
 */
public record ItemFilter(String standing, String unit, String section, String person, String column) {

    static final String NONE = "none";

    boolean admits(CampaignItems.Item item, LocalDate soon) {
        var wanted = ListAddress.constant(BoardColumn.class, column);
        var within = item.section();
        var by = item.person();
        return (standing.isEmpty() || item.standing().name().equals(standing))
                && (unit.isEmpty() || item.lead().value().toString().equals(unit))
                && matches(section, within == null ? null : within.value().toString())
                && matches(person, by == null ? null : by.value().toString())
                && (wanted == null || wanted.holds(item, soon));
    }

    private static boolean matches(String wanted, @Nullable String is) {
        return wanted.isEmpty() || (is == null ? wanted.equals(NONE) : wanted.equals(is));
    }

    /** As a query, with a question mark before it; empty for no filter. */
    public String address() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("standing", standing.isEmpty() ? null : standing);
        parts.put("unit", unit.isEmpty() ? null : unit);
        parts.put("section", section.isEmpty() ? null : section);
        parts.put("person", person.isEmpty() ? null : person);
        parts.put("column", column.isEmpty() ? null : column);
        String query = ListAddress.of(parts);
        return query.isEmpty() ? "" : "?" + query;
    }
}
