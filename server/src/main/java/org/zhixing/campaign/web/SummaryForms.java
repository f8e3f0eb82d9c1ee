package org.zhixing.campaign.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.SummaryAct;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.discussion.Summaries;
import org.zhixing.campaign.discussion.Summary;
import org.zhixing.campaign.discussion.SummaryRows;
import org.zhixing.dutylist.DutyGate;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of the result summaries of the great discussion. */
@Component
class SummaryForms implements CaseForms {

    private final Summaries summaries;
    private final SummaryRows rows;
    private final CampaignSight sight;
    private final Choices choices;
    private final DutyGate duties;

    SummaryForms(Summaries summaries, SummaryRows rows, CampaignSight sight, Choices choices, DutyGate duties) {
        this.duties = duties;
        this.summaries = summaries;
        this.rows = rows;
        this.sight = sight;
        this.choices = choices;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.SUMMARY;
    }

    @Override
    public Optional<Shown<CampaignStep>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.seer(actor, CourseForms.day(at));
        return rows.find(id.value(), sight.unitPlans(seer))
                .map(summary -> new Shown<>(
                        summary.topic(), id.href(), summary.version(), List.copyOf(summaries.open(summary, seer))));
    }

    @Override
    public List<Field> fields(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        var summary = summary(id);
        return switch ((SummaryAct) act) {
            case SUBMIT ->
                List.of(
                        Field.text("result", summary.words()),
                        Field.text(
                                        "issues",
                                        summary.issues().stream()
                                                .map(Summary.Issue::words)
                                                .collect(Collectors.joining("\n")))
                                .optional());
            case RETURN -> List.of(Field.text("reason", ""));
            case OPEN_DOCKET -> docket(summary, at, texts);
            case ASK -> List.of();
        };
    }

    /** What stays empty is said in the words of the issue. */
    private List<Field> docket(Summary summary, Instant at, Texts texts) {
        var fields = new ArrayList<>(List.of(
                Field.choice(
                        "issue",
                        summary.waiting().stream()
                                .map(issue -> new Choice(issue.id().toString(), issue.words()))
                                .toList()),
                Field.line("title", "").optional(),
                Field.text("requirement", "").optional(),
                Field.choice(
                        "lead",
                        choices.bodies(CourseForms.day(at)),
                        summary.unit().value().toString()),
                Field.perhapsDate("due")));
        fields.addAll(DutyGround.fields(duties.choices(
                summary.waiting().stream().map(Summary.Issue::words).collect(Collectors.joining(" ")),
                CourseForms.day(at),
                texts.locale())));
        return fields;
    }

    @Override
    public List<String> facts(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        var summary = summary(id);
        return switch ((SummaryAct) act) {
            case SUBMIT ->
                Stream.of(summary.reason(), texts.t("campaign.fact.summary"))
                        .filter(Objects::nonNull)
                        .toList();
            case OPEN_DOCKET -> List.of(texts.t("campaign.fact.docket", summary.document()));
            case RETURN, ASK -> List.of();
        };
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, CampaignStep act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((SummaryAct) act) {
            case SUBMIT -> summaries.submit(id, version, typed.text("result"), typed.lines("issues"), at, actor);
            case RETURN -> summaries.sendBack(id, version, typed.text("reason"), at, actor);
            case OPEN_DOCKET ->
                summaries.openDocket(
                        id,
                        version,
                        new Summaries.NewDocket(
                                typed.id("issue"),
                                typed.text("title"),
                                typed.text("requirement"),
                                typed.unit("lead"),
                                typed.dateOrNone("due"),
                                DutyGround.typed(typed)),
                        at,
                        actor);
            case ASK -> Outcome.refused("campaign.refused.not-now", "architecture 5");
        };
    }

    private Summary summary(CaseId id) {
        return rows.find(id.value(), CampaignSight.Scope.SYSTEM).orElseThrow();
    }
}
