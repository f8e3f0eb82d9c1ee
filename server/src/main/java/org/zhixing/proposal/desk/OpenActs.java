package org.zhixing.proposal.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhixing.proposal.HandlingState;
import org.zhixing.proposal.PromiseState;
import org.zhixing.proposal.ProposalAct;
import org.zhixing.proposal.Satisfaction;
import org.zhixing.proposal.desk.ProposalSight.Seer;

/** What somebody may do now about a proposal, the most likely first: what the table opens, less what would be refused. */
public final class OpenActs {

    private OpenActs() {}

    /**
     * One of them.
     *
     * @param part whose part it concerns, null for the whole
     */
    public record Doable(ProposalAct act, @Nullable Handling part, @Nullable Promise promise) {}

    public static List<Doable> of(Dossier dossier, Seer seer) {
        var all = new ArrayList<Doable>();
        boolean over = dossier.proposal().state().ended();
        if (!over) {
            ProposalMoves.openTo(seer.parties(), dossier.proposal().state()).stream()
                    .filter(act -> act != ProposalAct.WITHDRAW
                            || dossier.handlings().stream().noneMatch(one -> one.state() == HandlingState.SIGNING))
                    .forEach(act -> all.add(new Doable(act, null, null)));
        }
        for (var part : dossier.handlings()) {
            for (var act : ProposalMoves.openTo(seer.parties(part.unit()), part.state(), part.part())) {
                if (act.onPromise()) {
                    promises(dossier, part)
                            .filter(one -> act != ProposalAct.OPEN_DOCKET || one.docket() == null)
                            .forEach(one -> all.add(new Doable(act, part, one)));
                } else if ((!over || act == ProposalAct.PUBLISH) && sensible(act, part, dossier)) {
                    all.add(new Doable(act, part, null));
                }
            }
        }
        all.sort(Comparator.comparingInt(one -> rank(one, dossier)));
        return all;
    }

    private static Stream<Promise> promises(Dossier dossier, Handling part) {
        return dossier.repliesOf(part).stream()
                .filter(Reply::signed)
                .flatMap(reply -> dossier.promisesOf(reply.id()).stream())
                .filter(one -> one.state() == PromiseState.OPEN);
    }

    private static boolean sensible(ProposalAct act, Handling part, Dossier dossier) {
        return switch (act) {
            case OBJECT -> part.objectedAt() == null;
            case SUBMIT_REPLY -> met(part, dossier);
            case ASK_EXTENSION -> part.round() == 1 && part.extendedAt() == null && part.extensionQuestion() == null;
            case HANDLE_AGAIN -> dissatisfied(part, dossier);
            case CONCLUDE -> part.round() > 1 || !dissatisfied(part, dossier);
            default -> true;
        };
    }

    private static boolean met(Handling part, Dossier dossier) {
        return dossier.meetingsOf(part).stream().anyMatch(one -> one.round() == part.round());
    }

    private static boolean dissatisfied(Handling part, Dossier dossier) {
        return dossier.standing(part)
                .map(reply -> dossier.formsOf(reply.id()).stream()
                        .anyMatch(one -> one.satisfaction() == Satisfaction.DISSATISFIED))
                .orElse(false);
    }

    private static boolean answered(Handling part, Dossier dossier) {
        return dossier.standing(part)
                .map(reply ->
                        dossier.formsOf(reply.id()).size() == dossier.signers().size())
                .orElse(false);
    }

    private static int rank(Doable one, Dossier dossier) {
        var part = one.part();
        return switch (one.act()) {
            case ASSIGN, ACCEPT, UPHOLD, GIVE_OPINION, SUBMIT_REPLY, HANDLE_AGAIN -> 0;
            case RECORD_MEETING -> part != null && !met(part, dossier) ? 0 : 3;
            case CONCLUDE -> part != null && answered(part, dossier) ? 0 : 4;
            case RECORD_FORM -> part != null && !answered(part, dossier) ? 1 : 5;
            case REASSIGN -> part != null && part.state() == HandlingState.OBJECTED ? 1 : 6;
            case OBJECT, PUBLISH, ASK_EXTENSION -> 4;
            case WITHDRAW -> 9;
            default -> 7;
        };
    }

    /** Whether the act is the one to be offered first, and not something that is seldom done. */
    public static boolean isPrimary(Doable one, Dossier dossier) {
        boolean due = one.part() != null && one.promise() == null && rank(one, dossier) <= 1;
        return due || one.act() == ProposalAct.ASSIGN;
    }
}
