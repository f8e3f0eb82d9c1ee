package org.zhixing.inspection.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.RecommendationAct;
import org.zhixing.inspection.RecommendationState;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.Texts;

/** The government's leader approves what is recommended, with the unit's word before him; a time-out never does. */
@Component
class RecommendationApproval implements ApprovalHandler {

    static final String KIND = "inspection.recommendation";

    private final RecommendationRows rows;
    private final Approvals approvals;
    private final InspectionRules rules;
    private final CityOffices offices;
    private final Filing filing;
    private final Texts texts;

    RecommendationApproval(
            RecommendationRows rows,
            Approvals approvals,
            InspectionRules rules,
            CityOffices offices,
            Filing filing,
            MessageSource messages) {
        this.rows = rows;
        this.approvals = approvals;
        this.rules = rules;
        this.offices = offices;
        this.filing = filing;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Asks; null where nobody holds a post that may approve. */
    @Nullable
    ApprovalId ask(Recommendation held, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var who = rules.rule("recommendation.approvers", held.kind());
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
                        texts.t(
                                "inspection.question.recommendation",
                                texts.name(held.kind()),
                                offices.name(held.unit(), today)),
                        texts.t(
                                "inspection.question.recommendation.reasons",
                                held.facts(),
                                held.basis(),
                                held.proposal(),
                                held.body(),
                                Objects.requireNonNullElse(held.word(), texts.t("inspection.recommendation.silent"))),
                        held.id().href(),
                        posts,
                        rules.rule("recommendation.approval").period(),
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
        var id = new CaseId(CaseKind.RECOMMENDATION, answer.subject().id());
        var held = rows.hold(id, InspectionSight.Scope.SYSTEM).orElse(null);
        if (held == null
                || held.state() != RecommendationState.SUBMITTED
                || !answer.id().equals(held.approval())) {
            return Refusal.of("inspection.refused.not-now", "architecture 5");
        }
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("approver_name", answer.actor().personName());
        columns.put("approved_at", answer.at());
        columns.put("opinion", answer.opinion());
        filing.settle(
                RecommendationMoves.TABLE,
                held,
                answer.approved() ? RecommendationAct.APPROVE : RecommendationAct.DECLINE,
                columns,
                answer.opinion().isBlank() ? Map.of() : Map.of("opinion", answer.opinion()),
                List.of(),
                answer.at(),
                answer.actor());
        filing.tell(
                offices.officers(LocalDate.ofInstant(answer.at(), Zone.SHANGHAI)),
                id,
                answer.approved()
                        ? "inspection.message.recommendation-approved"
                        : "inspection.message.recommendation-declined",
                held.proposal(),
                answer.at());
        return null;
    }
}
