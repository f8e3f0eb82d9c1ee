package org.zhixing.organization.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.OrganizationChanges;
import org.zhixing.organization.Post;
import org.zhixing.organization.TaskForce;
import org.zhixing.organization.Unit;
import org.zhixing.shell.Choice;

/**
 * A unit on a day.
 *
 * @param today whether the day is today: only then anything may be changed
 * @param leader the leader in charge by the division of work, null if none is named
 * @param sections units directly below
 * @param taskForce its mission and end, null for an ordinary unit
 * @param asking an appointment that waits for the answer who is meant, null if none
 */
public record UnitPage(
        Unit unit,
        LocalDate on,
        boolean today,
        @Nullable Unit parent,
        @Nullable Appointment leader,
        List<PostRow> posts,
        List<Unit> sections,
        @Nullable TaskForce taskForce,
        boolean mayMaintain,
        List<Choice> leaders,
        List<Choice> duties,
        List<Choice> standings,
        @Nullable Asking asking) {

    /** A post with its holders, and who acts for those who are away. */
    public record PostRow(Post post, List<Appointment> holders, List<Appointment> standIns) {}

    /** Somebody of that name is known already. */
    public record Asking(
            String post, String postName, String name, String from, List<OrganizationChanges.Namesake> namesakes) {}
}
