package org.zhixing.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.PostId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.Period;

/** When and for how long more time may be asked, and whose answer it is: rules as data (practice 8). */
@Component
public class ExtensionRule {

    private static final int HUNDRED = 100;
    private static final String RULE = "R054 practice 8";

    private final InspectionRules rules;
    private final InspectionLimits limits;
    private final TimeLimits counting;
    private final CityOffices offices;
    private final Organization organization;

    ExtensionRule(
            InspectionRules rules,
            InspectionLimits limits,
            TimeLimits counting,
            CityOffices offices,
            Organization organization) {
        this.rules = rules;
        this.limits = limits;
        this.counting = counting;
        this.offices = offices;
        this.organization = organization;
    }

    /**
     * What holds for one rectification now.
     *
     * @param before working days before the last day
     * @param longest working days at most
     * @param latest day that may be asked for
     * @param most how often at most
     */
    public record Room(int before, int longest, LocalDate latest, int most) {}

    /** What a unit should know before it asks. */
    public Room room(Rectification held) {
        var opened = LocalDate.ofInstant(held.openedAt(), Zone.SHANGHAI);
        var firstDue = held.firstDue() == null ? held.due() : held.firstDue();
        int share = rules.rule("rectification.extension.share").number();
        int longest = Math.max(1, counting.workingDays(opened, firstDue) * share / HUNDRED);
        return new Room(
                rules.rule("rectification.extension.before").number(),
                longest,
                counting.counting().lastDay(held.due(), new Period.WorkingDays(longest), DueOnRestDay.STAYS),
                rules.rule("rectification.extension.most").number());
    }

    /** Why nothing can be asked now, whatever the day; null when it can. */
    public @Nullable Refusal against(Rectification held, Instant at) {
        if (held.asksUntil() != null) {
            return Refusal.of("inspection.refused.extension-open", RULE);
        }
        var room = room(held);
        if (held.extended() >= room.most()) {
            return Refusal.of("inspection.refused.extension-used", RULE, room.most());
        }
        var limit = limits.view(held.limit(), at);
        if (limit == null || !at.isBefore(limit.dueAt())) {
            return Refusal.of("inspection.refused.extension-over", RULE, held.due());
        }
        return limit.workingDaysLeft() < room.before()
                ? Refusal.of("inspection.refused.extension-late", RULE, room.before())
                : null;
    }

    /** Why this day cannot be asked for; null when it can. */
    @Nullable
    Refusal against(Rectification held, LocalDate until) {
        int days = workingDays(held, until);
        var room = room(held);
        return days < 1 || days > room.longest()
                ? Refusal.of("inspection.refused.extension-day", RULE, held.due(), room.longest(), room.latest())
                : null;
    }

    int workingDays(Rectification held, LocalDate until) {
        return counting.workingDays(held.due(), until);
    }

    /** The chief of supervision answers the first, the leaders whom the rule names any later one. */
    List<PostId> posts(Rectification held, LocalDate day) {
        if (held.extended() > 0) {
            return offices.posts(
                    rules.rule("rectification.extension.second.approvers").names(), day);
        }
        return organization.staffOf(offices.supervision(day), day).stream()
                .filter(post -> post.duty() == Role.SUPERVISION_CHIEF)
                .map(Appointment::post)
                .distinct()
                .toList();
    }
}
