package org.zhixing.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.exchange.Receiving.Sort;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.Proposals;

/**
 * Proposals of deputies and members that other systems hand over (practice 6, R087). A number comes in once. An officer of
 * the system's office takes them into the register, or says why not; from then on those who signed, with their addresses,
 * stand in the register alone.
 */
@Service
@Transactional
public class OfferedProposals {

    /** Most rows of a page. */
    public static final int SHOWN = 200;

    private static final String SELECT =
            "SELECT m.*, s.name AS system_name FROM exchange.proposal m JOIN exchange.system s ON s.id = m.system";

    private final JdbcClient jdbc;
    private final Receiving receiving;
    private final Proposals proposals;

    OfferedProposals(JdbcClient jdbc, Receiving receiving, Proposals proposals) {
        this.jdbc = jdbc;
        this.receiving = receiving;
        this.proposals = proposals;
    }

    /** Takes proposals in and says of each what became of it, in the order given. */
    public List<Taken> take(ConnectedSystem system, List<OfferedProposal> offered, Instant at, @Nullable Actor by) {
        return run(system, offered, at, by == null ? system.actor() : by, true);
    }

    /** What {@link #take} would say; nothing is written. */
    public List<Taken> tryOut(ConnectedSystem system, List<OfferedProposal> offered, Instant at) {
        return run(system, offered, at, system.actor(), false);
    }

    private List<Taken> run(
            ConnectedSystem system, List<OfferedProposal> offered, Instant at, Actor by, boolean write) {
        if (offered.isEmpty()) {
            return List.of();
        }
        var reading = new ReadingProposals(proposals, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var before = new HashMap<String, Receiving.Known>();
        jdbc.sql(SELECT + " WHERE m.system = :system AND m.number = ANY (:numbers) ORDER BY m.id FOR UPDATE OF m")
                .param("system", system.id())
                .param("numbers", offered.stream().map(OfferedProposal::number).toArray(String[]::new))
                .query((row, n) -> read(row))
                .list()
                .forEach(one -> before.put(
                        one.offered().number(),
                        new Receiving.Known(
                                one.id(), one.digest(), one.state().name(), one.state() != OfferState.WAITING, "")));
        // what was decided is in the register by now, and so not looked at again
        var problems = reading.problems(offered.stream()
                .filter(one -> {
                    var known = before.get(one.number());
                    return known == null || !known.decided();
                })
                .toList());
        var given = offered.stream()
                .map(one -> given(one, problems.getOrDefault(one, ReadingProposals.secret(one))))
                .toList();
        return receiving.receive(Sort.PROPOSAL, system, given, before, at, by, write);
    }

    private static Receiving.Given given(OfferedProposal one, List<Problem> fatal) {
        return new Receiving.Given(
                one.number(),
                one.title(),
                MatterRows.JSON.writeValueAsString(one),
                OfferState.WAITING.name(),
                fatal,
                List.of(),
                Map.of());
    }

    /** What waits for the actor's office, the oldest first. */
    @Transactional(readOnly = true)
    public List<WaitingProposal> waiting(Actor actor) {
        var office = actor.unit();
        return office == null || !Systems.isOffice(actor)
                ? List.of()
                : jdbc.sql(SELECT + " WHERE s.office = :office AND m.state = 'WAITING'"
                                + " ORDER BY m.received_at, m.id LIMIT :limit")
                        .param("office", office.value())
                        .param("limit", SHOWN)
                        .query((row, n) -> read(row))
                        .list();
    }

    /** How many wait for the actor's office, shown or not. */
    @Transactional(readOnly = true)
    public int countWaiting(Actor actor) {
        var office = actor.unit();
        return office == null || !Systems.isOffice(actor)
                ? 0
                : jdbc.sql("SELECT count(*) FROM exchange.proposal m JOIN exchange.system s ON s.id = m.system"
                                + " WHERE s.office = :office AND m.state = 'WAITING'")
                        .param("office", office.value())
                        .query(Integer.class)
                        .single();
    }

    /** Systems whose proposals wait for the actor's office, by name. */
    @Transactional(readOnly = true)
    public Map<UUID, String> systemsWaiting(Actor actor) {
        var found = new HashMap<UUID, String>();
        var office = actor.unit();
        if (office != null && Systems.isOffice(actor)) {
            jdbc.sql("SELECT s.id, s.name FROM exchange.system s WHERE s.office = :office AND EXISTS"
                            + " (SELECT FROM exchange.proposal m WHERE m.system = s.id AND m.state = 'WAITING')")
                    .param("office", office.value())
                    .query(row -> {
                        found.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
        }
        return found;
    }

    /**
     * A system's own ones behind a place, in the order of their ids.
     *
     * @param number the only one asked for, null for all
     */
    @Transactional(readOnly = true)
    public List<WaitingProposal> of(ConnectedSystem system, @Nullable String number, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + " WHERE m.system = :system AND m.id > :after"
                        + " AND (CAST(:number AS text) IS NULL OR m.number = :number) ORDER BY m.id LIMIT :limit")
                .param("system", system.id())
                .param("number", number)
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("limit", limit)
                .query((row, n) -> read(row))
                .list();
    }

    /**
     * What came of deciding on those that were ticked.
     *
     * @param left how many wait still
     * @param refused why the first one that is left is left, null if none is
     */
    public record Decided(int decided, int left, @Nullable Refusal refused) {}

    /**
     * Takes these into the register of proposals; one that is refused, or whose words are others by now, does not keep the
     * others.
     *
     * @param matterClass of those that name none, empty for none
     */
    public Outcome<Decided> register(Collection<Chosen> chosen, String matterClass, Instant at, Actor actor) {
        var reading = new ReadingProposals(proposals, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return each(chosen, actor, one -> reading.toRegister(one.offered(), matterClass)
                .then(proposal -> proposals.register(proposal, at, actor))
                .then(proposal -> {
                    decide(one, OfferState.REGISTERED, proposal, null, at, actor);
                    return Outcome.done(proposal);
                }));
    }

    /**
     * Says no to these, all that wait among them with the words that were read; the system reads the reason (R047: every
     * item gets an answer).
     */
    public Outcome<Decided> decline(Collection<Chosen> chosen, String reason, Instant at, Actor actor) {
        if (Systems.isOffice(actor) && reason.isBlank()) {
            return Outcome.refused("exchange.refused.no-reason-proposal", "R047");
        }
        return each(chosen, actor, one -> {
            decide(one, OfferState.DECLINED, null, reason.strip(), at, actor);
            return Outcome.done(one);
        });
    }

    private Outcome<Decided> each(
            Collection<Chosen> chosen, Actor actor, Function<WaitingProposal, Outcome<?>> deciding) {
        var office = actor.unit();
        if (office == null || !Systems.isOffice(actor)) {
            return Matters.notYours();
        }
        var held = jdbc.sql(SELECT + " WHERE s.office = :office AND m.id = ANY (:ids) AND m.state = 'WAITING'"
                        + " ORDER BY m.id FOR UPDATE OF m")
                .param("office", office.value())
                .param("ids", chosen.stream().map(Chosen::id).toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
        if (held.isEmpty()) {
            return Outcome.refused("exchange.refused.none-chosen", Systems.RULE);
        }
        var read = Set.copyOf(chosen);
        int decided = 0;
        Refusal first = null;
        for (var one : held) {
            var outcome = read.contains(one.chosen())
                    ? deciding.apply(one)
                    : Outcome.refused(
                            "exchange.refused.proposal-changed",
                            "practice 6",
                            one.offered().title());
            if (outcome instanceof Outcome.Refused<?> refused) {
                first = first == null ? refused.refusal() : first;
            } else {
                decided++;
            }
        }
        return Outcome.done(new Decided(decided, held.size() - decided, first));
    }

    private void decide(
            WaitingProposal one,
            OfferState state,
            @Nullable ProposalId proposal,
            @Nullable String reason,
            Instant at,
            Actor actor) {
        receiving.decide(
                Sort.PROPOSAL,
                one.id(),
                one.offered().number(),
                state,
                proposal == null ? null : proposal.value(),
                reason,
                at,
                actor);
        jdbc.sql("UPDATE exchange.proposal SET content = content - 'signers' WHERE id = :id")
                .param("id", one.id())
                .update();
    }

    private static WaitingProposal read(ResultSet row) throws SQLException {
        var proposal = row.getObject("proposal", UUID.class);
        return new WaitingProposal(
                row.getObject("id", UUID.class),
                row.getObject("system", UUID.class),
                row.getString("system_name"),
                OfferState.valueOf(row.getString("state")),
                MatterRows.JSON.readValue(row.getString("content"), OfferedProposal.class),
                row.getString("digest"),
                Objects.requireNonNull(Systems.instant(row, "received_at")),
                proposal == null ? null : new ProposalId(proposal),
                Objects.requireNonNullElse(row.getString("reason"), ""));
    }
}
