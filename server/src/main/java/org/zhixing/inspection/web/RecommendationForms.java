package org.zhixing.inspection.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.RecommendationAct;
import org.zhixing.inspection.RecommendationKind;
import org.zhixing.inspection.conclusion.ConclusionRows;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.inspection.recommendation.NewRecommendation;
import org.zhixing.inspection.recommendation.Recommendation;
import org.zhixing.inspection.recommendation.RecommendationMoves;
import org.zhixing.inspection.recommendation.RecommendationRows;
import org.zhixing.inspection.recommendation.Recommendations;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of recommendations. */
@Component
class RecommendationForms implements CaseForms, Beginning {

    /** What is done by answering a question, or where institutions change. */
    private static final Set<RecommendationAct> ELSEWHERE =
            Set.of(RecommendationAct.APPROVE, RecommendationAct.DECLINE, RecommendationAct.SUCCEED);

    private final Recommendations recommendations;
    private final RecommendationRows rows;
    private final ConclusionRows conclusions;
    private final InspectionLimits limits;
    private final InspectionSight sight;
    private final CityOffices offices;

    RecommendationForms(
            Recommendations recommendations,
            RecommendationRows rows,
            ConclusionRows conclusions,
            InspectionLimits limits,
            InspectionSight sight,
            CityOffices offices) {
        this.recommendations = recommendations;
        this.rows = rows;
        this.conclusions = conclusions;
        this.limits = limits;
        this.sight = sight;
        this.offices = offices;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.RECOMMENDATION;
    }

    @Override
    public Optional<Shown<InspectionAct>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        return rows.find(id, sight.recommendations(seer))
                .map(one -> new Shown<>(
                        one.proposal(),
                        id.href(),
                        one.version(),
                        RecommendationMoves.TABLE
                                .openTo(InspectionSight.parties(seer, one.unit()), one.state())
                                .stream()
                                .filter(act -> !ELSEWHERE.contains(act))
                                .filter(act -> act != RecommendationAct.NOTE_SILENCE || hearingIsOver(one, at))
                                .map(InspectionAct.class::cast)
                                .toList()));
    }

    private boolean hearingIsOver(Recommendation one, Instant at) {
        var term = limits.view(one.limit(), at);
        return term == null || !at.isBefore(term.dueAt());
    }

    @Override
    public List<Field> fields(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        var one = rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
        return switch ((RecommendationAct) act) {
            case REDRAFT -> fields(texts, one.kind().name(), one.facts(), one.basis(), one.proposal(), one.body());
            case SAY -> List.of(Field.text("word", ""), Field.files());
            case RECORD_ANSWER ->
                List.of(
                        Field.line("document", ""),
                        Field.of(Field.Kind.DATE, "answeredOn", LocalDate.ofInstant(at, Zone.SHANGHAI)),
                        Field.text("bodyAnswer", ""),
                        Field.files());
            case WITHDRAW -> List.of(Field.text("reason", ""));
            default -> List.of();
        };
    }

    @Override
    public List<String> facts(CaseId id, InspectionAct act, Instant at, Actor actor, Texts texts) {
        var one = rows.find(id, InspectionSight.Scope.SYSTEM).orElseThrow();
        return switch ((RecommendationAct) act) {
            case SAY, SUBMIT, SEND -> {
                var lines = new ArrayList<>(List.of(one.facts(), one.basis(), one.proposal(), one.body()));
                if (act != RecommendationAct.SAY) {
                    lines.add(Objects.requireNonNullElse(one.word(), texts.t("inspection.recommendation.silent")));
                }
                yield lines;
            }
            default -> List.of();
        };
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, InspectionAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((RecommendationAct) act) {
            case REDRAFT -> recommendations.redraft(id, version, text(typed), at, actor);
            case HEAR -> recommendations.hear(id, version, at, actor);
            case SAY -> recommendations.say(id, version, typed.text("word"), at, actor);
            case NOTE_SILENCE -> recommendations.noteSilence(id, version, at, actor);
            case SUBMIT -> recommendations.submit(id, version, at, actor);
            case SEND -> recommendations.send(id, version, at, actor);
            case RECORD_ANSWER ->
                recommendations.recordAnswer(
                        id,
                        version,
                        typed.text("document"),
                        typed.date("answeredOn"),
                        typed.text("bodyAnswer"),
                        at,
                        actor);
            case WITHDRAW -> recommendations.withdraw(id, version, typed.text("reason"), at, actor);
            case DRAFT, APPROVE, DECLINE, SUCCEED -> Outcome.refused("inspection.refused.not-now", "architecture 5");
        };
    }

    @Override
    public String path() {
        return "/recommendations";
    }

    @Override
    public String labelKey() {
        return "inspection.recommendation.new";
    }

    @Override
    public String back(Typed asked) {
        return new CaseId(CaseKind.CONCLUSION, asked.id("conclusion")).href();
    }

    @Override
    public String about(Typed asked, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return conclusions
                .find(
                        new CaseId(CaseKind.CONCLUSION, asked.id("conclusion")),
                        sight.conclusions(sight.standing(actor, today)))
                .map(one -> offices.name(one.unit(), today) + " · " + Objects.requireNonNullElse(one.number(), ""))
                .orElse("");
    }

    @Override
    public List<Field> fields(Typed asked, Instant at, Actor actor, Texts texts) {
        var conclusion = new CaseId(CaseKind.CONCLUSION, asked.id("conclusion"));
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        String facts = conclusions
                .find(conclusion, sight.conclusions(seer))
                .map(one -> one.facts())
                .orElse("");
        return Stream.concat(
                        Stream.of(Field.hidden("conclusion", conclusion.value().toString())),
                        fields(texts, "", facts, "", "", "").stream())
                .toList();
    }

    @Override
    public Outcome<String> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        return recommendations
                .draft(new CaseId(CaseKind.CONCLUSION, typed.id("conclusion")), text(typed), at, actor)
                .then(done -> Outcome.done(done.href()));
    }

    private List<Field> fields(Texts texts, String kind, String facts, String basis, String proposal, String body) {
        var bodies = Arrays.stream(RecommendationKind.values())
                .flatMap(one -> recommendations.bodies(one).stream())
                .distinct()
                .map(name -> new Choice(name, name))
                .toList();
        return List.of(
                Field.choice("recommended", Choice.of(RecommendationKind.class, texts), kind),
                Field.text("facts", facts),
                Field.line("basis", basis),
                Field.text("proposal", proposal),
                Field.choice("body", bodies, body));
    }

    private static NewRecommendation text(Typed typed) {
        return new NewRecommendation(
                typed.constant("recommended", RecommendationKind.class),
                typed.text("facts"),
                typed.text("basis"),
                typed.text("proposal"),
                typed.text("body"));
    }
}
