package org.zhixing.campaign.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.campaign.CampaignAct;
import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.campaign.Criterion;
import org.zhixing.campaign.GroupRole;
import org.zhixing.campaign.Guarantee;
import org.zhixing.campaign.Verdict;
import org.zhixing.campaign.course.Acceptances;
import org.zhixing.campaign.course.CampaignItems;
import org.zhixing.campaign.course.Course;
import org.zhixing.campaign.course.CourseDesk;
import org.zhixing.campaign.course.CourseRows;
import org.zhixing.campaign.course.Evaluation;
import org.zhixing.campaign.course.SharedTasks;
import org.zhixing.campaign.desk.CampaignSight;
import org.zhixing.campaign.rule.StandingRules;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.supervision.DocketId;

/** Forms of the campaign as a whole. */
@Component
class CourseForms implements CaseForms {

    private final CourseDesk desk;
    private final CourseRows rows;
    private final Acceptances acceptances;
    private final Evaluation evaluation;
    private final SharedTasks shared;
    private final CampaignItems items;
    private final CampaignSight sight;
    private final Choices choices;
    private final MeetingFields meetings;

    CourseForms(
            CourseDesk desk,
            CourseRows rows,
            Acceptances acceptances,
            Evaluation evaluation,
            SharedTasks shared,
            CampaignItems items,
            CampaignSight sight,
            Choices choices,
            MeetingFields meetings) {
        this.desk = desk;
        this.rows = rows;
        this.acceptances = acceptances;
        this.evaluation = evaluation;
        this.shared = shared;
        this.items = items;
        this.sight = sight;
        this.choices = choices;
        this.meetings = meetings;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.CAMPAIGN;
    }

    @Override
    public Optional<Shown<CampaignStep>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.seer(actor, day(at));
        return rows.find(id.value(), sight.campaigns(seer))
                .map(course ->
                        new Shown<>(course.title(), id.href(), course.version(), List.copyOf(desk.open(course, seer))));
    }

    @Override
    public List<Field> fields(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        var course = course(id);
        return switch ((CampaignAct) act) {
            case NAME_MEMBER ->
                List.of(
                        Field.choice("post", choices.posts(day(at)), ""),
                        Field.choice("role", Choice.of(GroupRole.class, texts), GroupRole.MEMBER.name()));
            case RELEASE_MEMBER ->
                List.of(Field.choice(
                        "member",
                        course.members().stream()
                                .map(one -> new Choice(one.id().toString(), one.title() + " " + one.name()))
                                .toList(),
                        ""));
            case CONFIRM_GUARANTEE ->
                List.of(
                        Field.choice(
                                "guarantee",
                                Arrays.stream(Guarantee.values())
                                        .filter(one -> course.guaranteed(one) == null)
                                        .map(one -> new Choice(one.name(), texts.name(one)))
                                        .toList(),
                                ""),
                        Field.text("basis", ""));
            case RECORD_MEETING -> meetings.fields(course.meeting(), actor, texts);
            case RECOGNISE -> sharing(course, at, actor, texts);
            case TAKE_BACK ->
                List.of(
                        Field.choice(
                                "sharing",
                                shared.of(course.id(), CampaignSight.Scope.SYSTEM).stream()
                                        .filter(one -> one.campaign().equals(course.id()))
                                        .map(one -> new Choice(one.id().toString(), one.docketTitle()))
                                        .toList()),
                        Field.text("reason", ""));
            case SET_TOPIC -> List.of(Field.text("topic", ""), Field.perhapsDate("due"));
            case REGISTER_RULE ->
                List.of(
                        Field.line("name", ""),
                        Field.line("document", ""),
                        Field.choice("owner", choices.bodies(day(at)), home(actor, at)),
                        Field.of(Field.Kind.DATE, "review", day(at).plusYears(1)));
            case CHECK ->
                List.of(
                        Field.choice("line", lines(id, at, texts), ""),
                        Field.choice(
                                "verdict",
                                List.of(
                                        new Choice(Verdict.MET.name(), texts.name(Verdict.MET)),
                                        new Choice(Verdict.NOT_MET.name(), texts.name(Verdict.NOT_MET))),
                                ""),
                        Field.text("finding", ""));
            case WRITE_REPORT ->
                List.of(Field.text(
                        "report", Objects.requireNonNullElseGet(course.report(), () -> evaluation.draft(course, at))));
            case CLOSE -> List.of(Field.text("words", "").optional());
            case ABANDON -> List.of(Field.text("reason", ""));
            default -> List.of();
        };
    }

    /** What reads alike stands first; whoever may withdraw says what of this campaign is not done twice. */
    private List<Field> sharing(Course course, Instant at, Actor actor, Texts texts) {
        var alike = shared.duplicates(course.id(), at, actor).stream()
                .map(SharedTasks.Duplicate::other)
                .distinct()
                .toList();
        var all = new ArrayList<>(alike);
        shared.candidates(course.id(), at, actor).stream()
                .filter(one -> !alike.contains(one))
                .forEach(all::add);
        var names = choices.names(
                all.stream().map(SharedTasks.Candidate::lead).distinct().toList(), day(at));
        var fields = new ArrayList<Field>();
        fields.add(Field.choice(
                "docket",
                all.stream()
                        .map(one -> new Choice(
                                one.docket().value().toString(),
                                names.getOrDefault(one.lead(), "") + " · " + one.title() + " · " + home(one, texts)))
                        .toList()));
        if (actor.has(Role.SUPERVISION_CHIEF)) {
            fields.add(Field.perhapsChoice(
                    "instead",
                    items.of(course.id(), at).stream()
                            .filter(item -> item.standing().open() && !item.shared())
                            .map(item -> new Choice(item.docket().value().toString(), item.title()))
                            .toList()));
        }
        fields.add(Field.text("reason", ""));
        return fields;
    }

    /** Where a docket comes from that may be shared. */
    private static String home(SharedTasks.Candidate one, Texts texts) {
        return one.homeTitle().isEmpty() ? texts.t("campaign.shared.alone") : one.homeTitle();
    }

    /** Open lines first. */
    private List<Choice> lines(CaseId id, Instant at, Texts texts) {
        var lines = acceptances.of(id.value());
        var names = choices.names(
                lines.stream().map(Acceptances.Line::unit).distinct().toList(), day(at));
        return lines.stream()
                .sorted(java.util.Comparator.comparing(line -> line.verdict() != Verdict.UNANSWERED))
                .map(line -> new Choice(
                        line.unit().value() + " " + line.criterion().name(),
                        texts.t(
                                "campaign.line",
                                names.getOrDefault(line.unit(), ""),
                                texts.name(line.criterion()),
                                texts.name(line.verdict()))))
                .toList();
    }

    @Override
    public List<String> facts(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        var course = course(id);
        return switch ((CampaignAct) act) {
            case START -> List.of(texts.t("campaign.fact.start"));
            case BEGIN_ACCEPTANCE -> List.of(texts.t("campaign.fact.acceptance"));
            case CONFIRM_GUARANTEE -> List.of(texts.t("campaign.fact.guarantee"));
            case RECORD_MEETING -> List.of(texts.t("campaign.fact.meeting"));
            case RECOGNISE ->
                Stream.concat(
                                Stream.of(texts.t("campaign.fact.share")),
                                shared.duplicates(course.id(), at, actor).stream()
                                        .map(one -> texts.t(
                                                "campaign.fact.duplicate",
                                                one.own().title(),
                                                one.other().title(),
                                                home(one.other(), texts))))
                        .toList();
            case SET_TOPIC -> List.of(texts.t("campaign.fact.topic"));
            case ISSUE_REPORT ->
                Objects.requireNonNullElse(course.report(), "").lines().toList();
            case CLOSE ->
                items.of(id.value(), at).stream()
                        .filter(item -> item.standing().open())
                        .map(item -> texts.t("campaign.fact.still-open", item.title()))
                        .toList();
            default -> List.of();
        };
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, CampaignStep act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((CampaignAct) act) {
            case NAME_MEMBER ->
                desk.nameMember(
                        id, version, new PostId(typed.id("post")), typed.constant("role", GroupRole.class), at, actor);
            case RELEASE_MEMBER -> desk.releaseMember(id, version, typed.id("member"), at, actor);
            case CONFIRM_GUARANTEE ->
                desk.confirm(id, version, typed.constant("guarantee", Guarantee.class), typed.text("basis"), at, actor);
            case RECORD_MEETING -> desk.recordMeeting(id, version, MeetingFields.read(typed), at, actor);
            case RECOGNISE -> {
                var instead = typed.idOrNone("instead");
                yield desk.recognise(
                        id,
                        version,
                        new DocketId(typed.id("docket")),
                        instead == null ? null : new DocketId(instead),
                        typed.text("reason"),
                        at,
                        actor);
            }
            case TAKE_BACK -> desk.takeBack(id, version, typed.id("sharing"), typed.text("reason"), at, actor);
            case SET_TOPIC -> desk.setTopic(id, version, typed.text("topic"), typed.dateOrNone("due"), at, actor);
            case START -> desk.start(id, version, at, actor);
            case REGISTER_RULE ->
                desk.registerRule(
                        id,
                        version,
                        new StandingRules.NewRule(
                                typed.text("name"), typed.text("document"), typed.unit("owner"), typed.date("review")),
                        at,
                        actor);
            case BEGIN_ACCEPTANCE -> desk.beginAcceptance(id, version, at, actor);
            case REFRESH -> desk.refresh(id, version, at, actor);
            case CHECK -> check(id, version, typed, at, actor);
            case WRITE_REPORT -> desk.writeReport(id, version, typed.text("report"), at, actor);
            case ISSUE_REPORT -> desk.issueReport(id, version, at, actor);
            case CLOSE -> desk.close(id, version, typed.text("words"), at, actor);
            case ABANDON -> desk.abandon(id, version, typed.text("reason"), at, actor);
            case SET_UP, SUCCEED -> Outcome.refused("campaign.refused.not-now", "architecture 5");
        };
    }

    private Outcome<CaseId> check(CaseId id, int version, Typed typed, Instant at, Actor actor) {
        var parts = typed.text("line").split(" ", 2);
        var line = new Typed(
                java.util.Map.of("unit", List.of(parts[0]), "criterion", List.of(parts.length > 1 ? parts[1] : "")));
        return desk.check(
                id,
                version,
                line.unit("unit"),
                line.constant("criterion", Criterion.class),
                typed.constant("verdict", Verdict.class),
                typed.text("finding"),
                at,
                actor);
    }

    private Course course(CaseId id) {
        return rows.find(id.value(), CampaignSight.Scope.SYSTEM).orElseThrow();
    }

    private String home(Actor actor, Instant at) {
        UnitId home = sight.seer(actor, day(at)).home();
        return home == null ? "" : home.value().toString();
    }

    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}
