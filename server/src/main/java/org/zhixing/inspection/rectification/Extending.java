package org.zhixing.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.PostId;
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
import org.zhixing.inspection.ExtensionAnswer;
import org.zhixing.inspection.RectificationAct;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.desk.InspectionTables;
import org.zhixing.organization.CityOffices;
import org.zhixing.paper.Issued;
import org.zhixing.shell.Texts;

/**
 * More time for a rectification (R054, practice 8): the question, and what its answer does. Granted, the last day is the
 * one that was asked for, or an earlier one that whoever answers sets; answered late, the time of waiting is excluded; either way a sheet says what was asked and
 * decided.
 */
@Component
class Extending implements ApprovalHandler {

    static final String KIND = "inspection.extension";

    private static final String TABLE = "extension";
    private static final Actor LAPSE = Actor.system("sweep", "R054 practice 8");

    private final ExtensionRows extensions;
    private final ExtensionRule rule;
    private final ExtensionSheets sheets;
    private final RectificationRows rows;
    private final Approvals approvals;
    private final InspectionLimits limits;
    private final InspectionRules rules;
    private final InspectionTables tables;
    private final CityOffices offices;
    private final Filing filing;
    private final Texts texts;

    Extending(
            ExtensionRows extensions,
            ExtensionRule rule,
            ExtensionSheets sheets,
            RectificationRows rows,
            Approvals approvals,
            InspectionLimits limits,
            InspectionRules rules,
            InspectionTables tables,
            CityOffices offices,
            Filing filing,
            MessageSource messages) {
        this.extensions = extensions;
        this.rule = rule;
        this.sheets = sheets;
        this.rows = rows;
        this.approvals = approvals;
        this.limits = limits;
        this.rules = rules;
        this.tables = tables;
        this.offices = offices;
        this.filing = filing;
        this.texts = new Texts(messages, Locale.SIMPLIFIED_CHINESE);
    }

    /** Asks, or says why that cannot be asked. */
    @Nullable
    Refusal ask(Rectification held, LocalDate until, String reason, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var refusal = rule.against(held, at);
        if (refusal == null) {
            refusal = rule.against(held, until);
        }
        if (refusal != null) {
            return refusal;
        }
        var posts = rule.posts(held, today);
        if (posts.isEmpty()) {
            return Refusal.of("inspection.refused.nobody-to-approve", "R054 practice 8");
        }
        var approval = new ApprovalId(Ids.next());
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", Ids.next());
        row.put("rectification", held.id().value());
        row.put("nth", held.extended() + 1);
        row.put("due", held.due());
        row.put("until", until);
        row.put("working_days", rule.workingDays(held, until));
        row.put("reason", reason.strip());
        row.put("state", ExtensionAnswer.ASKED);
        row.put("asked_at", at);
        row.put("asked_by", actor.personName());
        row.put("approval", approval.value());
        row.put(
                "limit_id",
                limits.byRule(InspectionLimits.EXTENSION, "rectification.extension.answer", held.id(), at, actor)
                        .value());
        row.put("version", 0);
        tables.insert(TABLE, row);
        approvals.ask(question(held, until, reason, approval, posts, today), at, actor);
        return null;
    }

    private Question question(
            Rectification held,
            LocalDate until,
            String reason,
            ApprovalId approval,
            List<PostId> posts,
            LocalDate today) {
        var within = rules.rule("rectification.extension.answer");
        return new Question(
                        approval,
                        KIND,
                        held.id().subject(),
                        texts.t("inspection.question.extension", held.problem(), until),
                        texts.t(
                                "inspection.question.extension.reasons",
                                offices.name(held.unit(), today),
                                held.due(),
                                until,
                                rule.workingDays(held, until),
                                held.extended() + 1,
                                reason.strip()),
                        held.id().href(),
                        posts,
                        within.period(),
                        within.cite(),
                        true)
                .until(until);
    }

    /** Nobody needs an answer any more. */
    void lapse(Rectification held, Instant at) {
        extensions.asked(held.id()).ifPresent(asked -> {
            approvals.withdraw(asked.approval(), texts.t("inspection.extension.lapsed"), at, LAPSE);
            limits.end(asked.limit(), at, LAPSE);
            tables.update(TABLE, asked.id(), Map.of("state", ExtensionAnswer.LAPSED, "answered_at", at));
        });
    }

    /** Answered too late: from the day of the answer on the unit's clock stands still. */
    void unanswered(CaseId id, Instant since, Instant at, Actor actor) {
        rows.hold(id, InspectionSight.Scope.SYSTEM)
                .filter(held -> held.asksUntil() != null)
                .ifPresent(held -> {
                    limits.pause(held.limit(), since, actor);
                    filing.tell(
                            offices.chief(LocalDate.ofInstant(at, Zone.SHANGHAI)),
                            id,
                            "inspection.message.extension-unanswered",
                            held.problem(),
                            at);
                });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        var id = new CaseId(CaseKind.RECTIFICATION, answer.subject().id());
        var held = rows.hold(id, InspectionSight.Scope.SYSTEM).orElse(null);
        var asked = extensions
                .asked(id)
                .filter(one -> one.approval().equals(answer.id()))
                .orElse(null);
        var act = answer.approved() ? RectificationAct.GRANT_MORE_TIME : RectificationAct.REFUSE_MORE_TIME;
        if (held == null
                || asked == null
                || RectificationMoves.TABLE.find(held.state(), act).isEmpty()) {
            return Refusal.of("inspection.refused.not-now", "architecture 5");
        }
        var until = Objects.requireNonNullElse(answer.until(), asked.until());
        if (answer.approved() && !until.isAfter(asked.due())) {
            return Refusal.of("inspection.refused.extension-short", "R054 practice 8", asked.due());
        }
        limits.end(asked.limit(), answer.at(), answer.actor());
        limits.resume(held.limit(), answer.at(), answer.actor());
        if (answer.approved()) {
            limits.moveDue(held.limit(), until, asked.reason(), answer.at(), answer.actor());
        }
        var sheet = sheets.issue(held, asked, until, answer);
        write(asked, until, answer, sheet);
        settle(held, asked, until, answer, act, sheet);
        filing.tell(
                CityOffices.liaison(held.unit()),
                id,
                answer.approved() ? "inspection.message.extension-granted" : "inspection.message.extension-refused",
                held.problem(),
                answer.at());
        return null;
    }

    private void write(Extension asked, LocalDate until, Answer answer, Issued sheet) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("state", answer.approved() ? ExtensionAnswer.GRANTED : ExtensionAnswer.REFUSED);
        columns.put("granted_until", answer.approved() ? until : null);
        columns.put("answered_at", answer.at());
        columns.put("answered_by", answer.actor().personName());
        columns.put("opinion", answer.opinion());
        columns.put("paper", sheet.draft().id());
        columns.put("number", sheet.number());
        tables.update(TABLE, asked.id(), columns);
    }

    private void settle(
            Rectification held, Extension asked, LocalDate until, Answer answer, RectificationAct act, Issued sheet) {
        var due = limits.lastDay(held.limit(), answer.at());
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("asks_until", null);
        columns.put("due", Objects.requireNonNullElse(due, held.due()));
        if (answer.approved()) {
            columns.put("extended", held.extended() + 1);
            columns.put("first_due", Objects.requireNonNullElse(held.firstDue(), asked.due()));
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("extendTo", until);
        if (!until.equals(asked.until())) {
            facts.put("askedUntil", asked.until());
        }
        facts.put("due", columns.get("due") instanceof LocalDate day ? day : held.due());
        facts.put("number", sheet.number());
        if (!answer.opinion().isBlank()) {
            facts.put("opinion", answer.opinion());
        }
        filing.settle(
                RectificationMoves.TABLE,
                held,
                act,
                columns,
                facts,
                List.of(sheet.digest()),
                answer.at(),
                answer.actor());
    }
}
