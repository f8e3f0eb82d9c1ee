package org.zhixing.supervision.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.Deed;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.desk.Batch;
import org.zhixing.supervision.desk.Consequences;
import org.zhixing.supervision.desk.NoticeRows;
import org.zhixing.supervision.desk.Scene;
import org.zhixing.supervision.desk.Stage;
import org.zhixing.supervision.desk.Stage.Hand;

/** Where acts on notices are done, in the same steps as those on dockets. Needs the caller's transaction. */
@Component
public class NoticeDesk {

    private final Stage stage;
    private final NoticeRows notices;
    private final Consequences consequences;
    private final Proposing proposing;
    private final Map<Class<?>, ActOnNotice<?>> acts = new HashMap<>();

    NoticeDesk(
            Stage stage,
            NoticeRows notices,
            Consequences consequences,
            Proposing proposing,
            List<ActOnNotice<?>> acts) {
        this.stage = stage;
        this.notices = notices;
        this.consequences = consequences;
        this.proposing = proposing;
        acts.forEach(act -> this.acts.put(act.command(), act));
        for (Class<?> command : NoticeCommand.OnNotice.class.getPermittedSubclasses()) {
            if (!this.acts.containsKey(command)) {
                throw new IllegalStateException("nobody does " + command);
            }
        }
    }

    /** All of them, in order: a second act on one docket is done on what the first has left. */
    public List<Outcome<NoticeId>> perform(List<Deed<NoticeCommand>> deeds) {
        if (deeds.isEmpty()) {
            return List.of();
        }
        var targets = notices.docketsOf(deeds.stream()
                .map(Deed::command)
                .filter(NoticeCommand.OnNotice.class::isInstance)
                .map(command -> ((NoticeCommand.OnNotice) command).notice())
                .toList());
        var outcomes = new TreeMap<Integer, Outcome<NoticeId>>();
        var left = IntStream.range(0, deeds.size()).boxed().toList();
        while (!left.isEmpty()) {
            var seen = new HashSet<DocketId>();
            var turn = left.stream().collect(Collectors.partitioningBy(place -> {
                var docket = docketOf(deeds.get(place).command(), targets);
                return docket == null || seen.add(docket);
            }));
            var now = Objects.requireNonNull(turn.get(true));
            var done = once(now.stream().map(deeds::get).toList(), targets);
            for (int i = 0; i < done.size(); i++) {
                outcomes.put(now.get(i), done.get(i));
            }
            left = Objects.requireNonNull(turn.get(false));
        }
        return List.copyOf(outcomes.values());
    }

    /** At most one act on each docket. */
    private List<Outcome<NoticeId>> once(List<Deed<NoticeCommand>> deeds, Map<NoticeId, DocketId> targets) {
        var batches = stage.batches(
                deeds.stream().map(deed -> new Hand(deed.at(), deed.actor())).toList());
        var acting = new HashMap<DocketId, Batch>();
        for (var deed : deeds) {
            var docket = docketOf(deed.command(), targets);
            if (docket != null) {
                acting.put(docket, Objects.requireNonNull(batches.get(new Hand(deed.at(), deed.actor()))));
            }
        }
        consequences.ahead(acting.keySet());
        var scenes = stage.lock(acting);
        var outcomes = new ArrayList<Outcome<NoticeId>>();
        for (var deed : deeds) {
            var docket = docketOf(deed.command(), targets);
            outcomes.add(act(deed.command(), docket == null ? null : scenes.get(docket)));
        }
        consequences.of(batches.values().stream().map(Batch::effects).toList());
        return outcomes;
    }

    private static @Nullable DocketId docketOf(NoticeCommand command, Map<NoticeId, DocketId> targets) {
        return command instanceof NoticeCommand.Propose propose
                ? propose.docket()
                : targets.get(((NoticeCommand.OnNotice) command).notice());
    }

    private Outcome<NoticeId> act(NoticeCommand command, @Nullable Scene scene) {
        if (scene == null) {
            return Outcome.refused("supervision.refused.not-found", "architecture 10");
        }
        if (command instanceof NoticeCommand.Propose propose) {
            return proposing.propose(propose, scene);
        }
        var onNotice = (NoticeCommand.OnNotice) command;
        var notice = scene.notices().stream()
                .filter(one -> one.id().equals(onNotice.notice()))
                .findFirst()
                .orElseThrow();
        boolean stale = command.version() != DocketCommand.ANY_VERSION && command.version() != notice.version();
        if (stale) {
            return Outcome.refused("supervision.refused.stale", "quality: robustness");
        }
        var move =
                NoticeMoves.find(notice.state(), command.act(), notice.colour()).orElse(null);
        if (move == null) {
            return Outcome.refused("supervision.refused.not-now", "architecture 5");
        }
        if (move.who().stream().noneMatch(scene.parties()::contains)) {
            return Outcome.refused("supervision.refused.not-yours", move.rule());
        }
        if (scene.docket().state().ended() && notice.colour() != Colour.GREEN && command.act() == NoticeAct.ISSUE) {
            return Outcome.refused("supervision.refused.not-now", "architecture 5");
        }
        var here = new NoticeScene(scene, notice);
        var refusal = decide(onNotice, here);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        here.settle(move.to().name());
        return Outcome.done(notice.id());
    }

    @SuppressWarnings("unchecked")
    private <C extends NoticeCommand.OnNotice> @Nullable Refusal decide(C command, NoticeScene here) {
        var act = (ActOnNotice<C>) Objects.requireNonNull(acts.get(command.getClass()));
        return act.decide(command, here);
    }
}
