package org.zhixing.paperwork.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.notification.Recipient;
import org.zhixing.paper.Papers;
import org.zhixing.paper.SheetLength;
import org.zhixing.paperwork.NewPaper;
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperField;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperState;
import org.zhixing.signoff.SignOff;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.SignedPage;
import org.zhixing.signoff.Submission;
import org.zhixing.supervision.DocketId;

/** What the office does with a paper from the draft to the day on which it is withdrawn. */
@Service
public class PaperDesk {

    /** For callers that decide on the paper as it is now. */
    public static final int ANY_VERSION = -1;

    private final PaperRows rows;
    private final PaperSight sight;
    private final Drafting drafting;
    private final SignOffs signOffs;
    private final Approvals approvals;
    private final Papers papers;
    private final PaperFiling filing;
    private final PaperLength length;

    PaperDesk(
            PaperRows rows,
            PaperSight sight,
            Drafting drafting,
            SignOffs signOffs,
            Approvals approvals,
            Papers papers,
            PaperFiling filing,
            PaperLength length) {
        this.rows = rows;
        this.sight = sight;
        this.drafting = drafting;
        this.signOffs = signOffs;
        this.approvals = approvals;
        this.papers = papers;
        this.filing = filing;
        this.length = length;
    }

    /** Drafts a paper from what is known of its origin, which the actor must see. */
    @Transactional
    public Outcome<PaperId> draft(NewPaper wanted, Instant at, Actor actor) {
        var move = PaperMoves.TABLE.find(null, PaperAct.BEGIN).orElseThrow();
        if (PaperSight.parties(actor).stream().noneMatch(move.who()::contains)) {
            return Outcome.refused("paperwork.refused.not-yours", move.rule());
        }
        return drafting.drafted(wanted, at, actor).then(paper -> {
            rows.insert(paper);
            filing.enter(
                    paper.id(),
                    PaperAct.BEGIN,
                    facts(Map.of("kind", paper.kind(), "title", paper.title()), paper.entries()),
                    List.of(),
                    at,
                    actor);
            return Outcome.done(paper.id());
        });
    }

    /** Edits the words; what is known is not for typing. */
    @Transactional
    public Outcome<PaperId> revise(
            PaperId id, int version, String body, Map<PaperField, String> entries, Instant at, Actor actor) {
        return act(id, PaperAct.REVISE, version, at, actor, paper -> {
            var refusal = Drafting.against(paper.kind(), body, entries, at);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var typed = Drafting.typed(paper.kind(), entries);
            rows.words(id, paper.title(), body.strip(), typed);
            filing.settle(paper, PaperAct.REVISE, Map.of());
            filing.enter(id, PaperAct.REVISE, facts(Map.of("body", body.strip()), typed), List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    private static Map<String, Object> facts(Map<String, Object> facts, Map<PaperField, String> entries) {
        var all = new LinkedHashMap<>(facts);
        String needed = entries.get(PaperField.NECESSITY);
        if (needed != null) {
            all.put("necessity", needed);
        }
        return all;
    }

    /** As {@link #submit(PaperId, int, String, Instant, Actor)}, of a text that needs no reason for its length. */
    @Transactional
    public Outcome<PaperId> submit(PaperId id, int version, Instant at, Actor actor) {
        return submit(id, version, "", at, actor);
    }

    /**
     * Whoever submits answers for the text.
     *
     * @param whyLong why it is longer than the rule says (R172); read only where it is
     */
    @Transactional
    public Outcome<PaperId> submit(PaperId id, int version, String whyLong, Instant at, Actor actor) {
        return act(id, PaperAct.SUBMIT, version, at, actor, paper -> {
            // what was drafted before the question was asked has no answer yet
            var unready = Drafting.against(paper.kind(), paper.body(), paper.entries(), at);
            var full = unready == null ? drafting.full(paper, at) : unready;
            if (full != null) {
                return Outcome.refused(full);
            }
            var measured = length.of(paper, at);
            if (measured.tooLong() && whyLong.isBlank()) {
                return Outcome.refused(
                        "paperwork.refused.too-long", measured.source(), measured.characters(), measured.most());
            }
            String reason = measured.tooLong() ? whyLong.strip() : "";
            var opens = drafting.opens(paper, null, signers(paper, at), at, actor);
            if (opens instanceof Outcome.Refused<Map<DocketId, Integer>> refused) {
                return Outcome.refused(refused.refusal());
            }
            filing.settle(paper, PaperAct.SUBMIT, Map.of());
            rows.opens(id, opens.orThrow());
            explain(paper, measured, reason, at, actor);
            return signOffs.submit(
                            new Submission(
                                    paper.kind().path(),
                                    id.subject(),
                                    drafting.question(paper, !opens.orThrow().isEmpty()),
                                    drafting.reasons(paper, reason),
                                    id.href()),
                            at,
                            actor)
                    .then(onItsWay -> Outcome.done(id));
        });
    }

    /** The reason stands with the text it was given for: what is written anew is measured anew. */
    private void explain(Paper paper, SheetLength measured, String reason, Instant at, Actor actor) {
        var entries = new EnumMap<PaperField, String>(PaperField.class);
        entries.putAll(Drafting.typed(paper.kind(), paper.entries()));
        if (!reason.isEmpty()) {
            entries.put(PaperField.LENGTH, reason);
            filing.enter(
                    paper.id(),
                    PaperAct.SUBMIT,
                    Map.of("characters", measured.characters(), "rule", measured.rule(), "reason", reason),
                    List.of(),
                    at,
                    actor);
        }
        if (!entries.equals(paper.entries())) {
            rows.words(paper.id(), paper.title(), paper.body(), entries);
        }
    }

    @Transactional
    public Outcome<PaperId> check(PaperId id, int version, String opinion, Instant at, Actor actor) {
        return act(id, PaperAct.CHECK, version, at, actor, paper -> {
            var hands = signOffs.againstChecking(id.subject(), at, actor);
            if (hands != null) {
                return Outcome.refused(hands);
            }
            // those submitted without saying so open nothing, and so nothing stands against them
            if (paper.opens() != null) {
                var opens = drafting.opens(paper, actor.person(), signers(paper, at), at, actor);
                if (opens instanceof Outcome.Refused<Map<DocketId, Integer>> refused) {
                    return Outcome.refused(refused.refusal());
                }
                rows.opens(id, opens.orThrow());
            }
            return signOffs.check(id.subject(), opinion, at, actor).then(checked -> Outcome.done(id));
        });
    }

    @Transactional
    public Outcome<PaperId> sendBack(PaperId id, int version, String reason, Instant at, Actor actor) {
        return act(id, PaperAct.SEND_BACK, version, at, actor, paper -> signOffs.sendBack(
                        id.subject(), reason, at, actor)
                .then(back -> {
                    filing.settle(paper, PaperAct.SEND_BACK, Map.of("words_back", reason.strip()));
                    filing.tell(
                            List.of(new Recipient.ToPerson(back.submitter())), paper, "paperwork.message.back", "", at);
                    return Outcome.done(id);
                }));
    }

    /** The scan of the signed page stands for the signature (practice 3); it belongs to the paper. */
    @Transactional
    public Outcome<PaperId> recordPage(PaperId id, int version, SignedPage page, Instant at, Actor actor) {
        return act(id, PaperAct.RECORD_PAGE, version, at, actor, paper -> signOffs.signedOnPage(
                        id.subject(), page, at, actor)
                .then(signed -> Outcome.done(id)));
    }

    /** Takes an issued paper back: it and its number stay listed as void. */
    @Transactional
    public Outcome<PaperId> withdraw(PaperId id, int version, String reason, Instant at, Actor actor) {
        return ending(id, PaperAct.WITHDRAW, version, reason, at, actor);
    }

    @Transactional
    public Outcome<PaperId> discard(PaperId id, int version, String reason, Instant at, Actor actor) {
        return ending(id, PaperAct.DISCARD, version, reason, at, actor);
    }

    private Outcome<PaperId> ending(PaperId id, PaperAct act, int version, String reason, Instant at, Actor actor) {
        return act(id, act, version, at, actor, paper -> {
            if (reason.isBlank()) {
                return Outcome.refused("paperwork.refused.no-reason", "practice 7");
            }
            var runs = drafting.againstVoiding(paper);
            if (runs != null) {
                return Outcome.refused(runs);
            }
            var sheet = paper.sheet();
            if (paper.state() == PaperState.ISSUED && sheet != null) {
                papers.withdraw(sheet, reason.strip(), at, actor);
            }
            filing.settle(paper, act, Map.of("words_back", reason.strip()));
            filing.enter(id, act, Map.of("reason", reason.strip()), List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    /** Where a paper is on its way; empty before it was submitted. */
    @Transactional(readOnly = true)
    public Optional<SignOff> way(PaperId id) {
        return signOffs.of(id.subject());
    }

    /**
     * Why this person could not submit or check a paper, as far as it is known before he writes anything; null for other acts
     * and when nothing is: nobody checks or signs his own text (practice 7).
     */
    @Transactional(readOnly = true)
    public @Nullable Refusal against(Paper paper, PaperAct act, Instant at, Actor actor) {
        if (act == PaperAct.SUBMIT) {
            var refusal = signOffs.againstSubmitting(paper.kind().path(), at, actor);
            return refusal == null ? refusal(drafting.opens(paper, null, signers(paper, at), at, actor)) : refusal;
        }
        if (act == PaperAct.CHECK) {
            var refusal = signOffs.againstChecking(paper.id().subject(), at, actor);
            return refusal == null && paper.opens() != null
                    ? refusal(drafting.opens(paper, actor.person(), signers(paper, at), at, actor))
                    : refusal;
        }
        return null;
    }

    private static @Nullable Refusal refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal() : null;
    }

    private Set<PersonId> signers(Paper paper, Instant at) {
        return signOffs.signers(paper.kind().path(), LocalDate.ofInstant(at, Zone.SHANGHAI));
    }

    private interface Doing {
        Outcome<PaperId> with(Paper paper);
    }

    private Outcome<PaperId> act(PaperId id, PaperAct act, int version, Instant at, Actor actor, Doing doing) {
        approvals.hold(List.of(id.subject()));
        var paper = rows.hold(id, sight.of(actor, LocalDate.ofInstant(at, Zone.SHANGHAI)))
                .orElse(null);
        if (paper == null) {
            return Outcome.refused("paperwork.refused.not-found", "architecture 10");
        }
        var refusal = PaperFiling.against(paper, act, version, PaperSight.parties(actor));
        var outcome = refusal == null ? doing.with(paper) : Outcome.<PaperId>refused(refusal);
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
