package org.zhixing.supervision.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Waiting;
import org.zhixing.attachment.Stored;
import org.zhixing.dutylist.DutyStanding;
import org.zhixing.dutylist.StatedDuty;
import org.zhixing.ledger.Timeline;
import org.zhixing.paper.Issued;
import org.zhixing.shell.CaseLink;
import org.zhixing.shell.CasePaper;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.Holder;
import org.zhixing.supervision.desk.Docket;
import org.zhixing.supervision.desk.Notice;
import org.zhixing.supervision.desk.Participant;
import org.zhixing.supervision.docket.Completions.Completion;
import org.zhixing.supervision.docket.Consultations.Consultation;
import org.zhixing.supervision.docket.Courses.Course;
import org.zhixing.supervision.docket.Extensions.Extension;
import org.zhixing.supervision.docket.Handovers.Objection;
import org.zhixing.supervision.docket.Holding;
import org.zhixing.supervision.docket.Obstacles;
import org.zhixing.supervision.docket.Obstacles.Obstacle;
import org.zhixing.supervision.docket.Progress.Report;
import org.zhixing.supervision.docket.Promises.Promise;
import org.zhixing.supervision.docket.Reviews.CarriedOver;
import org.zhixing.supervision.docket.Reviews.Review;
import org.zhixing.supervision.instruction.Instruction;
import org.zhixing.supervision.listing.Lights;
import org.zhixing.supervision.listing.UnitMatrix;

/**
 * One docket as one actor sees it.
 *
 * @param colour the highest notice in force, null for none
 * @param holder who has to act now, as a name
 * @param term the limit that counts now, null when none runs
 * @param primary the one thing this actor should do, null for nothing
 * @param waiting questions that wait for a leader's answer
 * @param instruction the leader's instruction it came from, null when there is none or the actor may not see it
 * @param duties on what ground townships were asked (L9 h)
 * @param links ways to what other modules know of it
 * @param above what it is part of, null when it stands alone
 * @param waits why this draft cannot be opened yet, null where nothing above it stands in the way
 * @param below the units whose dockets it sums up, as far as the actor may see them
 */
public record DocketPage(
        Docket docket,
        @Nullable Colour colour,
        String holder,
        @Nullable TimeLeft term,
        List<TimeLeft> limits,
        @Nullable Act primary,
        List<Act> others,
        List<Notice> notices,
        List<Waiting> waiting,
        List<Participant> participants,
        Lights.Pair lights,
        @Nullable Course course,
        List<Promised> promises,
        @Nullable Holding holding,
        List<Contest> contests,
        List<Report> progress,
        List<Completion> completions,
        List<Review> reviews,
        List<CarriedOver> carriedOver,
        List<Obstructed> obstacles,
        List<Consultation> consultations,
        List<Extension> extensions,
        List<Objection> objections,
        @Nullable Instruction instruction,
        List<StatedDuty> duties,
        UnitMatrix.@Nullable Above above,
        @Nullable Waits waits,
        List<Below> below,
        UnitMatrix.Order order,
        List<Issued> sheets,
        List<Stored> files,
        List<CaseLink> links,
        Timeline timeline,
        List<CasePaper> written,
        Map<UnitId, String> names) {

    public String name(@Nullable UnitId unit) {
        return unit == null ? "" : names.getOrDefault(unit, "");
    }

    /**
     * What was promised in a call.
     *
     * @param open whether it is still waited for
     */
    public record Promised(Promise one, boolean open, boolean late) {}

    /** An obstacle, and who held it how long. */
    public record Obstructed(Obstacle one, List<Obstacles.Hold> holds) {}

    /** A draft waits for what it is part of (practice 5). */
    public record Waits(Refusal why, DocketId above, String title) {}

    /** One unit below, and who has to act there. */
    public record Below(UnitMatrix.Row row, String holder) {}

    /** What a unit said about times, or what was answered. */
    public record Contest(Instant at, String by, DocketAct act, String words) {}

    /**
     * A piece of the strip of holders.
     *
     * @param from working days before it
     */
    public record Piece(Holder holder, int from, int days) {}

    /** The holders one after the other, in working days. */
    public List<Piece> strip() {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        if (holding != null) {
            for (var segment : holding.segments()) {
                pieces.add(new Piece(segment.holder(), from, segment.days()));
                from += segment.days();
            }
        }
        return pieces;
    }

    /** How many of the units below have been found to be done. */
    public long done() {
        return below.stream()
                .map(one -> one.row().docket().state())
                .filter(state -> state == DocketState.ACCEPTED || state == DocketState.CLOSED)
                .count();
    }

    /** How many of the units below are late. */
    public long late() {
        return below.stream().filter(one -> one.row().late()).count();
    }

    /** Whether anything is to be told about working with others. */
    public boolean together() {
        return !participants.isEmpty()
                || !obstacles.isEmpty()
                || !consultations.isEmpty()
                || !extensions.isEmpty()
                || !objections.isEmpty();
    }

    /** Townships that were asked on the same ground, by name. */
    public record Grounded(String units, StatedDuty said) {}

    /** Each ground once, with the townships it was said of. */
    public List<Grounded> grounds() {
        var grounds = new ArrayList<Grounded>();
        for (var one : duties) {
            if (grounds.stream().noneMatch(known -> known.said().alike(one))) {
                grounds.add(new Grounded(
                        duties.stream()
                                .filter(one::alike)
                                .map(same -> name(same.unit()))
                                .collect(java.util.stream.Collectors.joining("\u3001")),
                        one));
            }
        }
        return grounds;
    }

    /** Whether this unit may say that it was asked outside its own list: not of what it promised by itself. */
    public boolean questionsDuty(@Nullable UnitId unit) {
        return duties.stream()
                .anyMatch(
                        one -> one.standing() != DutyStanding.OWN && one.unit().equals(unit));
    }
}
