package org.zhixing.campaign.unitplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Zone;
import org.zhixing.campaign.Deviation;
import org.zhixing.campaign.course.CampaignItems.Item;

/** Where the plan of a unit departs from the parent: compared, never judged (R151, R030). */
public final class Departures {

    private Departures() {}

    /**
     * One departure.
     *
     * @param day what the unit has set, null where nothing is set
     * @param limit the parent's last day, null for ongoing work
     */
    public record Departure(Item item, Deviation kind, @Nullable LocalDate day, @Nullable LocalDate limit) {}

    /**
     * Where each open task departs; what is shared is broken down in its own campaign (R155).
     *
     * @param items the unit's dockets in the campaign
     */
    public static List<Departure> of(UnitPlan plan, List<Item> items) {
        var found = new ArrayList<Departure>();
        for (var item : items) {
            if (!item.standing().open() || item.shared()) {
                continue;
            }
            var steps = plan.stepsOf(item.docket().value());
            var limit = lastDay(item);
            if (steps.isEmpty()) {
                found.add(new Departure(item, Deviation.NO_STEPS, null, limit));
                continue;
            }
            if (steps.stream().anyMatch(step -> step.person() == null)) {
                found.add(new Departure(item, Deviation.NO_PERSON, null, limit));
            }
            steps.stream()
                    .map(UnitPlan.Step::due)
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .filter(last -> limit != null && last.isAfter(limit))
                    .ifPresent(last -> found.add(new Departure(item, Deviation.BEYOND_LIMIT, last, limit)));
        }
        return found;
    }

    /** A limit ends at 24:00 of its last day. */
    public static @Nullable LocalDate lastDay(Item item) {
        var due = item.dueAt();
        return due == null ? null : LocalDate.ofInstant(due.minusNanos(1), Zone.SHANGHAI);
    }
}
