package org.zhixing.brief.sign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Zone;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Question;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefPart;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefRules;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.Filing;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Papers;
import org.zhixing.shell.Texts;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.TimeLimits;

/** A brief is edited, submitted, checked by another, and put to whoever signs (practice 7). */
@Service
public class Signing {

    static final String KIND = "brief.sign";

    private final BriefRows rows;
    private final BriefRules rules;
    private final BriefSight sight;
    private final CityOffices offices;
    private final Approvals approvals;
    private final Papers papers;
    private final TimeLimits limits;
    private final Filing filing;
    private final Texts texts;

    Signing(
            BriefRows rows,
            BriefRules rules,
            BriefSight sight,
            CityOffices offices,
            Approvals approvals,
            Papers papers,
            TimeLimits limits,
            Filing filing,
            MessageSource messages) {
        this.rows = rows;
        this.rules = rules;
        this.sight = sight;
        this.offices = offices;
        this.approvals = approvals;
        this.papers = papers;
        this.limits = limits;
        this.filing = filing;
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
            filing.settle(brief, BriefAct.REVISE, Map.of(), said, List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    /** Whoever submits answers for the text. */
    @Transactional
    public Outcome<BriefId> submit(BriefId id, int version, Instant at, Actor actor) {
        return act(id, BriefAct.SUBMIT, version, at, actor, brief -> {
            var columns = new HashMap<String, @Nullable Object>();
            PersonId person = actor.person();
            columns.put("submitter", person == null ? null : person.value());
            columns.put("submitter_name", actor.personName());
            columns.put("words_back", null);
            filing.settle(brief, BriefAct.SUBMIT, columns, Map.of(), List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    @Transactional
    public Outcome<BriefId> sendBack(BriefId id, int version, String reason, Instant at, Actor actor) {
        return ending(id, BriefAct.SEND_BACK, version, reason, at, actor);
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

    /** Another than who submitted it has read it; the signers are asked. */
    @Transactional
    public Outcome<BriefId> check(BriefId id, int version, Instant at, Actor actor) {
        return act(id, BriefAct.CHECK, version, at, actor, brief -> {
            var person = actor.person();
            if (person == null || person.equals(brief.submitter())) {
                return Outcome.refused("brief.refused.own-text", "practice 7");
            }
            var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
            var signers = rules.rule("signers", brief.kind());
            var posts = offices.posts(signers.names(), today);
            if (posts.isEmpty()) {
                return Outcome.refused("brief.refused.no-signer", "practice 7", signers.value());
            }
            var question = new ApprovalId(Ids.next());
            var words = rows.wordsOf(id);
            approvals.ask(
                    new Question(
                            question,
                            KIND,
                            id.subject(),
                            texts.t("brief.question", brief.title()),
                            words.getOrDefault(BriefPart.OPENING, brief.title()),
                            id.href(),
                            posts,
                            rules.rule("sign.within").period(),
                            signers.cite(),
                            true),
                    at,
                    actor);
            filing.settle(
                    brief,
                    BriefAct.CHECK,
                    Map.of("checker", person.value(), "checker_name", actor.personName(), "approval", question.value()),
                    Map.of(),
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
        var brief = rows.hold(id, sight.briefs(seer)).orElse(null);
        if (brief == null) {
            return Outcome.refused("brief.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(brief, act, version, BriefSight.parties(seer));
        var outcome = refusal == null ? doing.with(brief) : Outcome.<BriefId>refused(refusal);
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }
}
