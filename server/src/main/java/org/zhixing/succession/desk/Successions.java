package org.zhixing.succession.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.organization.OpenItem;
import org.zhixing.organization.OpenItems;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Reforms;
import org.zhixing.succession.SuccessionAct;
import org.zhixing.succession.SuccessionId;
import org.zhixing.succession.SuccessionKind;
import org.zhixing.timelimit.TimeLimits;

/** From the list of what is open to the day on which all of it has gone over, or nothing (practice 11). */
@Service
public class Successions {

    /** For callers that decide on the act as it is now. */
    public static final int ANY_VERSION = -1;

    private static final String RULE = "practice 11";

    private final SuccessionRows rows;
    private final SuccessionRules rules;
    private final SuccessionSight sight;
    private final Announcing announcing;
    private final Reforms reforms;
    private final Organization organization;
    private final Approvals approvals;
    private final TimeLimits limits;
    private final List<OpenItems> keepers;

    Successions(
            SuccessionRows rows,
            SuccessionRules rules,
            SuccessionSight sight,
            Announcing announcing,
            Reforms reforms,
            Organization organization,
            Approvals approvals,
            TimeLimits limits,
            List<OpenItems> keepers) {
        this.rows = rows;
        this.rules = rules;
        this.sight = sight;
        this.announcing = announcing;
        this.reforms = reforms;
        this.organization = organization;
        this.approvals = approvals;
        this.limits = limits;
        this.keepers = List.copyOf(keepers);
    }

    /** Lists what is open, each with the successor that the rule gives it. */
    @Transactional
    public Outcome<SuccessionId> draft(NewSuccession act, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        if (!sight.seer(actor, today).office()) {
            return Outcome.refused("succession.refused.not-yours", RULE);
        }
        var refusal = against(act, today);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var id = SuccessionId.next();
        rows.insert(id, act, at, actor);
        var drafted = rows.find(id, SuccessionSight.Scope.SYSTEM).orElseThrow();
        rows.list(id, listed(drafted, at));
        announcing.enter(
                drafted,
                SuccessionAct.DRAFT,
                Map.of("document", act.document().strip(), "kind", act.kind(), "from", act.takesEffect()),
                at,
                actor);
        return Outcome.done(id);
    }

    private @Nullable Refusal against(NewSuccession act, LocalDate today) {
        var units = new ArrayList<>(act.formers());
        units.addAll(act.successors());
        boolean known = organization.units(today).stream()
                .map(unit -> unit.id())
                .toList()
                .containsAll(units);
        if (act.document().isBlank() || !known || act.formers().isEmpty()) {
            return Refusal.of("succession.refused.incomplete", RULE);
        }
        if (act.decidedOn().isAfter(act.takesEffect())) {
            return Refusal.of("succession.refused.days", RULE);
        }
        if (act.kind().givesName()) {
            return act.newName().isBlank() || act.formers().size() != 1
                    ? Refusal.of("succession.refused.name", RULE)
                    : null;
        }
        boolean several = act.kind() == SuccessionKind.SPLIT && act.successors().size() < 2;
        boolean one = act.kind() != SuccessionKind.SPLIT && act.successors().size() != 1;
        boolean alone = act.kind() != SuccessionKind.MERGE && act.formers().size() != 1;
        boolean same = act.formers().equals(act.successors());
        return several || one || alone || same ? Refusal.of("succession.refused.units", RULE) : null;
    }

    /** What is open now; what somebody has assigned stays assigned. */
    private List<Succession.Item> listed(Succession act, Instant at) {
        if (!act.kind().handsOver()) {
            return List.of();
        }
        var assigned = new HashMap<String, Optional<UnitId>>();
        act.items().forEach(item -> assigned.put(item.key(), Optional.ofNullable(item.to())));
        var items = new ArrayList<Succession.Item>();
        for (var keeper : keepers) {
            for (OpenItem open : keeper.of(act.formers(), at)) {
                String key = open.subject().id() + "/" + open.unit().value();
                var to = assigned.containsKey(key)
                        ? Objects.requireNonNull(assigned.get(key)).orElse(null)
                        : act.byRule(open.unit());
                items.add(new Succession.Item(
                        open.subject(),
                        open.unit(),
                        to,
                        open.kindKey(),
                        open.number(),
                        open.title(),
                        open.href(),
                        open.dueAt()));
            }
        }
        return items;
    }

    /** In bulk: each of the named items goes to the unit, or stays where it is. */
    @Transactional
    public Outcome<SuccessionId> assign(
            SuccessionId id, int version, List<String> keys, @Nullable UnitId to, Instant at, Actor actor) {
        return act(id, SuccessionAct.ASSIGN, version, at, actor, held -> {
            boolean stays = to == null && held.kind() == SuccessionKind.MOVE_FUNCTION;
            if (keys.isEmpty() || (!stays && !held.successors().contains(to))) {
                return Refusal.of("succession.refused.assign", RULE);
            }
            var items = listed(held, at).stream()
                    .map(item -> keys.contains(item.key()) ? assigned(item, to) : item)
                    .toList();
            rows.list(id, items);
            announcing.enter(
                    held,
                    SuccessionAct.ASSIGN,
                    Map.of("items", keys.size(), "to", to == null ? "" : announcing.name(to, at)),
                    at,
                    actor);
            return null;
        });
    }

    private static Succession.Item assigned(Succession.Item item, @Nullable UnitId to) {
        return new Succession.Item(
                item.subject(),
                item.from(),
                item.from().equals(to) ? null : to,
                item.kindKey(),
                item.number(),
                item.title(),
                item.href(),
                item.dueAt());
    }

    /** The list is drawn up once more, and each pair of units is asked to sign. */
    @Transactional
    public Outcome<SuccessionId> announce(SuccessionId id, int version, Instant at, Actor actor) {
        return act(id, SuccessionAct.ANNOUNCE, version, at, actor, held -> {
            var items = listed(held, at);
            boolean all = items.stream()
                    .allMatch(item -> item.to() != null || held.successors().contains(item.from()));
            if (held.kind().endsFormer() && !all) {
                return Refusal.of("succession.refused.unassigned", RULE);
            }
            rows.list(id, items);
            announcing.expect(held, items, at);
            announcing.enter(held, SuccessionAct.ANNOUNCE, Map.of("items", items.size()), at, actor);
            return null;
        });
    }

    /** Undone as long as nobody has signed. */
    @Transactional
    public Outcome<SuccessionId> takeBack(SuccessionId id, int version, Instant at, Actor actor) {
        return act(id, SuccessionAct.TAKE_BACK, version, at, actor, held -> {
            if (signed(held)) {
                return Refusal.of("succession.refused.signed", RULE);
            }
            rows.forget(id);
            announcing.enter(held, SuccessionAct.TAKE_BACK, Map.of(), at, actor);
            return null;
        });
    }

    private static boolean signed(Succession act) {
        return act.handOvers().stream().anyMatch(one -> one.handedAt() != null || one.receivedAt() != null);
    }

    @Transactional
    public Outcome<SuccessionId> withdraw(SuccessionId id, int version, String reason, Instant at, Actor actor) {
        return act(id, SuccessionAct.WITHDRAW, version, at, actor, held -> {
            if (reason.isBlank()) {
                return Refusal.of("succession.refused.no-reason", RULE);
            }
            announcing.enter(held, SuccessionAct.WITHDRAW, Map.of("reason", reason.strip()), at, actor);
            return null;
        });
    }

    /** The head of a former unit signs what the unit gives away. */
    @Transactional
    public Outcome<SuccessionId> handOver(SuccessionId id, int version, Instant at, Actor actor) {
        return sign(id, SuccessionAct.HAND_OVER, version, at, actor);
    }

    /** The head of a successor signs for what it takes on. */
    @Transactional
    public Outcome<SuccessionId> receive(SuccessionId id, int version, Instant at, Actor actor) {
        return sign(id, SuccessionAct.RECEIVE, version, at, actor);
    }

    private Outcome<SuccessionId> sign(SuccessionId id, SuccessionAct act, int version, Instant at, Actor actor) {
        return act(id, act, version, at, actor, held -> {
            var home = Objects.requireNonNull(
                    sight.seer(actor, LocalDate.ofInstant(at, Zone.SHANGHAI)).home());
            long items = held.items().stream()
                    .filter(item -> item.to() != null)
                    .filter(item -> home.equals(act == SuccessionAct.HAND_OVER ? item.from() : item.to()))
                    .count();
            if (act == SuccessionAct.HAND_OVER) {
                rows.handed(id, home, at, actor);
            } else {
                rows.received(id, home, at, actor);
            }
            announcing.enter(held, act, Map.of("unit", announcing.name(home, at), "items", items), at, actor);
            return null;
        });
    }

    /** Everything goes over in one commit: items, names, and the end of units that are no more. */
    @Transactional
    public Outcome<SuccessionId> effect(SuccessionId id, int version, Instant at, Actor actor) {
        return act(id, SuccessionAct.EFFECT, version, at, actor, held -> {
            var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
            if (held.takesEffect().isAfter(today)) {
                return Refusal.of(
                        "succession.refused.too-early", RULE, held.takesEffect().toString());
            }
            if (held.handOvers().stream().anyMatch(one -> !one.signed())) {
                return Refusal.of("succession.refused.unsigned", RULE);
            }
            var most = rules.rule("hand-over.excluded");
            int days = Math.min(most.number(), limits.workingDays(held.takesEffect(), today));
            var basis = new OpenItems.Basis(held.document(), days, most.cite());
            var items = listed(held, at);
            var refusal = moved(items, basis, at, actor);
            if (refusal == null) {
                refusal = reforms(held, today, at, actor);
            }
            if (refusal != null) {
                return refusal;
            }
            rows.list(id, items);
            rows.effected(id, days, at, actor);
            announcing.enter(
                    held,
                    SuccessionAct.EFFECT,
                    Map.of(
                            "items",
                            items.stream().filter(item -> item.to() != null).count(),
                            "excluded-days",
                            days),
                    at,
                    actor);
            return null;
        });
    }

    private @Nullable Refusal moved(List<Succession.Item> items, OpenItems.Basis basis, Instant at, Actor actor) {
        var byKeeper = new LinkedHashMap<OpenItems, List<OpenItems.Handed>>();
        for (var item : items) {
            var to = item.to();
            if (to != null) {
                byKeeper.computeIfAbsent(keeper(item.subject()), any -> new ArrayList<>())
                        .add(new OpenItems.Handed(item.subject(), item.from(), to));
            }
        }
        approvals.hold(items.stream().map(Succession.Item::subject).toList());
        for (var each : byKeeper.entrySet()) {
            var outcome = each.getKey().handOver(each.getValue(), basis, at, actor);
            if (outcome instanceof Outcome.Refused<Integer> refused) {
                return refused.refusal();
            }
        }
        return null;
    }

    private OpenItems keeper(CaseRef subject) {
        return keepers.stream().filter(one -> one.keeps(subject)).findFirst().orElseThrow();
    }

    /** Names and ends are entered in the organisation's register on the strength of the signed act. */
    private @Nullable Refusal reforms(Succession held, LocalDate today, Instant at, Actor actor) {
        Outcome<UnitId> outcome = Outcome.done(held.formers().get(0));
        if (held.kind() == SuccessionKind.RENAME) {
            outcome = reforms.rename(held.formers().get(0), held.newName(), today, held.document(), at, actor);
        } else if (held.kind().givesName()) {
            outcome = reforms.secondName(
                    held.formers().get(0),
                    held.newName(),
                    held.kind() == SuccessionKind.JOINT_OFFICE,
                    held.document(),
                    at,
                    actor);
        } else if (held.kind().endsFormer()) {
            for (UnitId former : new LinkedHashSet<>(held.formers())) {
                if (!held.successors().contains(former) && outcome.isDone()) {
                    outcome = reforms.succeed(
                            former, held.successors().get(0), today.minusDays(1), held.document(), at, actor);
                }
            }
        }
        return outcome instanceof Outcome.Refused<UnitId> refused ? refused.refusal() : null;
    }

    /** What somebody may do to an act now. */
    public List<SuccessionAct> open(Succession act, SuccessionSight.Seer seer) {
        var open = SuccessionMoves.TABLE.openTo(SuccessionSight.parties(act, seer), act.state());
        return signed(act)
                ? open.stream().filter(one -> one != SuccessionAct.TAKE_BACK).toList()
                : open;
    }

    private interface Doing {
        @Nullable
        Refusal decide(Succession held);
    }

    private Outcome<SuccessionId> act(
            SuccessionId id, SuccessionAct act, int version, Instant at, Actor actor, Doing doing) {
        var seer = sight.seer(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var held = rows.hold(id, sight.scope(seer)).orElse(null);
        if (held == null) {
            return Outcome.refused("succession.refused.not-found", "architecture 10");
        }
        if (version != ANY_VERSION && version != held.version()) {
            return Outcome.refused("succession.refused.stale", "quality: robustness");
        }
        var barred = SuccessionMoves.TABLE.against(held.state(), act, SuccessionSight.parties(held, seer));
        if (barred != null) {
            return Outcome.refused(barred);
        }
        var refusal = doing.decide(held);
        if (refusal != null) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Outcome.refused(refusal);
        }
        rows.state(id, SuccessionMoves.TABLE.to(held.state(), act));
        return Outcome.done(id);
    }
}
