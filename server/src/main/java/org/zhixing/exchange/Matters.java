package org.zhixing.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.exchange.Receiving.Sort;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Organization;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;

/**
 * Matters that other systems gave in (practice 6). A number comes in once: sent again word for word nothing happens, with
 * other words it replaces what nobody has decided yet. Dockets are opened by an officer of the system's office, never by
 * the system (domain law L1).
 */
@Service
@Transactional
public class Matters {

    /** Most matters of one call or file. */
    public static final int MOST = 500;

    /** Most rows of a page. */
    public static final int SHOWN = 200;

    private final MatterRows rows;
    private final Receiving receiving;
    private final Checking checking;
    private final Organization organization;
    private final Dockets dockets;
    private final DutyGate duties;
    private final Ledger ledger;

    Matters(
            MatterRows rows,
            Receiving receiving,
            Checking checking,
            Organization organization,
            Dockets dockets,
            DutyGate duties,
            Ledger ledger) {
        this.duties = duties;
        this.rows = rows;
        this.receiving = receiving;
        this.checking = checking;
        this.organization = organization;
        this.dockets = dockets;
        this.ledger = ledger;
    }

    /** Takes matters in and says of each what became of it, in the order given. */
    public List<Taken> take(ConnectedSystem system, List<Offered> offered, Instant at, @Nullable Actor by) {
        return run(system, offered, at, by == null ? system.actor() : by, true);
    }

    /** What {@link #take} would say; nothing is written. */
    public List<Taken> tryOut(ConnectedSystem system, List<Offered> offered, Instant at) {
        return run(system, offered, at, system.actor(), false);
    }

    private List<Taken> run(ConnectedSystem system, List<Offered> offered, Instant at, Actor by, boolean write) {
        var before = new HashMap<String, Receiving.Known>();
        rows.under(system.id(), offered.stream().map(Offered::number).distinct().toList())
                .forEach((number, one) -> before.put(
                        number,
                        new Receiving.Known(
                                one.id(),
                                one.digest(),
                                one.state().name(),
                                one.state().decided(),
                                one.docketNumber())));
        var given =
                checking.check(offered, day(at)).stream().map(Matters::given).toList();
        return receiving.receive(Sort.MATTER, system, given, before, at, by, write);
    }

    private static Receiving.Given given(Checking.Checked checked) {
        var one = checked.offered();
        return new Receiving.Given(
                one.number(),
                one.title(),
                MatterRows.JSON.writeValueAsString(one),
                (checked.problems().isEmpty() ? MatterState.RECEIVED : MatterState.IN_QUESTION).name(),
                Checking.fatal(one).stream().toList(),
                checked.problems(),
                one.due().isEmpty() ? Map.of() : Map.of("due", one.due()));
    }

    /** The units that each get a docket below that of the lead when this one is opened. */
    @Transactional(readOnly = true)
    public List<UnitId> members(Matter matter, Instant at) {
        return checking.check(List.of(matter.offered()), day(at)).get(0).members();
    }

    /** What is not understood in each of these matters now, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Problem>> problems(List<Matter> matters, Instant at) {
        var open = matters.stream()
                .filter(one -> one.state() == MatterState.IN_QUESTION)
                .toList();
        var checks = checking.check(open.stream().map(Matter::offered).toList(), day(at));
        var found = new LinkedHashMap<UUID, List<Problem>>();
        for (int i = 0; i < open.size(); i++) {
            found.put(open.get(i).id(), checks.get(i).problems());
        }
        return found;
    }

    @Transactional(readOnly = true)
    public List<Matter> waiting(Actor actor) {
        var office = office(actor);
        return office == null ? List.of() : rows.waiting(office, SHOWN);
    }

    /** The last ones decided. */
    @Transactional(readOnly = true)
    public List<Matter> decided(Actor actor) {
        var office = office(actor);
        return office == null ? List.of() : rows.decided(office, 50);
    }

    @Transactional(readOnly = true)
    public Optional<Matter> find(UUID id, Actor actor) {
        var office = office(actor);
        return office == null
                ? Optional.empty()
                : rows.of(office, List.of(id), false).stream().findFirst();
    }

    /** A system's own matters behind a place. */
    @Transactional(readOnly = true)
    public List<Matter> of(ConnectedSystem system, @Nullable UUID after, int limit) {
        return rows.page(system.id(), after, limit);
    }

    /** Looks once more at whatever is in question; how many are complete now. */
    public Outcome<Integer> tryAgain(Instant at, Actor actor) {
        var office = office(actor);
        if (office == null) {
            return notYours();
        }
        var questions = rows.waiting(office, Integer.MAX_VALUE).stream()
                .filter(one -> one.state() == MatterState.IN_QUESTION)
                .toList();
        var found = problems(questions, at);
        var complete = questions.stream()
                .filter(one -> found.getOrDefault(one.id(), List.of()).isEmpty())
                .toList();
        rows.complete(complete.stream().map(Matter::id).toList());
        ledger.append(complete.stream()
                .map(one -> Entry.of(
                        Stream.of(one.subject()),
                        at,
                        actor,
                        "matter.understood",
                        Map.of("external-number", one.offered().number())))
                .toList());
        return Outcome.done(complete.size());
    }

    /** Names of units that nobody knows yet. */
    public static List<String> unknownUnits(Map<UUID, List<Problem>> problems) {
        return problems.values().stream()
                .flatMap(List::stream)
                .filter(problem -> problem.key().equals(Checking.UNKNOWN_UNIT))
                .map(problem -> problem.about().get(0).toString())
                .distinct()
                .toList();
    }

    /** A person says what a unit's name that waits for it stands for; what waited for it is looked at again. */
    public Outcome<Integer> name(String written, UnitId unit, Instant at, Actor actor) {
        var office = office(actor);
        if (office == null) {
            return notYours();
        }
        var waiting = rows.waiting(office, Integer.MAX_VALUE);
        if (!unknownUnits(problems(waiting, at)).contains(written.strip())) {
            return Outcome.refused("exchange.refused.no-such-name", Systems.RULE);
        }
        organization.rememberAlias(unit, written.strip(), at, actor);
        return tryAgain(at, actor);
    }

    /**
     * What came of opening.
     *
     * @param refused why the first one that was not opened was not, null if all were
     */
    public record Opened(int opened, int left, @Nullable Refusal refused) {}

    /**
     * Opens dockets of these matters; one that is refused does not keep the others.
     *
     * @param pastDueReason why those are opened whose stated day has passed; the day is kept as it is
     */
    public Outcome<Opened> open(List<UUID> ids, String pastDueReason, Instant at, Actor actor) {
        return open(ids, pastDueReason, DutyGround.UNSAID, at, actor);
    }

    /**
     * As {@link #open(List, String, Instant, Actor)}.
     *
     * @param duty on what ground townships among the units are asked, in all these matters (L9 h)
     */
    public Outcome<Opened> open(List<UUID> ids, String pastDueReason, DutyGround duty, Instant at, Actor actor) {
        var office = office(actor);
        if (office == null) {
            return notYours();
        }
        var chosen = rows.of(office, ids, true).stream()
                .filter(one -> !one.state().decided())
                .toList();
        if (chosen.isEmpty()) {
            return Outcome.refused("exchange.refused.none-chosen", Systems.RULE);
        }
        var checks = checking.check(chosen.stream().map(Matter::offered).toList(), day(at));
        var shared =
                duties.againstSharing(duty, checks.stream().map(Matters::units).toList(), day(at));
        if (shared != null) {
            return Outcome.done(new Opened(0, chosen.size(), shared));
        }
        int opened = 0;
        Refusal first = null;
        for (int i = 0; i < chosen.size(); i++) {
            var docket = checks.get(i).docket();
            boolean complete = chosen.get(i).state().mayBecome(MatterState.OPENED);
            Outcome<List<DocketId>> outcome = docket == null || !complete
                    ? Outcome.refused(
                            "exchange.refused.in-question",
                            Systems.RULE,
                            chosen.get(i).offered().number())
                    : dockets.open(
                            withReason(docket, pastDueReason, day(at))
                                    .onDuty(duty)
                                    .fanOut(checks.get(i).members()),
                            at,
                            actor);
            if (outcome instanceof Outcome.Refused<List<DocketId>> refused) {
                first = first == null ? refused.refusal() : first;
            } else {
                opened++;
                decided(chosen.get(i), MatterState.OPENED, outcome.orThrow().get(0), null, at, actor);
            }
        }
        return Outcome.done(new Opened(opened, chosen.size() - opened, first));
    }

    /** All whom opening it would ask. */
    private static List<UnitId> units(Checking.Checked checked) {
        var docket = checked.docket();
        return docket == null
                ? List.of()
                : java.util.stream.Stream.concat(docket.units().stream(), checked.members().stream())
                        .toList();
    }

    private static OpenDocket withReason(OpenDocket docket, String reason, LocalDate today) {
        var due = docket.due();
        return due == null || !due.isBefore(today) || reason.isBlank()
                ? docket
                : docket.withPastDueReason(reason.strip());
    }

    /** Says no to these matters; the system reads the reason (R047: every item gets an answer). */
    public Outcome<Integer> decline(List<UUID> ids, String reason, Instant at, Actor actor) {
        var office = office(actor);
        if (office == null) {
            return notYours();
        }
        if (reason.isBlank()) {
            return Outcome.refused("exchange.refused.no-reason", "R047");
        }
        var chosen = rows.of(office, ids, true).stream()
                .filter(one -> !one.state().decided())
                .toList();
        if (chosen.isEmpty()) {
            return Outcome.refused("exchange.refused.none-chosen", Systems.RULE);
        }
        chosen.forEach(one -> decided(one, MatterState.DECLINED, null, reason.strip(), at, actor));
        return Outcome.done(chosen.size());
    }

    private void decided(
            Matter one,
            MatterState state,
            @Nullable DocketId docket,
            @Nullable String reason,
            Instant at,
            Actor actor) {
        receiving.decide(
                Sort.MATTER,
                one.id(),
                one.offered().number(),
                state,
                docket == null ? null : docket.value(),
                reason,
                at,
                actor);
    }

    private static @Nullable UnitId office(Actor actor) {
        return Systems.isOffice(actor) ? actor.unit() : null;
    }

    static <T> Outcome<T> notYours() {
        return Outcome.refused("exchange.refused.not-yours", Systems.RULE);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}
