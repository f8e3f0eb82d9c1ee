package org.zhixing.secrecy.order;

import static org.zhixing.act.Role.LEADER;
import static org.zhixing.act.Role.SECRETARY;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.secrecy.Destruction;
import org.zhixing.secrecy.DestructionState;
import org.zhixing.secrecy.DestructionState.Move;
import org.zhixing.secrecy.DestructionState.Who;
import org.zhixing.secrecy.Destructions;
import org.zhixing.secrecy.NewDestruction;

/** Orders of destruction from the proposal to the empty row. */
@Service
class CarriedOut implements Destructions {

    private static final String RULE = "practice 10";
    private static final int LONGEST = 80;

    private final Orders orders;
    private final Shredder shredder;
    private final Ledger ledger;
    private final MessageSource messages;
    private final TransactionTemplate transaction;

    CarriedOut(
            Orders orders,
            Shredder shredder,
            Ledger ledger,
            MessageSource messages,
            PlatformTransactionManager transactions) {
        this.orders = orders;
        this.shredder = shredder;
        this.ledger = ledger;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean admits(Actor actor) {
        return actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY, LEADER) && actor.person() != null;
    }

    @Override
    public List<Destruction> newest(Actor actor, int most) {
        return admits(actor) ? orders.newest(most) : List.of();
    }

    @Override
    public Optional<Destruction> find(UUID id, Actor actor) {
        return admits(actor) ? orders.find(id) : Optional.empty();
    }

    @Override
    public Map<String, Long> affected(Destruction order) {
        return order.isOpen()
                ? shredder.affected(order.cases().stream().map(CaseRef::id).toList())
                : order.emptied();
    }

    @Override
    public Map<UUID, String> numbers(Destruction order) {
        return shredder.numbers(order.cases().stream().map(CaseRef::id).toList());
    }

    @Override
    public boolean mayConfirm(Destruction order, Actor actor) {
        return order.isOpen() && confirms(actor) && isAnother(order, actor);
    }

    @Override
    public Outcome<Destruction> propose(NewDestruction wanted, Instant at, Actor actor) {
        var person = actor.person();
        var day = wanted.issuedOn();
        if (!actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF, SECRETARY) || person == null) {
            return Outcome.refused("secrecy.refused.not-yours", RULE);
        } else if (wanted.number().isEmpty() || wanted.issuer().isEmpty() || day == null) {
            return Outcome.refused("secrecy.refused.no-order", RULE);
        } else if (wanted.number().length() > LONGEST || wanted.issuer().length() > LONGEST) {
            return Outcome.refused("secrecy.refused.too-long", RULE, LONGEST);
        } else if (day.isAfter(today(at))) {
            return Outcome.refused("secrecy.refused.order-of-tomorrow", RULE);
        } else if (wanted.subjects().isEmpty()) {
            return Outcome.refused("secrecy.refused.nothing-named", RULE);
        }
        var cases = new ArrayList<CaseRef>();
        for (var named : wanted.subjects().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            var known = shredder.caseOf(named.getKey());
            if (known.isEmpty()) {
                return Outcome.refused("secrecy.refused.unknown-case", RULE, named.getValue());
            }
            cases.add(known.get());
        }
        var order = new Destruction(
                Ids.next(),
                wanted.number(),
                wanted.issuer(),
                day,
                DestructionState.PROPOSED,
                cases,
                at.truncatedTo(ChronoUnit.MICROS),
                person,
                actor.personName(),
                null,
                null,
                Map.of(),
                0,
                null);
        transaction.executeWithoutResult(status -> {
            orders.add(order);
            record(order, "destruction.proposed", at, actor, Map.of("cases", (long) cases.size()));
        });
        return Outcome.done(order);
    }

    @Override
    public Outcome<Map<String, Long>> confirm(UUID id, Instant at, Actor actor) {
        var result = Objects.requireNonNull(transaction.execute(status -> carryOut(id, at, actor)));
        if (result instanceof Outcome.Refused<Shredder.Result> refused) {
            return Outcome.refused(refused.refusal());
        }
        shredder.compact(Set.copyOf(result.orThrow().rows().keySet()));
        return Outcome.done(result.orThrow().elsewhere());
    }

    private Outcome<Shredder.Result> carryOut(UUID id, Instant at, Actor actor) {
        return decide(id, DestructionState.CARRIED_OUT, at, actor).then(order -> {
            var result = shredder.destroy(
                    order.cases().stream().map(CaseRef::id).toList(),
                    messages.getMessage("secrecy.instead", new Object[] {order.number()}, Locale.SIMPLIFIED_CHINESE),
                    messages.getMessage(
                            "secrecy.under",
                            new Object[] {
                                order.issuer(), order.number(), order.issuedOn().toString()
                            },
                            Locale.SIMPLIFIED_CHINESE),
                    actor,
                    at);
            orders.emptied(id, result.rows(), result.entries(), today(at).plusDays(orders.backupDays()));
            long rows =
                    result.rows().values().stream().mapToLong(Long::longValue).sum();
            record(
                    order,
                    "destruction.carried-out",
                    at,
                    actor,
                    Map.of("rows", rows, "entries", (long) result.entries(), "proposer", order.proposedBy()));
            return Outcome.done(result);
        });
    }

    @Override
    public Outcome<Destruction> decline(UUID id, Instant at, Actor actor) {
        return end(id, DestructionState.DECLINED, "destruction.declined", at, actor);
    }

    @Override
    public Outcome<Destruction> withdraw(UUID id, Instant at, Actor actor) {
        return end(id, DestructionState.WITHDRAWN, "destruction.withdrawn", at, actor);
    }

    private Outcome<Destruction> end(UUID id, DestructionState to, String verb, Instant at, Actor actor) {
        return Objects.requireNonNull(
                transaction.execute(status -> decide(id, to, at, actor).then(order -> {
                    record(order, verb, at, actor, Map.of());
                    return Outcome.done(order);
                })));
    }

    /** Makes the move if the table has it and this actor is who may; the row stays locked, so two never both decide. */
    private Outcome<Destruction> decide(UUID id, DestructionState to, Instant at, Actor actor) {
        var found = orders.lock(id);
        if (found.isEmpty() || !admits(actor)) {
            return Outcome.refused("secrecy.refused.not-yours", RULE);
        }
        var order = found.get();
        var move = DestructionState.MOVES.stream()
                .filter(one -> one.from() == order.state() && one.to() == to)
                .findFirst();
        if (move.isEmpty()) {
            return Outcome.refused("secrecy.refused.decided", RULE);
        }
        var refusal = refusal(move.get(), order, actor);
        if (refusal != null) {
            return Outcome.refused(refusal, RULE);
        }
        orders.decided(id, to, actor, at);
        return Outcome.done(order);
    }

    private static @org.jspecify.annotations.Nullable String refusal(Move move, Destruction order, Actor actor) {
        if (move.who() == Who.PROPOSER) {
            return order.proposer().equals(actor.person()) ? null : "secrecy.refused.not-yours";
        } else if (!confirms(actor)) {
            return "secrecy.refused.not-yours";
        }
        return isAnother(order, actor) ? null : "secrecy.refused.two-persons";
    }

    private static boolean confirms(Actor actor) {
        return actor.hasAny(SUPERVISION_CHIEF, SECRETARY, LEADER) && actor.person() != null;
    }

    /** Not who proposed it, and not who acts for him. */
    private static boolean isAnother(Destruction order, Actor actor) {
        var behalf = actor.onBehalfOf();
        return !order.proposer().equals(actor.person())
                && (behalf == null || !order.proposer().equals(behalf.person()));
    }

    private void record(Destruction order, String verb, Instant at, Actor actor, Map<String, Object> more) {
        var said = new java.util.LinkedHashMap<String, Object>();
        said.put("order", order.number());
        said.put("issuer", order.issuer());
        said.put("issued", order.issuedOn());
        said.putAll(more);
        ledger.append(Entry.of(Stream.of(order.subject()), at, actor, verb, said));
    }

    private static LocalDate today(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}
