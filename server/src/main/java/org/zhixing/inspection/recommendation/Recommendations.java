package org.zhixing.inspection.recommendation;

import java.time.Instant;
import java.time.LocalDate;
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
import org.zhixing.approval.Approvals;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.inspection.RecommendationAct;
import org.zhixing.inspection.RecommendationKind;
import org.zhixing.inspection.RecommendationState;
import org.zhixing.inspection.conclusion.Conclusion;
import org.zhixing.inspection.conclusion.ConclusionRows;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;

/**
 * From a settled conclusion to the answer of the competent body (domain law L1 articles 18 to 21): drafted by the office,
 * the unit heard, approved by a leader of the government, sent on a sheet, the answer recorded. Nothing follows by itself.
 */
@Service
public class Recommendations {

    private final RecommendationRows rows;
    private final ConclusionRows conclusions;
    private final RecommendationSheets sheets;
    private final RecommendationApproval approval;
    private final Approvals approvals;
    private final InspectionLimits limits;
    private final InspectionRules rules;
    private final InspectionSight sight;
    private final Filing filing;

    Recommendations(
            RecommendationRows rows,
            ConclusionRows conclusions,
            RecommendationSheets sheets,
            RecommendationApproval approval,
            Approvals approvals,
            InspectionLimits limits,
            InspectionRules rules,
            InspectionSight sight,
            Filing filing) {
        this.rows = rows;
        this.conclusions = conclusions;
        this.sheets = sheets;
        this.approval = approval;
        this.approvals = approvals;
        this.limits = limits;
        this.rules = rules;
        this.sight = sight;
        this.filing = filing;
    }

    /** The bodies that are competent for a kind, as the rules name them. */
    public List<String> bodies(RecommendationKind kind) {
        return rules.rule("recommendation.bodies", kind).names();
    }

    @Transactional
    public Outcome<CaseId> draft(CaseId conclusion, NewRecommendation text, Instant at, Actor actor) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        var settled = conclusions.find(conclusion, sight.conclusions(seer)).orElse(null);
        if (settled == null) {
            return Outcome.refused("inspection.refused.not-found", "architecture 10");
        }
        var parties = InspectionSight.parties(seer, settled.unit());
        if (!parties.contains(InspectionParty.OFFICER) && !parties.contains(InspectionParty.CHIEF)) {
            return Outcome.refused("inspection.refused.not-yours", "L1");
        }
        var refusal = settled(settled) ? unsound(text) : unsettled();
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var id = CaseId.next(CaseKind.RECOMMENDATION);
        var row = new LinkedHashMap<String, @Nullable Object>(columns(text));
        row.put("id", id.value());
        row.put("conclusion", conclusion.value());
        row.put("unit", settled.unit().value());
        row.put("state", RecommendationState.DRAFT);
        row.put("drafter_name", actor.personName());
        row.put("drafted_at", at);
        row.put("version", 0);
        filing.begin(id, RecommendationAct.DRAFT, row, facts(text), List.of(), at, actor);
        return Outcome.done(id);
    }

    /** Changed after the unit was heard, it is heard again. */
    @Transactional
    public Outcome<CaseId> redraft(CaseId id, int version, NewRecommendation text, Instant at, Actor actor) {
        return act(id, RecommendationAct.REDRAFT, version, at, actor, held -> {
            var refusal = unsound(text);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var columns = new HashMap<String, @Nullable Object>(columns(text));
            columns.put("drafter_name", actor.personName());
            columns.put("word", null);
            columns.put("word_by", null);
            columns.put("heard_at", null);
            return Outcome.done(new Written(columns, facts(text)));
        });
    }

    /** The unit learns of it and may say its word within a term. */
    @Transactional
    public Outcome<CaseId> hear(CaseId id, int version, Instant at, Actor actor) {
        return act(id, RecommendationAct.HEAR, version, at, actor, held -> {
            var limit = limits.byRule(InspectionLimits.HEARING, "recommendation.hearing", id, at, actor);
            filing.tell(
                    CityOffices.liaison(held.unit()), id, "inspection.message.recommendation-hearing", title(held), at);
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("limit_id", limit.value());
            if (held.toldAt() == null) {
                columns.put("told_at", at);
                columns.put("told_unit", held.unit().value());
            }
            return Outcome.done(new Written(columns, Map.of()));
        });
    }

    @Transactional
    public Outcome<CaseId> say(CaseId id, int version, String word, Instant at, Actor actor) {
        return act(id, RecommendationAct.SAY, version, at, actor, held -> {
            if (word.isBlank()) {
                return Outcome.refused("inspection.refused.incomplete", "L1");
            }
            var columns = ended(held, at, actor);
            columns.put("word", word.strip());
            columns.put("word_by", actor.unitName() + " " + actor.personName());
            columns.put("heard_at", at);
            return Outcome.done(new Written(columns, Map.of("word", word.strip())));
        });
    }

    /** Only when the unit's time is over; silence is recorded as silence and not as consent. */
    @Transactional
    public Outcome<CaseId> noteSilence(CaseId id, int version, Instant at, Actor actor) {
        return act(id, RecommendationAct.NOTE_SILENCE, version, at, actor, held -> {
            var term = limits.view(held.limit(), at);
            if (term != null && at.isBefore(term.dueAt())) {
                return Outcome.refused("inspection.refused.hearing-runs", "L1");
            }
            var columns = ended(held, at, actor);
            columns.put("heard_at", at);
            return Outcome.done(new Written(columns, Map.of()));
        });
    }

    @Transactional
    public Outcome<CaseId> submit(CaseId id, int version, Instant at, Actor actor) {
        return act(id, RecommendationAct.SUBMIT, version, at, actor, held -> {
            if (!settled(conclusionOf(held))) {
                return Outcome.refused(unsettled());
            }
            var asked = approval.ask(held, at, actor);
            return asked == null
                    ? Outcome.refused("inspection.refused.nobody-to-approve", "L1")
                    : Outcome.done(new Written(Map.of("approval", asked.value()), Map.of()));
        });
    }

    /** 督查建议书: numbered, addressed to the competent body; from now on only its answer is awaited. */
    @Transactional
    public Outcome<CaseId> send(CaseId id, int version, Instant at, Actor actor) {
        return act(id, RecommendationAct.SEND, version, at, actor, held -> {
            var conclusion = conclusionOf(held);
            if (!settled(conclusion)) {
                return Outcome.refused(unsettled());
            }
            var sheet = sheets.issue(held, Objects.requireNonNullElse(conclusion.number(), ""), at, actor);
            var limit = limits.byRule(InspectionLimits.RECOMMENDATION, "recommendation.answer", id, at, actor);
            return Outcome.done(new Written(
                    Map.of(
                            "limit_id", limit.value(),
                            "paper", sheet.draft().id(),
                            "number", sheet.number(),
                            "sent_at", at),
                    Map.of("number", sheet.number(), "body", held.body())));
        });
    }

    /** What the competent body answered with a paper of its own. */
    @Transactional
    public Outcome<CaseId> recordAnswer(
            CaseId id, int version, String document, LocalDate day, String answer, Instant at, Actor actor) {
        return act(id, RecommendationAct.RECORD_ANSWER, version, at, actor, held -> {
            if (document.isBlank() || answer.isBlank()) {
                return Outcome.refused("inspection.refused.incomplete", "L1");
            }
            var sent = LocalDate.ofInstant(Objects.requireNonNull(held.sentAt()), Zone.SHANGHAI);
            if (day.isBefore(sent) || day.isAfter(LocalDate.ofInstant(at, Zone.SHANGHAI))) {
                return Outcome.refused("inspection.refused.answer-day", "L1", sent);
            }
            var columns = ended(held, at, actor);
            columns.put("answer_document", document.strip());
            columns.put("answered_on", day);
            columns.put("answer", answer.strip());
            filing.tell(
                    CityOffices.liaison(held.unit()),
                    id,
                    "inspection.message.recommendation-answered",
                    title(held),
                    at);
            return Outcome.done(new Written(
                    columns, Map.of("document", document.strip(), "answeredOn", day, "answer", answer.strip())));
        });
    }

    @Transactional
    public Outcome<CaseId> withdraw(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(id, RecommendationAct.WITHDRAW, version, at, actor, held -> {
            if (reason.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "L1");
            }
            if (held.state() == RecommendationState.SUBMITTED) {
                var back = approvals.takeBack(
                        Objects.requireNonNull(held.approval()),
                        RecommendationApproval.KIND,
                        reason.strip(),
                        at,
                        actor);
                if (back instanceof Outcome.Refused<?> refused) {
                    return Outcome.refused(refused.refusal());
                }
            }
            var columns = ended(held, at, actor);
            columns.put("end_words", reason.strip());
            if (held.toldAt() != null) {
                filing.tell(
                        CityOffices.liaison(held.unit()),
                        id,
                        "inspection.message.recommendation-withdrawn",
                        title(held),
                        at);
            }
            return Outcome.done(new Written(columns, Map.of("reason", reason.strip())));
        });
    }

    /** Facts are settled when the unit has the conclusion, no review is open and none has taken it back (articles 16, 17). */
    public static boolean settled(Conclusion conclusion) {
        return switch (conclusion.state()) {
            case RECEIVED, UPHELD, CHANGED -> true;
            case DRAFT, IN_CHECK, SERVED, IN_REVIEW, REVOKED -> false;
        };
    }

    private static Refusal unsettled() {
        return Refusal.of("inspection.refused.unsettled", "L1");
    }

    private Conclusion conclusionOf(Recommendation held) {
        return conclusions.find(held.conclusion(), InspectionSight.Scope.SYSTEM).orElseThrow();
    }

    private @Nullable Refusal unsound(NewRecommendation text) {
        if (text.facts().isBlank() || text.basis().isBlank() || text.proposal().isBlank()) {
            return Refusal.of("inspection.refused.incomplete", "L1");
        }
        var competent = bodies(text.kind());
        return competent.contains(text.body())
                ? null
                : Refusal.of("inspection.refused.not-competent", "L1", String.join("、", competent));
    }

    private Map<String, @Nullable Object> ended(Recommendation held, Instant at, Actor actor) {
        var limit = held.limit();
        if (limit != null) {
            limits.end(limit, at, actor);
        }
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("limit_id", null);
        return columns;
    }

    private static Map<String, @Nullable Object> columns(NewRecommendation text) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("kind", text.kind());
        row.put("facts", text.facts().strip());
        row.put("basis", text.basis().strip());
        row.put("proposal", text.proposal().strip());
        row.put("body", text.body());
        row.put("words", text.facts() + " " + text.proposal() + " " + text.body());
        return row;
    }

    private static Map<String, Object> facts(NewRecommendation text) {
        return Map.of(
                "kind", text.kind(),
                "facts", text.facts().strip(),
                "basis", text.basis().strip(),
                "proposal", text.proposal().strip(),
                "body", text.body());
    }

    private static String title(Recommendation held) {
        return held.proposal();
    }

    private record Written(Map<String, ? extends @Nullable Object> columns, Map<String, Object> facts) {}

    private interface Doing {
        Outcome<Written> decide(Recommendation held);
    }

    private Outcome<CaseId> act(CaseId id, RecommendationAct act, int version, Instant at, Actor actor, Doing doing) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        approvals.hold(List.of(id.subject()));
        var held = rows.hold(id, sight.recommendations(seer)).orElse(null);
        if (held == null) {
            return Outcome.refused("inspection.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(
                RecommendationMoves.TABLE, held, act, version, InspectionSight.parties(seer, held.unit()));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(held).then(written -> {
            filing.settle(
                    RecommendationMoves.TABLE, held, act, written.columns(), written.facts(), List.of(), at, actor);
            return Outcome.done(id);
        });
    }
}
