package org.zhixing.practice.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.campaign.course.Course;
import org.zhixing.practice.MaterialKind;
import org.zhixing.practice.MaterialState;
import org.zhixing.practice.library.Practice;
import org.zhixing.practice.material.Material;
import org.zhixing.practice.material.MaterialRows;

/**
 * The material store of one campaign, or the campaigns to choose from.
 *
 * @param campaign null where none has been chosen
 * @param practices those that rest on the campaign
 */
public record MaterialsPage(
        @Nullable Course campaign,
        List<Course> campaigns,
        MaterialRows.Filter filter,
        List<Material> rows,
        List<Practice> practices,
        Map<UUID, String> stages,
        String address,
        boolean mayAdd,
        LocalDate today) {

    public List<Material> of(MaterialKind kind) {
        return rows.stream().filter(one -> one.text().kind() == kind).toList();
    }

    public String stage(@Nullable UUID id) {
        return id == null ? "" : stages.getOrDefault(id, "");
    }

    /** Whether the filter asks for this stage. */
    public boolean chosen(Course.Stage stage) {
        return stage.id().equals(filter.stage());
    }

    /** Whether what was planned for a day is still to be done. */
    public boolean late(Material one) {
        var day = one.text().day();
        return day != null && one.state() == MaterialState.LISTED && day.isBefore(today);
    }
}
