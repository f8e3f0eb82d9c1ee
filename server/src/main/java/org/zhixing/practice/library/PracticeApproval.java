package org.zhixing.practice.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Question;
import org.zhixing.filing.Filing;
import org.zhixing.organization.CityOffices;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.PracticeAct;
import org.zhixing.practice.PracticeState;
import org.zhixing.practice.desk.PracticeLimits;
import org.zhixing.practice.desk.PracticeRules;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.shell.Texts;

/** A leader releases a practice to the house, or declines it with his reason; a time-out never does. */
@Component
class PracticeApproval implements ApprovalHandler {

    static final String KIND = "practice.release";

    private final PracticeRows rows;
    private final Approvals approvals;
    private final Sources sources;
    private final PracticeRules rules;
    private final PracticeLimits limits;
    private final CityOffices offices;
    private final Filing filing;
    private final Texts texts;

    PracticeApproval(
            PracticeRows rows,
            Approvals approvals,
            Sources sources,
            PracticeRules rules,
            PracticeLimits limits,
            CityOffices offices,
            Filing filing,
            MessageSource messages) {
        this.rows = rows;
        this.approvals = approvals;
        this.sources = sources;
        this.rules = rules;
        this.limits = limits;
        this.offices = offices;
        this.filing = filing;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Asks; null where nobody holds a post that may release. */
    @Nullable
    ApprovalId ask(Practice held, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var who = rules.rule("practice.approvers");
        var posts = offices.posts(who.names(), today);
        if (posts.isEmpty()) {
            return null;
        }
        var id = new ApprovalId(Ids.next());
        approvals.ask(
                new Question(
                        id,
                        KIND,
                        held.id().subject(),
                        texts.t("practice.question.release", held.title(), offices.name(held.unit(), today)),
                        texts.t("practice.question.release.reasons", held.done(), held.why(), held.conditions()),
                        held.id().href(),
                        posts,
                        rules.rule("practice.approval").period(),
                        who.cite(),
                        true),
                at,
                actor);
        return id;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        var id = new CaseId(CaseKind.PRACTICE, answer.subject().id());
        var held = rows.hold(id, PracticeSight.Scope.SYSTEM).orElse(null);
        if (held == null
                || held.state() != PracticeState.SUBMITTED
                || !answer.id().equals(held.approval())) {
            return Refusal.of("practice.refused.not-now", "architecture 5");
        }
        // what was opened again or marked internal while the leader read it
        var refusal = answer.approved() ? sources.fallen(held.evidence()) : null;
        if (refusal != null) {
            return refusal;
        }
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("approver_name", answer.actor().personName());
        if (answer.approved()) {
            var limit = limits.begin(PracticeLimits.REVIEW, "practice.review", id, answer.at(), answer.actor());
            columns.put("issued_at", answer.at());
            columns.put("limit_id", limit.value());
            columns.put("review_on", limits.lastDay(limit, answer.at()));
        } else {
            columns.put("remark", answer.opinion());
        }
        filing.settle(
                PracticeMoves.TABLE,
                held,
                answer.approved() ? PracticeAct.APPROVE : PracticeAct.DECLINE,
                columns,
                answer.opinion().isBlank() ? Map.of() : Map.of("opinion", answer.opinion()),
                List.of(),
                answer.at(),
                answer.actor());
        String message = answer.approved() ? "practice.message.released" : "practice.message.declined";
        filing.tell(CityOffices.liaison(held.unit()), id, message, held.title(), answer.at());
        filing.tell(
                offices.officers(LocalDate.ofInstant(answer.at(), Zone.SHANGHAI)),
                id,
                message,
                held.title(),
                answer.at());
        return null;
    }
}
