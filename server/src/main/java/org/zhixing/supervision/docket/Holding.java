package org.zhixing.supervision.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Zone;
import org.zhixing.supervision.Holder;

/**
 * Who held a docket how long (practice 4), in working days, read from its acts. At every instant exactly one holds it: what
 * stands still is nobody's; what is reported lies with the verifier and is never charged to the unit; an extension asked
 * for lies with whoever answers; an objection with the opener; an overdue part or an open consultation with the others;
 * all else with the lead. So the days of all holders add up to the days of the docket.
 */
public final class Holding {

    /**
     * A time in which a claim stood.
     *
     * @param until null while it lasts
     */
    public record Claim(Holder holder, Instant from, @Nullable Instant until) {}

    /**
     * A time behind a due date.
     *
     * @param from end of the last day
     * @param until when the term ended
     */
    public record Late(Instant from, Instant until) {

        boolean contains(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }

    /**
     * An unbroken time with one holder.
     *
     * @param days working days, by days and not by hours
     * @param late of these, behind the due date
     */
    public record Segment(Holder holder, Instant from, Instant until, int days, int late) {}

    /** Working days after one day, up to and with another. */
    public interface WorkingDays {
        int between(LocalDate after, LocalDate upTo);
    }

    private final List<Segment> segments;

    private Holding(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /**
     * Cuts the docket's time at every claim and says who held each piece.
     *
     * @param opened when the docket was served
     * @param end when it was accepted or withdrawn, else now
     * @param late behind which due date it was when; of what was opened again each term by itself
     */
    public static Holding of(List<Claim> claims, Instant opened, Instant end, List<Late> late, WorkingDays days) {
        var cuts = new ArrayList<Instant>(List.of(opened, end));
        for (Claim claim : claims) {
            cuts.add(claim.from());
            if (claim.until() != null) {
                cuts.add(claim.until());
            }
        }
        for (Late one : late) {
            cuts.add(one.from());
            cuts.add(one.until());
        }
        var sorted = cuts.stream()
                .filter(cut -> !cut.isBefore(opened) && !cut.isAfter(end))
                .distinct()
                .sorted()
                .toList();
        var segments = new ArrayList<Segment>();
        for (int i = 0; i + 1 < sorted.size(); i++) {
            var from = sorted.get(i);
            var until = sorted.get(i + 1);
            int length = days.between(day(from), day(until));
            boolean behind = late.stream().anyMatch(one -> one.contains(from));
            var next = new Segment(holder(claims, from), from, until, length, behind ? length : 0);
            var last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
            if (last != null && last.holder() == next.holder()) {
                segments.set(
                        segments.size() - 1,
                        new Segment(
                                last.holder(),
                                last.from(),
                                until,
                                last.days() + next.days(),
                                last.late() + next.late()));
            } else {
                segments.add(next);
            }
        }
        return new Holding(segments);
    }

    private static Holder holder(List<Claim> claims, Instant at) {
        return claims.stream()
                .filter(claim -> !claim.from().isAfter(at))
                .filter(claim -> claim.until() == null || claim.until().isAfter(at))
                .map(Claim::holder)
                .min(Comparator.naturalOrder())
                .orElse(Holder.LEAD);
    }

    /** The end of a day still is that day. */
    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at.minusNanos(1), Zone.SHANGHAI);
    }

    public List<Segment> segments() {
        return segments;
    }

    /** Working days of each that held it at all. */
    public Map<Holder, Integer> days() {
        var days = new EnumMap<Holder, Integer>(Holder.class);
        segments.forEach(one -> days.merge(one.holder(), one.days(), Integer::sum));
        return days;
    }

    /** Of these, those behind the due date. */
    public Map<Holder, Integer> late() {
        var days = new EnumMap<Holder, Integer>(Holder.class);
        segments.forEach(one -> days.merge(one.holder(), one.late(), Integer::sum));
        return days;
    }

    public int all() {
        return segments.stream().mapToInt(Segment::days).sum();
    }
}
