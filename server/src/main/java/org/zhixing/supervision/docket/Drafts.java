package org.zhixing.supervision.docket;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.paper.PaperForm;
import org.zhixing.signoff.Hands;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.SignedPaper;
import org.zhixing.supervision.desk.Scene;

/** Dockets that are written down and not opened yet: who may do what next, and whose hands their green notices name (practice 7). */
@Component
public class Drafts {

    private static final String FORM = PaperForm.GREEN_NOTICE.name();

    private final SheetSteps steps;

    Drafts(SheetSteps steps) {
        this.steps = steps;
    }

    /** The one hand of green notices, where the city's own rule lets one person open; null where several are needed. */
    @Nullable
    Hands byOne(Actor actor) {
        var path = steps.of(FORM);
        if (path.steps().size() > 1) {
            return null;
        }
        String who = Hands.who(actor.postName(), actor.personName());
        return Hands.of(who, null, who, path.source());
    }

    /** Whether one person opens by the city's own rule. */
    public boolean byOne() {
        return steps.byOne(FORM);
    }

    private SheetSteps.Asked asked(Scene scene) {
        return scene.batch().asked(steps, FORM);
    }

    /** Why whoever acts cannot check it; null when he can. What is checked is checked once, until it is changed. */
    public @Nullable Refusal againstChecking(Scene scene) {
        var draft = scene.drafted();
        return draft.checker() == null
                ? asked(scene).againstChecking(draft.drafter())
                : Refusal.of("signoff.refused.not-now", "practice 7");
    }

    /** Why whoever acts cannot sign and open it; null when he can. */
    public @Nullable Refusal againstOpening(Scene scene) {
        var refusal = againstBeforeItsParent(scene);
        return refusal == null ? againstSigning(scene) : refusal;
    }

    /** As {@link #againstOpening}, whatever becomes of the docket above it. */
    public @Nullable Refusal againstSigning(Scene scene) {
        var draft = scene.drafted();
        return asked(scene).againstSigning(draft.drafter(), draft.checker());
    }

    /** Nobody gets a part of what is not asked of whoever sums it up (practice 5); what these acts opened before counts. */
    public static @Nullable Refusal againstBeforeItsParent(Scene scene) {
        var parent = scene.docket().parent();
        var above = scene.drafted().above();
        if (parent == null || above == null || scene.batch().hasOpened(parent)) {
            return null;
        }
        if (above == DocketState.DRAFT) {
            return Refusal.of("supervision.refused.parent-draft", "practice 5");
        }
        return above.ended() ? Refusal.of("supervision.refused.parent-ended", "practice 5") : null;
    }

    /**
     * Why a signed paper does not stand for the signature; null when it does. Another than the drafter has checked the
     * docket or the paper, and neither signs (practice 7).
     */
    @Nullable
    Refusal againstSignature(Scene scene, SignedPaper paper) {
        var refusal = againstBeforeItsParent(scene);
        if (refusal != null || asked(scene).byOne() != null) {
            return refusal;
        }
        var draft = scene.drafted();
        boolean read = Objects.equals(
                paper.read().get(scene.docket().id()), scene.docket().version());
        if (draft.checker() == null && !read) {
            return Refusal.of(
                    "supervision.refused.changed-since-check",
                    "practice 7",
                    scene.docket().title());
        }
        var checker = draft.checker() == null ? paper.checker() : draft.checker();
        if (checker == null || checker.equals(draft.drafter())) {
            return Refusal.of("supervision.refused.drafter-checked", "practice 7");
        }
        var signer = paper.signer();
        if (signer != null && signer.equals(draft.drafter())) {
            return Refusal.of("signoff.refused.own-text", "practice 7");
        }
        return checker.equals(signer) ? Refusal.of("signoff.refused.own-check", "practice 7") : null;
    }

    /**
     * As {@link #againstSignature}, before anybody has signed: what is known then keeps a leader from signing in vain.
     *
     * @param together what the paper opens besides
     * @param checker who checks the paper, null before
     * @param signers who may sign it, empty where nobody is known
     */
    @Nullable
    Refusal againstPaper(
            Scene scene, Collection<DocketId> together, @Nullable PersonId checker, Set<PersonId> signers) {
        var parent = scene.docket().parent();
        var draft = scene.drafted();
        boolean withIt = draft.above() == DocketState.DRAFT && parent != null && together.contains(parent);
        var refusal = withIt ? null : againstBeforeItsParent(scene);
        if (refusal != null || asked(scene).byOne() != null) {
            return refusal;
        }
        if (draft.checker() == null && checker != null && checker.equals(draft.drafter())) {
            return Refusal.of("supervision.refused.drafter-checked", "practice 7");
        }
        var read = draft.checker() == null ? checker : draft.checker();
        boolean own =
                !signers.isEmpty() && signers.stream().allMatch(one -> one.equals(draft.drafter()) || one.equals(read));
        return own
                ? Refusal.of(
                        "supervision.refused.signer-drafted",
                        "practice 7",
                        scene.docket().title())
                : null;
    }

    /** Why this person cannot give a docket to another lead, which is served a green notice of its own. */
    public @Nullable Refusal againstServingAnew(Scene scene) {
        var asked = asked(scene);
        return asked.byOne() != null || asked.signs()
                ? null
                : Refusal.of("supervision.refused.signer-hands-on", "practice 7");
    }

    /** Whoever changes what was checked has it checked again. */
    static void changed(Scene scene) {
        if (scene.docket().state() == DocketState.DRAFT) {
            scene.set("checker", null);
            scene.set("checked_by", null);
        }
    }

    /** Whose hand the green notice of another lead names: his alone who hands it on. */
    Hands handOn(Scene scene) {
        return Hands.signedBy(scene.batch().actorName(), asked(scene).byOne());
    }

    /** Whose hands the green notice names when a signed paper is its signature. */
    Hands hands(Scene scene, SignedPaper paper) {
        var draft = scene.drafted();
        return Hands.of(
                draft.draftedBy().isEmpty() ? paper.draftedBy() : draft.draftedBy(),
                draft.checkedBy() == null ? paper.checkedBy() : draft.checkedBy(),
                paper.signature(),
                null);
    }

    /** Whose hands the green notice names when it is signed now. */
    Hands hands(Scene scene) {
        var draft = scene.drafted();
        return Hands.of(
                draft.draftedBy().isEmpty() ? scene.batch().actorName() : draft.draftedBy(),
                draft.checkedBy(),
                scene.batch().actorName(),
                asked(scene).byOne());
    }
}
