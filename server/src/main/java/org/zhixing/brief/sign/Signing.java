package org.zhixing.brief.sign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefPart;
import org.zhixing.brief.ExampleChoice;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefMessages;
import org.zhixing.brief.desk.BriefMoves;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.Example;
import org.zhixing.brief.desk.Examples;
import org.zhixing.filing.Filing;
import org.zhixing.notification.Recipient;
import org.zhixing.paper.Papers;
import org.zhixing.paper.SheetLength;
import org.zhixing.paper.SheetLengths;
import org.zhixing.shell.Texts;
import org.zhixing.signoff.SignOffs;
import org.zhixing.signoff.SignedPage;
import org.zhixing.signoff.Submission;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.TimeLimits;

/** A brief is edited and goes its way to the signature through {@code signoff} (practice 7). */
@Service
public class Signing {

    private final BriefRows rows;
    private final Examples examples;
    private final BriefSight sight;
    private final SignOffs signOffs;
    private final Approvals approvals;
    private final Papers papers;
    private final TimeLimits limits;
    private final Filing filing;
    private final BriefMessages told;
    private final BriefSheet sheet;
    private final SheetLengths lengths;
    private final Texts texts;

    Signing(
            BriefRows rows,
            Examples examples,
            BriefSight sight,
            SignOffs signOffs,
            Approvals approvals,
            Papers papers,
            TimeLimits limits,
            Filing filing,
            BriefMessages told,
            BriefSheet sheet,
            SheetLengths lengths,
            MessageSource messages) {
        this.rows = rows;
        this.examples = examples;
        this.sight = sight;
        this.signOffs = signOffs;
        this.approvals = approvals;
        this.papers = papers;
        this.limits = limits;
        this.filing = filing;
        this.told = told;
        this.sheet = sheet;
        this.lengths = lengths;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Edits the words beside the data; the data themselves are not for typing. */
    @Transactional
    public Outcome<BriefId> revise(
            BriefId id, int version, String title, Map<BriefPart, String> words, Instant at, Actor actor) {
        return act(id, BriefAct.REVISE, version, at, actor, brief -> {
            if (title.isBlank()) {
                return Outcome.refused("brief.refused.no-title", "practice 7");
            }
            var before = rows.wordsOf(id);
            Map<String, Object> said = new LinkedHashMap<>();
            if (!title.strip().equals(brief.title())) {
                said.put("title", title.strip());
            }
            words.forEach((part, text) -> {
                if (!text.equals(before.getOrDefault(part, ""))) {
                    said.put(part.name().toLowerCase(Locale.ROOT), text);
                }
            });
            rows.words(id, title.strip(), words);
            filing.settle(BriefMoves.TABLE, brief, BriefAct.REVISE, Map.of(), said, List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    /** Practices proposed as good examples are kept or struck, each by a person; printed is what was kept (R051). */
    @Transactional
    public Outcome<BriefId> choose(BriefId id, int version, Map<UUID, ExampleChoice> choices, Instant at, Actor actor) {
        return act(id, BriefAct.CHOOSE, version, at, actor, brief -> {
            var titles = examples.of(id).stream().collect(Collectors.toMap(Example::practice, Example::title));
            if (choices.isEmpty() || choices.containsValue(ExampleChoice.PROPOSED)) {
                return Outcome.refused("brief.refused.no-choice", "R051");
            }
            if (!titles.keySet().containsAll(choices.keySet())) {
                return Outcome.refused("brief.refused.not-found", "architecture 10");
            }
            examples.decide(id, choices, at, actor.personName());
            Map<String, Object> said = new LinkedHashMap<>();
            for (var choice : List.of(ExampleChoice.KEPT, ExampleChoice.STRUCK)) {
                var these = choices.entrySet().stream()
                        .filter(one -> one.getValue() == choice)
                        .map(one -> titles.get(one.getKey()))
                        .sorted()
                        .toList();
                if (!these.isEmpty()) {
                    said.put(choice.name().toLowerCase(Locale.ROOT), String.join("；", these));
                }
            }
            filing.settle(BriefMoves.TABLE, brief, BriefAct.CHOOSE, Map.of(), said, List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    /** As {@link #submit(BriefId, int, String, Instant, Actor)}, of a text that needs no reason for its length. */
    @Transactional
    public Outcome<BriefId> submit(BriefId id, int version, Instant at, Actor actor) {
        return submit(id, version, "", at, actor);
    }

    /** How long a circular or special report is; null for periodic briefs, which are no documents in this sense (R172). */
    @Transactional(readOnly = true)
    public @Nullable SheetLength length(Brief brief) {
        return brief.kind().periodic() ? null : lengths.of(sheet.body(brief), SheetLength.Sort.ORDINARY);
    }

    /**
     * Whoever submits answers for the text.
     *
     * @param whyLong why it is longer than the rule says (R172); read only where it is
     */
    @Transactional
    public Outcome<BriefId> submit(BriefId id, int version, String whyLong, Instant at, Actor actor) {
        return act(id, BriefAct.SUBMIT, version, at, actor, brief -> {
            var length = length(brief);
            var beyond = length != null && length.tooLong() ? length : null;
            if (beyond != null && whyLong.isBlank()) {
                return Outcome.refused("brief.refused.too-long", beyond.source(), beyond.characters(), beyond.most());
            }
            String opening = rows.wordsOf(id).getOrDefault(BriefPart.OPENING, brief.title());
            filing.move(BriefMoves.TABLE, brief, BriefAct.SUBMIT, clean());
            if (beyond != null) {
                filing.enter(
                        id,
                        BriefAct.SUBMIT,
                        Map.of("characters", beyond.characters(), "rule", beyond.rule(), "reason", whyLong.strip()),
                        List.of(),
                        at,
                        actor);
            }
            return signOffs.submit(
                            new Submission(
                                    brief.kind().path(),
                                    id.subject(),
                                    texts.t("brief.question", brief.title()),
                                    beyond != null ? texts.t("brief.reasons.long", opening, whyLong.strip()) : opening,
                                    id.href()),
                            at,
                            actor)
                    .then(onItsWay -> Outcome.done(id));
        });
    }

    private static Map<String, @Nullable Object> clean() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("words_back", null);
        return columns;
    }

    /** Another than who submitted it has read it. */
    @Transactional
    public Outcome<BriefId> check(BriefId id, int version, String opinion, Instant at, Actor actor) {
        return act(id, BriefAct.CHECK, version, at, actor, brief -> signOffs.check(id.subject(), opinion, at, actor)
                .then(checked -> Outcome.done(id)));
    }

    @Transactional
    public Outcome<BriefId> sendBack(BriefId id, int version, String reason, Instant at, Actor actor) {
        return act(id, BriefAct.SEND_BACK, version, at, actor, brief -> signOffs.sendBack(
                        id.subject(), reason, at, actor)
                .then(back -> {
                    filing.move(BriefMoves.TABLE, brief, BriefAct.SEND_BACK, Map.of("words_back", reason.strip()));
                    told.tell(
                            List.of(new Recipient.ToPerson(back.submitter())),
                            brief,
                            "brief.message.back",
                            id.href(),
                            false,
                            at);
                    return Outcome.done(id);
                }));
    }

    /** The scan of the signed page stands for the signature (practice 3); it belongs to the brief. */
    @Transactional
    public Outcome<BriefId> recordPage(BriefId id, int version, SignedPage page, Instant at, Actor actor) {
        return act(id, BriefAct.RECORD_PAGE, version, at, actor, brief -> signOffs.signedOnPage(
                        id.subject(), page, at, actor)
                .then(signed -> Outcome.done(id)));
    }

    @Transactional
    public Outcome<BriefId> discard(BriefId id, int version, String reason, Instant at, Actor actor) {
        return ending(id, BriefAct.DISCARD, version, reason, at, actor);
    }

    /** Takes an issued brief back: it and its number stay listed as void. */
    @Transactional
    public Outcome<BriefId> withdraw(BriefId id, int version, String reason, Instant at, Actor actor) {
        return ending(id, BriefAct.WITHDRAW, version, reason, at, actor);
    }

    private Outcome<BriefId> ending(BriefId id, BriefAct act, int version, String reason, Instant at, Actor actor) {
        return act(id, act, version, at, actor, brief -> {
            if (reason.isBlank()) {
                return Outcome.refused("brief.refused.no-reason", "practice 7");
            }
            var paper = brief.paper();
            if (act == BriefAct.WITHDRAW && paper != null) {
                papers.withdraw(paper, reason.strip(), at, actor);
            }
            if (act == BriefAct.DISCARD) {
                endIssueLimit(brief, at, actor);
            }
            filing.settle(
                    BriefMoves.TABLE,
                    brief,
                    act,
                    Map.of("words_back", reason.strip()),
                    Map.of("reason", reason.strip()),
                    List.of(),
                    at,
                    actor);
            return Outcome.done(id);
        });
    }

    void endIssueLimit(Brief brief, Instant at, Actor actor) {
        LimitId limit = brief.issueLimit();
        if (limit != null) {
            limits.end(List.of(limit), at, "brief.reason.issued", actor);
        }
    }

    private interface Doing {
        Outcome<BriefId> with(Brief brief);
    }

    private Outcome<BriefId> act(BriefId id, BriefAct act, int version, Instant at, Actor actor, Doing doing) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        approvals.hold(List.of(id.subject()));
        var brief = rows.hold(id, sight.briefs(seer)).orElse(null);
        if (brief == null) {
            return Outcome.refused("brief.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(BriefMoves.TABLE, brief, act, version, BriefSight.parties(seer));
        var outcome = refusal == null ? doing.with(brief) : Outcome.<BriefId>refused(refusal);
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
