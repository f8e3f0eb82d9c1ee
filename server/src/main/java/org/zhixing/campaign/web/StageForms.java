package org.zhixing.campaign.web;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.ExitCriterion;
import org.zhixing.campaign.StageAct;
import org.zhixing.campaign.Verdict;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.course.Gates;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of the gates; before one is passed, what is open stands there. */
@Component
class StageForms implements CaseForms {

    private final Gates gates;
    private final CourseRows rows;
    private final CampaignSight sight;
    private final Choices choices;

    StageForms(Gates gates, CourseRows rows, CampaignSight sight, Choices choices) {
        this.gates = gates;
        this.rows = rows;
        this.sight = sight;
        this.choices = choices;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.STAGE;
    }

    @Override
    public Optional<Shown<CampaignStep>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.seer(actor, CourseForms.day(at));
        return rows.ofStage(id.value())
                .flatMap(campaign -> rows.find(campaign, sight.campaigns(seer)))
                .map(course -> {
                    var stage = stage(course, id);
                    return new Shown<>(
                            course.title() + " · " + stage.name(),
                            id.href(),
                            stage.version(),
                            List.copyOf(gates.acts(course, stage, seer)));
                });
    }

    @Override
    public List<Field> fields(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        return switch ((StageAct) act) {
            case BEGIN -> List.of();
            case SET_CRITERIA -> {
                var criteria = stage(course(id), id).criteria();
                yield List.of(
                        Field.choices(
                                        "criteria",
                                        Stream.of(ExitCriterion.values())
                                                .filter(one -> one != ExitCriterion.BY_PERSON)
                                                .map(one -> new Choice(one.name(), texts.name(one)))
                                                .toList(),
                                        criteria.stream()
                                                .map(one -> one.kind().name())
                                                .toList())
                                .optional(),
                        Field.text(
                                        "byPerson",
                                        criteria.stream()
                                                .filter(Course.Exit::byPerson)
                                                .map(Course.Exit::words)
                                                .collect(Collectors.joining("\n")))
                                .optional(),
                        Field.text("reason", ""));
            }
            case STATE_FINDING ->
                List.of(
                        Field.choice(
                                "criterion",
                                stage(course(id), id).criteria().stream()
                                        .filter(Course.Exit::byPerson)
                                        .map(one -> new Choice(one.id().toString(), one.words()))
                                        .toList()),
                        Field.choice(
                                "verdict",
                                Stream.of(Verdict.MET, Verdict.NOT_MET)
                                        .map(one -> new Choice(one.name(), texts.name(one)))
                                        .toList()),
                        Field.text("finding", ""));
            case PASS ->
                List.of(open(id, at).isEmpty() ? Field.text("words", "").optional() : Field.text("words", ""));
            case REOPEN -> List.of(Field.text("reason", ""));
        };
    }

    @Override
    public List<String> facts(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        return switch ((StageAct) act) {
            case BEGIN -> List.of(texts.t("campaign.fact.overlap"));
            case SET_CRITERIA -> List.of(texts.t("campaign.fact.criteria"));
            case STATE_FINDING, REOPEN -> List.of();
            case PASS -> standing(id, at, texts);
        };
    }

    /** What is open, before somebody says why the stage ends nevertheless. */
    private List<String> standing(CaseId id, Instant at, Texts texts) {
        var open = open(id, at);
        if (open.isEmpty()) {
            return List.of(texts.t("campaign.fact.nothing-open"));
        }
        var names = choices.names(
                open.stream()
                        .map(Course.LeftOpen::unit)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                CourseForms.day(at));
        return Stream.concat(
                        Stream.of(texts.t("campaign.fact.open", open.size())),
                        open.stream().map(one -> {
                            String known = texts.known(one.title());
                            return texts.t(
                                    one.kind(),
                                    known.isEmpty() ? one.title() : known,
                                    names.getOrDefault(one.unit(), ""));
                        }))
                .toList();
    }

    private Course course(CaseId id) {
        return rows.ofStage(id.value())
                .flatMap(campaign -> rows.find(campaign, CampaignSight.Scope.SYSTEM))
                .orElseThrow();
    }

    private List<Course.LeftOpen> open(CaseId id, Instant at) {
        var course = course(id);
        return gates.open(course, stage(course, id), at);
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, CampaignStep act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((StageAct) act) {
            case BEGIN -> gates.begin(id, version, at, actor);
            case SET_CRITERIA ->
                gates.setCriteria(id, version, kinds(typed), typed.lines("byPerson"), typed.text("reason"), at, actor);
            case STATE_FINDING ->
                gates.stateFinding(
                        id,
                        version,
                        typed.id("criterion"),
                        typed.constant("verdict", Verdict.class) == Verdict.MET,
                        typed.text("finding"),
                        at,
                        actor);
            case PASS -> gates.pass(id, version, typed.text("words"), at, actor);
            case REOPEN -> gates.reopen(id, version, typed.text("reason"), at, actor);
        };
    }

    private static Set<ExitCriterion> kinds(Typed typed) {
        var kinds = EnumSet.noneOf(ExitCriterion.class);
        typed.values().getOrDefault("criteria", List.of()).forEach(name -> {
            var kind = ListAddress.constant(ExitCriterion.class, name);
            if (kind == null || kind == ExitCriterion.BY_PERSON) {
                throw new Typed.Unreadable("criteria");
            }
            kinds.add(kind);
        });
        return kinds;
    }

    private static Course.Stage stage(Course course, CaseId id) {
        return course.stages().stream()
                .filter(one -> one.id().equals(id.value()))
                .findFirst()
                .orElseThrow();
    }
}
