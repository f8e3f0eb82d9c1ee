package org.zhixing.supervision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.worktime.Period;

/**
 * A docket to be opened: what R041 puts on the green notice. Begun with {@link #of}, and told further what the source says.
 *
 * @param id chosen by the caller, so that children can name their parent in the same batch
 * @param requirement what is to be done, and what counts as done
 * @param lead the one accountable lead unit (牵头单位)
 * @param participants joint leads and assistants; none is the lead
 * @param place below which docket and of which campaign
 * @param time what the source states
 * @param duty on what ground townships among the units are asked (L9 h)
 */
public record OpenDocket(
        DocketId id,
        Source source,
        String title,
        String requirement,
        DocketKind kind,
        Urgency urgency,
        UnitId lead,
        List<Participant> participants,
        Place place,
        Time time,
        @Nullable Quantity quantity,
        DutyGround duty) {

    public OpenDocket {
        participants = List.copyOf(participants);
    }

    /** A one-off, ordinary docket of one unit with the term of the rules. */
    public static OpenDocket of(Source source, String title, String requirement, UnitId lead) {
        return of(DocketId.next(), source, title, requirement, lead);
    }

    /** As {@link #of(Source, String, String, UnitId)}, with an id that is known before. */
    public static OpenDocket of(DocketId id, Source source, String title, String requirement, UnitId lead) {
        return new OpenDocket(
                id,
                source,
                title,
                requirement,
                DocketKind.ONE_OFF,
                Urgency.ORDINARY,
                lead,
                List.of(),
                Place.ALONE,
                Time.BY_RULE,
                null,
                DutyGround.UNSAID);
    }

    /** All units that are asked, the lead first. */
    public List<UnitId> units() {
        return Stream.concat(Stream.of(lead), participants.stream().map(Participant::unit))
                .toList();
    }

    /** One-off unless said. */
    public OpenDocket withKind(DocketKind kind) {
        return new OpenDocket(
                id, source, title, requirement, kind, urgency, lead, participants, place, time, quantity, duty);
    }

    /** Ordinary unless said. */
    public OpenDocket withUrgency(Urgency urgency) {
        return new OpenDocket(
                id, source, title, requirement, kind, urgency, lead, participants, place, time, quantity, duty);
    }

    /** Other units with what they have to do. */
    public OpenDocket withParticipants(List<Participant> participants) {
        return new OpenDocket(
                id, source, title, requirement, kind, urgency, lead, participants, place, time, quantity, duty);
    }

    /** With assistants that have the time of the rules (practice 5). */
    public OpenDocket assistedBy(List<UnitId> units) {
        return withParticipants(units.stream()
                .map(unit -> new Participant(unit, Part.ASSISTANT, null))
                .toList());
    }

    /** Below the docket of the unit that sums up (practice 5); null for none. */
    public OpenDocket below(@Nullable DocketId parent) {
        return with(new Place(parent, place.campaign, place.task, place.although));
    }

    /** A task of a campaign. */
    public OpenDocket ofCampaign(UUID campaign, @Nullable UUID task) {
        return with(new Place(place.parent, campaign, task, place.although));
    }

    /** Opened although a similar one is under way, for this reason (R040); empty for none. */
    public OpenDocket although(String reason) {
        return with(new Place(place.parent, place.campaign, place.task, reason));
    }

    private OpenDocket with(Place place) {
        return new OpenDocket(
                id, source, title, requirement, kind, urgency, lead, participants, place, time, quantity, duty);
    }

    /** Until a day that the source states; null for none. */
    public OpenDocket withDue(@Nullable LocalDate due) {
        return with(new Time(due, time.term, time.pastDueReason, time.rhythm));
    }

    /** For a term that the source states; null for none. */
    public OpenDocket withTerm(@Nullable Period term) {
        return with(new Time(time.due, term, time.pastDueReason, time.rhythm));
    }

    /** Opened although the stated day has passed, for this reason; null for none. */
    public OpenDocket withPastDueReason(@Nullable String reason) {
        return with(new Time(time.due, time.term, reason, time.rhythm));
    }

    /** Comes round at this rhythm; null for none. */
    public OpenDocket withRhythm(@Nullable Rhythm rhythm) {
        return with(new Time(time.due, time.term, time.pastDueReason, rhythm));
    }

    private OpenDocket with(Time time) {
        return new OpenDocket(
                id, source, title, requirement, kind, urgency, lead, participants, place, time, quantity, duty);
    }

    /** With a target to be reached; null for none. */
    public OpenDocket withQuantity(@Nullable Quantity quantity) {
        return new OpenDocket(
                id, source, title, requirement, kind, urgency, lead, participants, place, time, quantity, duty);
    }

    /** With the ground on which townships are asked; it serves all of them, those below as well. */
    public OpenDocket onDuty(DutyGround duty) {
        return new OpenDocket(
                id, source, title, requirement, kind, urgency, lead, participants, place, time, quantity, duty);
    }

    /**
     * Itself for the unit that sums up, and behind it the same below it for each other unit: without what others assist
     * with, with a time of its own (practice 5). The one way in which a class of units gets its dockets.
     */
    public List<OpenDocket> fanOut(Collection<UnitId> members) {
        return Stream.concat(Stream.of(this), below(members, id)).toList();
    }

    /**
     * The same for each of the units, the lead left out, below a docket. They reach a target or milestones together, so
     * that these stand with the unit that sums up.
     */
    public Stream<OpenDocket> below(Collection<UnitId> members, DocketId above) {
        return members.stream()
                .distinct()
                .filter(unit -> !unit.equals(lead))
                .map(unit -> new OpenDocket(
                        DocketId.next(),
                        source,
                        title,
                        requirement,
                        kind == DocketKind.ONGOING ? kind : DocketKind.ONE_OFF,
                        urgency,
                        unit,
                        List.of(),
                        new Place(above, place.campaign, place.task, place.although),
                        time,
                        null,
                        duty));
    }

    public @Nullable DocketId parent() {
        return place.parent;
    }

    public @Nullable UUID campaign() {
        return place.campaign;
    }

    public @Nullable UUID task() {
        return place.task;
    }

    public String although() {
        return place.although;
    }

    public @Nullable LocalDate due() {
        return time.due;
    }

    public @Nullable Period term() {
        return time.term;
    }

    public @Nullable Rhythm rhythm() {
        return time.rhythm;
    }

    public @Nullable String pastDueReason() {
        return time.pastDueReason;
    }

    /**
     * Where it belongs.
     *
     * @param parent the docket of the unit that sums up
     * @param campaign campaign of a plan, opaque here, null for a docket opened by hand
     * @param task task of a plan, opaque here
     * @param although why it stands beside a similar one that is under way; empty where none does
     */
    public record Place(@Nullable DocketId parent, @Nullable UUID campaign, @Nullable UUID task, String although) {

        static final Place ALONE = new Place(null, null, null, "");
    }

    /**
     * Until when.
     *
     * @param due a date that the source states; it does not roll (practice 9)
     * @param term a term that the source states; null together with {@code due} means the term of the rules
     * @param pastDueReason why it is opened although the stated date has passed
     * @param rhythm how often the work comes round, null where the source does not say
     */
    public record Time(
            @Nullable LocalDate due, @Nullable Period term, @Nullable String pastDueReason, @Nullable Rhythm rhythm) {

        static final Time BY_RULE = new Time(null, null, null, null);
    }

    /**
     * Where the duty comes from (domain law L1: no docket without authority).
     *
     * @param ref the document in another module, opaque
     * @param title name and number of the document
     * @param authority the words that found the duty, as written
     */
    public record Source(SourceKind kind, @Nullable UUID ref, String title, String authority) {}

    /**
     * Another unit with its own limit.
     *
     * @param due null for the rule: half the term, at least three working days before due (practice 5)
     */
    public record Participant(UnitId unit, Part part, @Nullable LocalDate due) {}

    /** A target value (practice 4). */
    public record Quantity(BigDecimal target, String unitOfMeasure) {}
}
