package org.zhixing.supervision.docket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Moves.Move;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.ledger.Ledger;
import org.zhixing.signoff.Hands;
import org.zhixing.supervision.Deed;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketWithdrawals;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.DraftSource;
import org.zhixing.supervision.LateEntry;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.Party;
import org.zhixing.supervision.SignedPaper;
import org.zhixing.supervision.desk.Batch;
import org.zhixing.supervision.desk.Consequences;
import org.zhixing.supervision.desk.Docket;
import org.zhixing.supervision.desk.DocketRows;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.desk.Stage.Hand;
import org.zhixing.supervision.notice.NoticeDesk;

/**
 * Where acts on dockets are done: lock and read, ask the table of moves, let the act decide, then write all that follows
 * at once.
 */
@Service
class DocketDesk implements Dockets {

    private final Stage stage;
    private final Consequences consequences;
    private final Opening opening;
    private final Drafts drafts;
    private final NoticeDesk notices;
    private final Entering entering;
    private final DocketRows rows;
    private final Ledger ledger;
    private final ObjectProvider<DocketFollower> followers;
    private final ObjectProvider<DraftSource> sources;
    private final ObjectProvider<DocketWithdrawals> withdrawals;
    private final Map<Class<? extends DocketCommand>, ActOn<?>> acts = new HashMap<>();

    DocketDesk(
            Stage stage,
            Consequences consequences,
            Opening opening,
            Drafts drafts,
            NoticeDesk notices,
            Entering entering,
            DocketRows rows,
            Ledger ledger,
            ObjectProvider<DocketFollower> followers,
            ObjectProvider<DraftSource> sources,
            ObjectProvider<DocketWithdrawals> withdrawals,
            List<ActOn<?>> acts) {
        this.stage = stage;
        this.consequences = consequences;
        this.opening = opening;
        this.drafts = drafts;
        this.notices = notices;
        this.entering = entering;
        this.rows = rows;
        this.ledger = ledger;
        this.followers = followers;
        this.sources = sources;
        this.withdrawals = withdrawals;
        acts.forEach(act -> this.acts.put(act.command(), act));
        for (Class<?> command : DocketCommand.class.getPermittedSubclasses()) {
            if (!this.acts.containsKey(command)) {
                throw new IllegalStateException("nobody does " + command);
            }
        }
    }

    @Override
    public boolean servesAtOnce() {
        return drafts.byOne();
    }

    @Override
    @Transactional
    public Outcome<List<DocketId>> open(List<OpenDocket> dockets, Instant at, Actor actor) {
        var alone = drafts.byOne(actor);
        return alone == null ? write(dockets, at, actor, DocketDesk::drafted) : open(dockets, alone, at, actor);
    }

    @Override
    @Transactional
    public Outcome<List<DocketId>> open(List<OpenDocket> dockets, Hands approved, Instant at, Actor actor) {
        return write(
                dockets,
                at,
                actor,
                (scene, docket) -> opening.open(
                        scene, docket.although(), approved, docket.duty().facts()));
    }

    @Override
    @Transactional
    public Outcome<List<DocketId>> openSigned(
            Collection<DocketId> dockets, SignedPaper paper, Instant at, Actor actor) {
        var batch = stage.systemBatch(at, actor);
        var acting = new HashMap<DocketId, Batch>();
        dockets.forEach(id -> acting.put(id, batch));
        holdAbove(dockets, acting);
        var scenes = stage.lock(acting);
        var drafts = scenes.values().stream()
                .filter(scene -> dockets.contains(scene.docket().id()))
                .filter(scene -> scene.docket().state() == DocketState.DRAFT)
                .sorted(Comparator.comparingInt(scene -> depth(scene, scenes)))
                .toList();
        for (var scene : drafts) {
            var refusal = opening.sign(scene, paper);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            scene.settle();
        }
        consequences.of(batch.effects());
        return Outcome.done(drafts.stream().map(scene -> scene.docket().id()).toList());
    }

    @Override
    @Transactional(readOnly = true)
    public Outcome<Map<DocketId, Integer>> openable(
            Collection<DocketId> dockets, @Nullable PersonId checker, Set<PersonId> signers, Instant at, Actor actor) {
        var versions = new LinkedHashMap<DocketId, Integer>();
        for (var scene : stage.look(dockets, stage.systemBatch(at, actor)).values()) {
            if (scene.docket().state() == DocketState.DRAFT) {
                var refusal = opening.againstPaper(scene, dockets, checker, signers);
                if (refusal != null) {
                    return Outcome.refused(refusal);
                }
                versions.put(scene.docket().id(), scene.docket().version());
            }
        }
        return Outcome.done(versions);
    }

    /** What becomes of a docket that has just been written down. */
    private interface Then {
        void does(Scene scene, OpenDocket docket);
    }

    private Outcome<List<DocketId>> write(List<OpenDocket> dockets, Instant at, Actor actor, Then then) {
        var batch = stage.batch(at, actor);
        var refusal = opening.write(dockets, batch);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        consequences.of(batch.effects());
        var ids = dockets.stream().map(OpenDocket::id).toList();
        var second = stage.batch(at, actor);
        var scenes = stage.lock(ids, second);
        dockets.forEach(docket -> {
            var scene = sceneOf(scenes, docket.id());
            then.does(scene, docket);
            scene.settle();
        });
        consequences.of(second.effects());
        return Outcome.done(ids);
    }

    private static void drafted(Scene scene, OpenDocket docket) {
        var said = new HashMap<String, Object>(docket.duty().facts());
        said.put("title", docket.title());
        scene.record(org.zhixing.supervision.DocketAct.DRAFT.verb(), said);
    }

    @Override
    @Transactional
    public Outcome<List<DocketId>> enter(List<LateEntry> entries, Instant at, Actor actor) {
        var batch = stage.batch(at, actor);
        var refusal = entering.write(entries, batch);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        consequences.of(batch.effects());
        var ids = entries.stream().map(entry -> entry.docket().id()).toList();
        var second = stage.batch(at, actor);
        var scenes = stage.lock(ids, second);
        entries.forEach(entry -> {
            var scene = sceneOf(scenes, entry.docket().id());
            entering.enter(scene, entry);
            scene.settle();
        });
        consequences.of(second.effects());
        return Outcome.done(ids);
    }

    @Override
    @Transactional
    public Outcome<DocketId> draft(OpenDocket docket, Instant at, Actor actor) {
        return write(List.of(docket), at, actor, DocketDesk::drafted).then(ids -> Outcome.done(ids.get(0)));
    }

    @Override
    @Transactional
    public List<Outcome<DocketId>> perform(List<? extends DocketCommand> commands, Instant at, Actor actor) {
        return perform(commands.stream()
                .map(command -> new Deed<DocketCommand>(at, actor, command))
                .toList());
    }

    @Override
    @Transactional
    public List<Outcome<DocketId>> perform(List<Deed<DocketCommand>> deeds) {
        if (deeds.isEmpty()) {
            return List.of();
        }
        var batches = stage.batches(
                deeds.stream().map(deed -> new Hand(deed.at(), deed.actor())).toList());
        var follow = draftsBelow(deeds);
        var all = new ArrayList<>(deeds);
        all.addAll(follow.values());
        var acting = new HashMap<DocketId, Batch>();
        for (var deed : all) {
            var batch = Objects.requireNonNull(batches.get(new Hand(deed.at(), deed.actor())));
            if (acting.put(deed.command().docket(), batch) != null) {
                throw new IllegalArgumentException(
                        "two commands on " + deed.command().docket());
            }
        }
        var leaving = all.stream()
                .filter(deed -> DocketMoves.mayLeaveWork(deed.command().act()))
                .map(deed -> deed.command().docket())
                .toList();
        if (!leaving.isEmpty()) {
            followers.orderedStream().forEach(follower -> follower.ahead(leaving));
        }
        // the last answer to a follower's question acts on the docket: it holds that question before the docket's own
        consequences.ahead(acting.keySet());
        holdAbove(
                deeds.stream()
                        .filter(deed -> deed.command().act() == DocketAct.OPEN)
                        .map(deed -> deed.command().docket())
                        .toList(),
                acting);
        var scenes = stage.lock(acting);
        var outcomes = new HashMap<DocketId, Outcome<DocketId>>();
        all.sort(Comparator.comparingInt(deed -> depth(scenes.get(deed.command().docket()), scenes)));
        var staying = staying(all, follow, scenes);
        for (var deed : all) {
            var id = deed.command().docket();
            var scene = scenes.get(id);
            var parent = scene == null ? null : scene.docket().parent();
            var above = parent == null || !follow.containsKey(id) ? null : outcomes.get(parent);
            var refusal = deed.command().act() == DocketAct.DISCARD ? staying.get(id) : null;
            if (refusal == null) {
                refusal = above instanceof Outcome.Refused<DocketId> kept ? kept.refusal() : act(deed.command(), scene);
            }
            outcomes.put(id, refusal == null ? Outcome.done(id) : Outcome.refused(refusal));
        }
        consequences.of(batches.values().stream().map(Batch::effects).toList());
        // dockets that were in work and have left it, or the hands they were in, or are of another kind now
        done(
                        all,
                        outcomes,
                        command -> DocketMoves.leavesWork(
                                sceneOf(scenes, command.docket()).docket().state(), command.act()))
                .forEach((hand, ids) ->
                        followers.orderedStream().forEach(follower -> follower.left(ids, hand.at(), hand.actor())));
        done(all, outcomes, command -> command.act() == DocketAct.DISCARD)
                .forEach((hand, ids) -> ledger.append(sources.orderedStream()
                        .flatMap(source -> source.discarded(ids, hand.at(), hand.actor()).stream())
                        .toList()));
        done(all, outcomes, command -> command.act() == DocketAct.WITHDRAW)
                .forEach((hand, ids) ->
                        withdrawals.orderedStream().forEach(one -> one.withdrawn(ids, hand.at(), hand.actor())));
        return deeds.stream()
                .map(deed -> Objects.requireNonNull(outcomes.get(deed.command().docket())))
                .toList();
    }

    /**
     * Whoever opens a draft holds the docket above it, which nobody discards, withdraws or opens meanwhile; in the order in
     * which all dockets are held (practice 5).
     */
    private void holdAbove(Collection<DocketId> opening, Map<DocketId, Batch> acting) {
        rows.above(opening).forEach((id, above) -> acting.putIfAbsent(above, Objects.requireNonNull(acting.get(id))));
    }

    /**
     * What is not discarded because a draft below it would stay behind, with the reason; looked at from below, before
     * anything is written.
     *
     * @param all from above downward
     */
    private static Map<DocketId, Refusal> staying(
            List<Deed<DocketCommand>> all, Map<DocketId, Deed<DocketCommand>> follow, Map<DocketId, Scene> scenes) {
        var staying = new HashMap<DocketId, Refusal>();
        for (int i = all.size() - 1; i >= 0; i--) {
            var command = all.get(i).command();
            var id = command.docket();
            var scene = scenes.get(id);
            if (command.act() != DocketAct.DISCARD
                    || scene == null
                    || (follow.containsKey(id) && scene.docket().state() == DocketState.DISCARDED)) {
                continue;
            }
            var parent = scene.docket().parent();
            boolean stays = staying.containsKey(id) || against(command, scene) != null;
            if (parent != null && stays) {
                staying.putIfAbsent(
                        parent,
                        Refusal.of(
                                "supervision.refused.below-stays",
                                "practice 5",
                                scene.docket().title()));
            }
        }
        return staying;
    }

    /** What is discarded takes with it what was written down below it and nobody has opened (practice 5). */
    private Map<DocketId, Deed<DocketCommand>> draftsBelow(List<Deed<DocketCommand>> deeds) {
        var discarding = new HashMap<DocketId, Deed<DocketCommand>>();
        deeds.stream()
                .filter(deed -> deed.command().act() == DocketAct.DISCARD)
                .forEach(deed -> discarding.put(deed.command().docket(), deed));
        var follow = new LinkedHashMap<DocketId, Deed<DocketCommand>>();
        if (!discarding.isEmpty()) {
            rows.draftsBelow(discarding.keySet()).forEach((id, top) -> {
                var deed = Objects.requireNonNull(discarding.get(top));
                follow.put(
                        id,
                        new Deed<>(deed.at(), deed.actor(), new DocketCommand.Discard(id, DocketCommand.ANY_VERSION)));
            });
            deeds.forEach(deed -> follow.remove(deed.command().docket()));
        }
        return follow;
    }

    /** How many of those acted on stand above it: whoever sums up is opened before those below (practice 5). */
    private static int depth(@Nullable Scene scene, Map<DocketId, Scene> scenes) {
        var parent = scene == null ? null : scene.docket().parent();
        return parent == null ? 0 : 1 + depth(scenes.get(parent), scenes);
    }

    /** What was done of what counts, by whose hand and when. */
    private static Map<Hand, List<DocketId>> done(
            List<Deed<DocketCommand>> deeds,
            Map<DocketId, Outcome<DocketId>> outcomes,
            Predicate<DocketCommand> counts) {
        var done = new LinkedHashMap<Hand, List<DocketId>>();
        for (var deed : deeds) {
            var id = deed.command().docket();
            if (Objects.requireNonNull(outcomes.get(id)).isDone() && counts.test(deed.command())) {
                done.computeIfAbsent(new Hand(deed.at(), deed.actor()), hand -> new ArrayList<>())
                        .add(id);
            }
        }
        return done;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Refusal> against(DocketCommand command, Instant at, Actor actor) {
        var scene =
                stage.look(List.of(command.docket()), stage.batch(at, actor)).get(command.docket());
        return Optional.ofNullable(act(command, scene));
    }

    @Override
    @Transactional
    public List<Outcome<NoticeId>> performOnNotices(List<? extends NoticeCommand> commands, Instant at, Actor actor) {
        return notices.perform(commands.stream()
                .map(command -> new Deed<NoticeCommand>(at, actor, command))
                .toList());
    }

    @Override
    @Transactional
    public List<Outcome<NoticeId>> performOnNotices(List<Deed<NoticeCommand>> deeds) {
        return notices.perform(deeds);
    }

    /** Stands here so that the proxy opens the transaction for a single act, too. */
    @Override
    @Transactional
    public Outcome<DocketId> perform(DocketCommand command, Instant at, Actor actor) {
        return Dockets.super.perform(command, at, actor);
    }

    @Override
    @Transactional
    public Outcome<NoticeId> perform(NoticeCommand command, Instant at, Actor actor) {
        return Dockets.super.perform(command, at, actor);
    }

    private @Nullable Refusal act(DocketCommand command, @Nullable Scene scene) {
        if (scene == null) {
            return Refusal.of("supervision.refused.not-found", "architecture 10");
        }
        var refusal = against(command, scene);
        if (refusal == null) {
            refusal = decide(command, scene);
        }
        if (refusal == null) {
            var docket = scene.docket();
            var move = move(command, docket);
            if (move != null && move.to() != docket.state()) {
                scene.set("state", move.to());
            }
            scene.settle();
        }
        return refusal;
    }

    private static @Nullable Move<DocketState, DocketAct, Party> move(DocketCommand command, Docket docket) {
        return DocketMoves.find(docket.state(), command.act(), docket.resumesTo())
                .orElse(null);
    }

    /** Why the act is not open to him, whatever it says; null when it is. */
    private static @Nullable Refusal against(DocketCommand command, Scene scene) {
        var docket = scene.docket();
        var move = move(command, docket);
        boolean stale = command.version() != DocketCommand.ANY_VERSION && command.version() != docket.version();
        if (stale) {
            return Refusal.of("supervision.refused.stale", "quality: robustness");
        }
        if (move == null) {
            return Refusal.of("supervision.refused.not-now", "architecture 5");
        }
        if (move.who().stream().noneMatch(scene.parties()::contains)) {
            return Refusal.of("supervision.refused.not-yours", move.rule());
        }
        if (!DocketMoves.suits(docket.kind(), command.act())) {
            return Refusal.of("supervision.refused.kind", "practice 4");
        }
        return null;
    }

    @SuppressWarnings("unchecked")
    private <C extends DocketCommand> @Nullable Refusal decide(C command, Scene scene) {
        var act = (ActOn<C>) acts.get(command.getClass());
        if (act == null) {
            throw new IllegalStateException("nobody does " + command.getClass());
        }
        return act.decide(command, scene);
    }

    private static Scene sceneOf(Map<DocketId, Scene> scenes, DocketId id) {
        var scene = scenes.get(id);
        if (scene == null) {
            throw new IllegalStateException("just written and not visible: " + id);
        }
        return scene;
    }
}
