package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.notification.Recipient;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.Party;
import org.zhixing.supervision.access.Seats;
import org.zhixing.supervision.rule.RuleBook;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.LimitView;

/** One docket as it stands when somebody acts on it, and the means to say what follows. */
public final class Scene {

    private final Batch batch;
    private final Docket docket;
    private final List<Notice> notices;
    private final List<Participant> participants;
    private final List<LimitView> limits;
    private final Set<Party> parties;
    private final @Nullable Drafted drafted;
    private final Map<String, @Nullable Object> changes = new LinkedHashMap<>();

    public Scene(
            Batch batch,
            Docket docket,
            List<Notice> notices,
            List<Participant> participants,
            Set<UnitId> consulted,
            Set<UnitId> removers,
            List<LimitView> limits,
            @Nullable Drafted drafted) {
        this.batch = batch;
        this.docket = docket;
        this.notices = notices;
        this.participants = participants;
        this.limits = limits;
        this.drafted = drafted;
        this.parties = seats(docket, participants, consulted, removers).partiesOf(batch.standing());
    }

    public static Seats seats(
            Docket docket, List<Participant> participants, Set<UnitId> consulted, Set<UnitId> removers) {
        return new Seats(
                docket.opener(),
                docket.lead(),
                docket.section(),
                docket.person(),
                units(participants, Part.JOINT_LEAD),
                units(participants, Part.ASSISTANT),
                consulted,
                removers);
    }

    private static Set<UnitId> units(List<Participant> participants, Part part) {
        return participants.stream()
                .filter(one -> one.part() == part && one.state() != PartState.RELEASED)
                .map(Participant::unit)
                .collect(Collectors.toSet());
    }

    public Batch batch() {
        return batch;
    }

    public Docket docket() {
        return docket;
    }

    /** What is known of it until it is opened; only a draft has it. */
    public Drafted drafted() {
        if (drafted == null) {
            throw new IllegalStateException("opened already: " + docket.id());
        }
        return drafted;
    }

    public List<Notice> notices() {
        return notices;
    }

    public List<Participant> participants() {
        return participants;
    }

    public Set<Party> parties() {
        return new HashSet<>(parties);
    }

    public Instant at() {
        return batch.at();
    }

    public LocalDate today() {
        return batch.today();
    }

    public RuleBook rules() {
        return batch.rules();
    }

    public Effects effects() {
        return batch.effects();
    }

    /** The part of the actor's own unit. */
    public Optional<Participant> ownPart() {
        return participants.stream()
                .filter(part ->
                        part.state() != PartState.RELEASED && batch.standing().isHome(part.unit()))
                .findFirst();
    }

    /** The newest notice in force of a colour. */
    public Optional<Notice> inForce(Colour colour) {
        return notices.stream()
                .filter(notice -> notice.colour() == colour && notice.state().inForce())
                .reduce((older, newer) -> newer);
    }

    /** Limits that still run or stand still. */
    public List<LimitView> openLimits() {
        return limits.stream().filter(limit -> limit.endedAt() == null).toList();
    }

    public List<LimitView> openLimits(LimitKind kind) {
        return openLimits().stream().filter(limit -> limit.kind().equals(kind)).toList();
    }

    /** All limits of a kind, ended ones too, oldest first. */
    public List<LimitView> limits(LimitKind kind) {
        return limits.stream().filter(limit -> limit.kind().equals(kind)).toList();
    }

    /** Limits that measure the unit's own work. */
    public List<LimitView> openTerms() {
        return openLimits().stream().filter(limit -> Kinds.isTerm(limit.kind())).toList();
    }

    /** The term that counts now: that of the highest notice in force. */
    public Optional<LimitView> currentTerm() {
        return openTerms().stream().reduce((older, newer) -> newer);
    }

    /**
     * The docket's own term once it has ended: met, or missed; ongoing work has none. Of what a look-back opened again the
     * first one counts (practice 8).
     */
    public Optional<LimitView> endedTerm() {
        var reopened = docket.reopenedAt();
        return limits.stream()
                .filter(limit -> !docket.ongoing()
                        && limit.endedAt() != null
                        && limit.kind().equals(Kinds.DOCKET)
                        && (reopened == null || limit.startedAt().isBefore(reopened)))
                .reduce((older, newer) -> newer);
    }

    /**
     * The month in which the report of progress that is made now was due: of one that was returned or missed the month
     * it was due in, else of the one that is asked for, else this month.
     */
    public YearMonth round() {
        String returned = docket.returnedRound();
        if (returned != null) {
            return YearMonth.parse(returned);
        }
        var asked = limits.stream()
                .filter(limit -> limit.kind().equals(Kinds.PROGRESS))
                .toList();
        var missed = asked.stream()
                .filter(limit -> limit.endedAt() != null)
                .max(Comparator.comparing(limit -> Objects.requireNonNull(limit.endedAt())))
                .filter(limit -> !Objects.requireNonNull(limit.endedAt()).isBefore(limit.dueAt()));
        return missed.or(() ->
                        asked.stream().filter(limit -> limit.endedAt() == null).findFirst())
                .map(limit -> YearMonth.from(LocalDate.ofInstant(limit.dueAt().minusNanos(1), Zone.SHANGHAI)))
                .orElse(YearMonth.from(today()));
    }

    /** A column of the docket changes together with its state. */
    public void set(String column, @Nullable Object value) {
        changes.put(column, value);
    }

    /** Writes the collected changes as one change of the docket. */
    public void settle() {
        if (!changes.isEmpty()) {
            var fields = new java.util.ArrayDeque<>(changes.entrySet());
            var first = fields.removeFirst();
            var all = Fields.of(first.getKey(), first.getValue());
            fields.forEach(field -> all.and(field.getKey(), field.getValue()));
            effects().update(Table.DOCKET, docket.id().value(), all);
        }
    }

    public void tellLead(String key) {
        tellDuty(docket.lead(), Role.UNIT_LIAISON, key);
        var person = docket.person();
        if (person != null && !isLiaison(person)) {
            effects().tell(new Recipient.ToPerson(person), docket, key);
        }
    }

    /** Who is liaison and works on it himself is told once. */
    private boolean isLiaison(PersonId person) {
        return batch.staffOf(docket.lead()).stream()
                .anyMatch(held ->
                        held.duty() == Role.UNIT_LIAISON && held.person().equals(person));
    }

    public void tellOfficer(String key) {
        tellDuty(docket.opener(), Role.SUPERVISION_OFFICER, key);
    }

    public void tellDuty(UnitId unit, Role role, String key) {
        effects().tell(new Recipient.ToDuty(unit, role), docket, key);
    }

    /** Ends limits of a kind that are still open. */
    public void end(LimitKind kind, Instant when, String reason) {
        openLimits(kind).forEach(limit -> effects().end(limit.id(), when, reason));
    }

    public void record(String verb, Map<String, Object> changed) {
        effects().record(docket, verb, changed);
    }
}
