package org.zhixing.proposal.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.proposal.NewProposal;
import org.zhixing.proposal.ProposalCommand;
import org.zhixing.proposal.ProposalId;
import org.zhixing.proposal.Proposals;
import org.zhixing.proposal.desk.ProposalSight.Seer;

/** Where acts on proposals are done: hold and read, ask the table of moves, let the act decide, then write. */
@Service
class ProposalDesk implements Proposals {

    private final ProposalRows rows;
    private final ProposalSight sight;
    private final Registering registering;
    private final Settling settling;
    private final Catalogue catalogue;
    private final Map<Class<?>, ActOnProposal<?>> acts = new HashMap<>();

    ProposalDesk(
            ProposalRows rows,
            ProposalSight sight,
            Registering registering,
            Settling settling,
            Catalogue catalogue,
            List<ActOnProposal<?>> acts) {
        this.rows = rows;
        this.sight = sight;
        this.registering = registering;
        this.settling = settling;
        this.catalogue = catalogue;
        acts.forEach(act -> this.acts.put(act.command(), act));
    }

    @Override
    @Transactional
    public Outcome<List<ProposalId>> register(List<NewProposal> proposals, Instant at, Actor actor) {
        return registering.register(proposals, at, actor);
    }

    @Override
    @Transactional
    public Outcome<ProposalId> register(NewProposal proposal, Instant at, Actor actor) {
        return register(List.of(proposal), at, actor).then(ids -> Outcome.done(ids.get(0)));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<ProposalId, Refusal> objections(Collection<NewProposal> proposals, LocalDate today) {
        return registering.refusals(proposals, today);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> matterClasses() {
        var names = new LinkedHashMap<String, String>();
        catalogue.matterClasses().forEach(one -> names.put(one.code(), one.name()));
        return names;
    }

    @Override
    @Transactional
    public Outcome<ProposalId> perform(ProposalCommand command, Instant at, Actor actor) {
        var seer = sight.of(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var dossier = rows.hold(command.proposal(), seer).orElse(null);
        if (dossier == null) {
            return Outcome.refused("proposal.refused.not-found", "architecture 10");
        }
        if (command.version() != ProposalCommand.ANY_VERSION
                && command.version() != dossier.proposal().version()) {
            return Outcome.refused("proposal.refused.stale", "quality: robustness");
        }
        var refusal = command instanceof ProposalCommand.OnPart onPart
                ? onPart(onPart, dossier, seer, at)
                : onWhole(command, dossier, seer, at);
        return refusal == null ? Outcome.done(command.proposal()) : Outcome.refused(refusal);
    }

    private @Nullable Refusal onWhole(ProposalCommand command, Dossier dossier, Seer seer, Instant at) {
        var barred = ProposalMoves.WHOLE.against(dossier.proposal().state(), command.act(), seer.parties());
        if (barred != null) {
            return barred;
        }
        var scene = new ProposalScene(dossier, null, at, seer.actor());
        var refusal = decide(command, scene);
        if (refusal == null) {
            settling.settle(scene, command.act());
        }
        return refusal;
    }

    private @Nullable Refusal onPart(ProposalCommand.OnPart command, Dossier dossier, Seer seer, Instant at) {
        var handling = dossier.handling(command.handling()).orElse(null);
        if (handling == null) {
            return Refusal.of("proposal.refused.not-found", "architecture 10");
        }
        var move = ProposalMoves.find(handling.state(), command.act(), handling.part())
                .orElse(null);
        boolean over = dossier.proposal().state().ended() && (move == null || move.from() != move.to());
        if (move == null || over) {
            return Refusal.of("proposal.refused.not-now", "architecture 5");
        }
        if (move.who().stream().noneMatch(seer.parties(handling.unit())::contains)) {
            return Refusal.of("proposal.refused.not-yours", move.rule());
        }
        var scene = new ProposalScene(dossier, handling, at, seer.actor());
        var refusal = decide(command, scene);
        if (refusal == null) {
            settling.settle(scene, move);
        }
        return refusal;
    }

    @SuppressWarnings("unchecked")
    private <C extends ProposalCommand> @Nullable Refusal decide(C command, ProposalScene scene) {
        var act = (ActOnProposal<C>)
                Objects.requireNonNull(acts.get(command.getClass()), () -> "nobody does " + command.getClass());
        return act.decide(command, scene);
    }
}
