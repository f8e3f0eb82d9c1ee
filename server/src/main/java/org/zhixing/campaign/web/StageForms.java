package org.zhixing.campaign.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.StageAct;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.course.Gates;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.shell.Field;
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
                            course.caseId().href(),
                            stage.version(),
                            List.copyOf(gates.acts(course, stage, seer)));
                });
    }

    @Override
    public List<Field> fields(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        return switch ((StageAct) act) {
            case BEGIN -> List.of();
            case PASS ->
                List.of(open(id, at).isEmpty() ? Field.text("words", "").optional() : Field.text("words", ""));
            case REOPEN -> List.of(Field.text("reason", ""));
        };
    }

    @Override
    public List<String> facts(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        if (act == StageAct.BEGIN) {
            return List.of(texts.t("campaign.fact.overlap"));
        }
        if (act != StageAct.PASS) {
            return List.of();
        }
        var open = open(id, at);
        if (open.isEmpty()) {
            return List.of(texts.t("campaign.fact.nothing-open"));
        }
        var names = choices.names(
                open.stream()
                        .map(Course.LeftOpen::unit)
                        .filter(java.util.Objects::nonNull)
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

    private List<Course.LeftOpen> open(CaseId id, Instant at) {
        var course = rows.ofStage(id.value())
                .flatMap(campaign -> rows.find(campaign, CampaignSight.Scope.SYSTEM))
                .orElseThrow();
        return gates.open(course, stage(course, id), at);
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, CampaignStep act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((StageAct) act) {
            case BEGIN -> gates.begin(id, version, at, actor);
            case PASS -> gates.pass(id, version, typed.text("words"), at, actor);
            case REOPEN -> gates.reopen(id, version, typed.text("reason"), at, actor);
        };
    }

    private static Course.Stage stage(Course course, CaseId id) {
        return course.stages().stream()
                .filter(one -> one.id().equals(id.value()))
                .findFirst()
                .orElseThrow();
    }
}
