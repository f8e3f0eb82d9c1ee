package org.zhixing.practice.negative;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import org.zhixing.practice.NegativeCaseAct;
import org.zhixing.practice.NegativeCaseState;
import org.zhixing.practice.desk.PracticeLimits;
import org.zhixing.practice.desk.PracticeRules;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.rows.Columns;
import org.zhixing.shell.Texts;

/** Puts a negative case before the lawyer and before the leader, and does what follows from their answers. */
@Component
class NegativeCaseApprovals {

    static final String LEGAL = "practice.legality";
    static final String RELEASE = "practice.negative-case";

    private final NegativeCaseRows rows;
    private final Approvals approvals;
    private final Bases bases;
    private final PracticeRules rules;
    private final PracticeLimits limits;
    private final CityOffices offices;
    private final Filing filing;
    private final JdbcClient jdbc;
    private final Texts texts;

    NegativeCaseApprovals(
            NegativeCaseRows rows,
            Approvals approvals,
            Bases bases,
            PracticeRules rules,
            PracticeLimits limits,
            CityOffices offices,
            Filing filing,
            JdbcClient jdbc,
            MessageSource messages) {
        this.rows = rows;
        this.approvals = approvals;
        this.bases = bases;
        this.rules = rules;
        this.limits = limits;
        this.offices = offices;
        this.filing = filing;
        this.jdbc = jdbc;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Asks the lawyer; null where nobody holds such a post. */
    @Nullable
    ApprovalId askLawyer(NegativeCase held, Instant at, Actor actor) {
        return ask(
                LEGAL, "negative-case.lawyers", "negative-case.legal", "practice.question.legality", held, at, actor);
    }

    /** Asks the leader, with the unit's word before him; null where nobody holds such a post. */
    @Nullable
    ApprovalId askLeader(NegativeCase held, Instant at, Actor actor) {
        return ask(
                RELEASE,
                "negative-case.approvers",
                "negative-case.approval",
                "practice.question.negative-case",
                held,
                at,
                actor);
    }

    private @Nullable ApprovalId ask(
            String kind, String who, String within, String title, NegativeCase held, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var posts = offices.posts(rules.rule(who).names(), today);
        if (posts.isEmpty()) {
            return null;
        }
        var id = new ApprovalId(Ids.next());
        approvals.ask(
                new Question(
                        id,
                        kind,
                        held.id().subject(),
                        texts.t(title, held.title(), offices.name(held.unit(), today)),
                        texts.t(
                                "practice.question.negative-case.reasons",
                                held.facts(),
                                held.legalBasis(),
                                held.decisionMaker() + " " + held.basisNumber(),
                                held.namesReason().isEmpty() ? texts.t("practice.nobody-named") : held.namesReason(),
                                held.heardAt() == null
                                        ? texts.t("practice.not-heard-yet")
                                        : Objects.requireNonNullElse(held.word(), texts.t("practice.silent"))),
                        held.id().href(),
                        posts,
                        rules.rule(within).period(),
                        rules.rule(who).cite(),
                        false),
                at,
                actor);
        return id;
    }

    /** The lawyer's answer: to be heard next, or back to the desk with what stands against it. */
    private @Nullable Refusal legal(Answer answer) {
        var held = waiting(answer, NegativeCaseState.WITH_LAWYER);
        if (held == null) {
            return Refusal.of("practice.refused.not-now", "architecture 5");
        }
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("lawyer_name", answer.actor().personName());
        columns.put("legal_opinion", answer.opinion());
        columns.put("approval", null);
        settle(
                held,
                answer.approved() ? NegativeCaseAct.CLEAR : NegativeCaseAct.OBJECT,
                columns,
                answer,
                answer.approved() ? "practice.message.cleared" : "practice.message.objected");
        return null;
    }

    /** The leader's answer: shown to its readers up to a day, or never. */
    private @Nullable Refusal released(Answer answer) {
        var held = waiting(answer, NegativeCaseState.SUBMITTED);
        if (held == null) {
            return Refusal.of("practice.refused.not-now", "architecture 5");
        }
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("approver_name", answer.actor().personName());
        if (!answer.approved()) {
            columns.put("remark", answer.opinion());
            settle(held, NegativeCaseAct.DECLINE, columns, answer, "practice.message.negative-case-declined");
            if (held.toldAt() != null) {
                filing.tell(
                        CityOffices.liaison(held.unit()),
                        held.id(),
                        "practice.message.negative-case-declined",
                        held.title(),
                        answer.at());
            }
            return null;
        }
        // what fell while the leader read it
        boolean stands = bases.find(held.basisKind(), held.basis(), answer.at())
                .filter(basis -> basis.effective() && !basis.internal())
                .isPresent();
        if (!stands) {
            return Refusal.of("practice.refused.not-effective", "R142");
        }
        columns.put("issued_at", answer.at());
        columns.put("until", limits.lastDay("negative-case.shown", LocalDate.ofInstant(answer.at(), Zone.SHANGHAI)));
        settle(held, NegativeCaseAct.APPROVE, columns, answer, "practice.message.negative-case-released");
        jdbc.sql("UPDATE practice.recipient SET told_at = ? WHERE negative_case = ?")
                .params(Columns.at(answer.at()), held.id().value())
                .update();
        held.readers()
                .forEach(unit -> filing.tell(
                        CityOffices.liaison(unit),
                        held.id(),
                        "practice.message.negative-case-shown",
                        held.title(),
                        answer.at()));
        return null;
    }

    private @Nullable NegativeCase waiting(Answer answer, NegativeCaseState state) {
        var id = new CaseId(CaseKind.NEGATIVE_CASE, answer.subject().id());
        return rows.hold(id, PracticeSight.Scope.SYSTEM)
                .filter(one -> one.state() == state && answer.id().equals(one.approval()))
                .orElse(null);
    }

    private void settle(
            NegativeCase held,
            NegativeCaseAct act,
            Map<String, ? extends @Nullable Object> columns,
            Answer answer,
            String message) {
        filing.settle(
                NegativeCaseMoves.TABLE,
                held,
                act,
                columns,
                answer.opinion().isBlank() ? Map.of() : Map.of("opinion", answer.opinion()),
                List.of(),
                answer.at(),
                answer.actor());
        filing.tell(
                offices.officers(LocalDate.ofInstant(answer.at(), Zone.SHANGHAI)),
                held.id(),
                message,
                held.title(),
                answer.at());
    }

    /** The lawyer's question. */
    @Component
    static class Legality implements ApprovalHandler {

        private final NegativeCaseApprovals approvals;

        Legality(NegativeCaseApprovals approvals) {
            this.approvals = approvals;
        }

        @Override
        public String kind() {
            return LEGAL;
        }

        @Override
        public @Nullable Refusal answered(Answer answer) {
            return approvals.legal(answer);
        }
    }

    /** The leader's question. */
    @Component
    static class Release implements ApprovalHandler {

        private final NegativeCaseApprovals approvals;

        Release(NegativeCaseApprovals approvals) {
            this.approvals = approvals;
        }

        @Override
        public String kind() {
            return RELEASE;
        }

        @Override
        public @Nullable Refusal answered(Answer answer) {
            return approvals.released(answer);
        }
    }
}
