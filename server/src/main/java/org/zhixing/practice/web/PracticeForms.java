package org.zhixing.practice.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Unit;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.EvidenceKind;
import org.zhixing.practice.Experience;
import org.zhixing.practice.LibraryAct;
import org.zhixing.practice.PracticeAct;
import org.zhixing.practice.Theme;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.desk.Seer;
import org.zhixing.practice.library.Evidence;
import org.zhixing.practice.library.NewPractice;
import org.zhixing.practice.library.Practice;
import org.zhixing.practice.library.PracticeRows;
import org.zhixing.practice.library.Practices;
import org.zhixing.practice.library.Source;
import org.zhixing.practice.library.Sources;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of practices; a new one begins with what the docket or the campaign says already (interface rule 2). */
@Component
class PracticeForms implements Register {

    private final Practices practices;
    private final PracticeRows rows;
    private final Sources sources;
    private final PracticeSight sight;
    private final CityOffices offices;

    PracticeForms(Practices practices, PracticeRows rows, Sources sources, PracticeSight sight, CityOffices offices) {
        this.practices = practices;
        this.rows = rows;
        this.sources = sources;
        this.sight = sight;
        this.offices = offices;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PRACTICE;
    }

    @Override
    public Optional<Shown<LibraryAct>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.seer(actor, at);
        return rows.find(id, sight.practices(seer))
                .map(one -> new Shown<>(
                        one.title(), id.href(), one.version(), PracticePages.withForms(Practices.open(one, seer))));
    }

    @Override
    public List<Field> fields(CaseId id, LibraryAct act, Instant at, Actor actor, Texts texts) {
        var seer = sight.seer(actor, at);
        var one = rows.find(id, sight.practices(seer)).orElseThrow();
        return switch ((PracticeAct) act) {
            case REVISE -> written(one, at, actor, texts);
            case CORRECT -> {
                var fields = new ArrayList<>(written(one, at, actor, texts));
                fields.add(Field.text("reason"));
                yield fields;
            }
            case RETURN, WITHDRAW -> List.of(Field.text("reason"));
            case ADOPT ->
                List.of(
                        Field.perhapsChoice("docket", choices(sources.ledBy(home(seer), actor, at), false)),
                        Field.text("planned").optional());
            case TELL -> List.of(Field.choice("experience", Choice.of(Experience.class, texts)), Field.text("because"));
            case RENEW -> List.of(Field.text("finding"));
            case PROPOSE, SUBMIT, APPROVE, DECLINE, WITHHOLD, RESTORE, SUCCEED -> List.of();
        };
    }

    @Override
    public List<String> facts(CaseId id, LibraryAct act, Instant at, Actor actor, Texts texts) {
        var one = rows.find(id, sight.practices(sight.seer(actor, at))).orElseThrow();
        return switch ((PracticeAct) act) {
            case SUBMIT -> List.of(one.done(), one.why(), one.conditions());
            case ADOPT ->
                List.of(texts.t("practice.fact.adopt"), texts.t("practice.fact.conditions", one.conditions()));
            case TELL -> List.of(texts.t("practice.fact.tell"));
            case CORRECT ->
                List.of(texts.t("practice.fact.correct", one.adoptions().size()));
            default -> List.of();
        };
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, LibraryAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((PracticeAct) act) {
            case REVISE -> practices.revise(id, version, text(typed, nobody()), at, actor);
            case RETURN -> practices.giveBack(id, version, typed.text("reason"), at, actor);
            case SUBMIT -> practices.submit(id, version, at, actor);
            case ADOPT -> practices.adopt(id, version, typed.idOrNone("docket"), typed.text("planned"), at, actor);
            case TELL ->
                practices.tell(
                        id, version, typed.constant("experience", Experience.class), typed.text("because"), at, actor);
            case CORRECT -> practices.correct(id, version, text(typed, nobody()), typed.text("reason"), at, actor);
            case RENEW -> practices.renew(id, version, typed.text("finding"), at, actor);
            case WITHDRAW -> practices.withdraw(id, version, typed.text("reason"), at, actor);
            case PROPOSE, APPROVE, DECLINE, WITHHOLD, RESTORE, SUCCEED ->
                Outcome.refused("practice.refused.not-now", "architecture 5");
        };
    }

    @Override
    public String beginKey(Typed asked) {
        return "practice.new";
    }

    @Override
    public String back(Typed asked) {
        var docket = asked.text("docket");
        if (!docket.isEmpty()) {
            return "/dockets/" + docket;
        }
        return asked.text("campaign").isEmpty() ? kind().path() : "/campaigns/courses/" + asked.text("campaign");
    }

    @Override
    public List<String> beginFacts(Typed asked, Texts texts) {
        return List.of(texts.t("practice.fact.propose"));
    }

    @Override
    public List<Field> beginFields(Typed asked, Instant at, Actor actor, Texts texts) {
        var seer = sight.seer(actor, at);
        var begun = begunFrom(asked);
        var source = begun == null
                ? null
                : sources.find(List.of(begun), actor, at).stream().findFirst().orElse(null);
        if (begun != null && source == null) {
            throw new Typed.Unreadable("source");
        }
        var unit = seer.office() ? (source == null ? null : source.unit()) : seer.home();
        var fields = new ArrayList<Field>();
        if (begun != null) {
            fields.add(Field.hidden(
                    begun.kind() == EvidenceKind.DOCKET ? "docket" : "campaign",
                    begun.source().toString()));
        }
        if (seer.office()) {
            fields.add(Field.choice(
                    "unit",
                    offices.bodies(seer.day()).stream().map(Unit::choice).toList(),
                    unit == null ? "" : unit.value().toString()));
        }
        var offered = new LinkedHashSet<Source>();
        if (source != null) {
            offered.add(source);
        }
        offered.addAll(unit == null ? sources.finished(actor, at) : sources.finishedOf(unit, actor, at));
        fields.addAll(written(
                texts,
                source != null && source.passedOn() ? Theme.COORDINATION.name() : "",
                source == null ? "" : source.title(),
                source == null ? "" : source.done(),
                "",
                "",
                choices(offered, true),
                begun == null ? List.of() : List.of(value(begun))));
        return fields;
    }

    @Override
    public Outcome<CaseId> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        var seer = sight.seer(actor, at);
        return practices.propose(id, text(typed, seer.office() ? typed.unit("unit") : home(seer)), at, actor);
    }

    private List<Field> written(Practice one, Instant at, Actor actor, Texts texts) {
        var offered = new LinkedHashSet<Source>(sources.find(one.evidence(), actor, at));
        offered.addAll(sources.finishedOf(one.unit(), actor, at));
        return written(
                texts,
                one.theme().name(),
                one.title(),
                one.done(),
                one.why(),
                one.conditions(),
                choices(offered, true),
                one.evidence().stream().map(PracticeForms::value).toList());
    }

    private static List<Field> written(
            Texts texts,
            String theme,
            String title,
            String done,
            String why,
            String conditions,
            List<Choice> evidence,
            List<String> chosen) {
        return List.of(
                Field.choice("theme", Choice.of(Theme.class, texts), theme),
                Field.line("title", title),
                Field.text("whatWasDone", done),
                Field.text("why", why),
                Field.text("conditions", conditions),
                Field.choices("sources", evidence, chosen),
                Field.files());
    }

    private static NewPractice text(Typed typed, UnitId unit) {
        return new NewPractice(
                unit,
                typed.constant("theme", Theme.class),
                typed.text("title"),
                typed.text("whatWasDone"),
                typed.text("why"),
                typed.text("conditions"),
                typed.values().getOrDefault("sources", List.of()).stream()
                        .map(PracticeForms::evidence)
                        .toList());
    }

    private static List<Choice> choices(Iterable<Source> offered, boolean withKind) {
        var choices = new ArrayList<Choice>();
        for (var one : offered) {
            if (!one.internal()) {
                choices.add(new Choice(
                        withKind
                                ? value(one.evidence())
                                : one.evidence().source().toString(),
                        one.label()));
            }
        }
        return choices;
    }

    private static @Nullable Evidence begunFrom(Typed asked) {
        UUID docket = asked.idOrNone("docket");
        if (docket != null) {
            return new Evidence(EvidenceKind.DOCKET, docket);
        }
        UUID campaign = asked.idOrNone("campaign");
        return campaign == null ? null : new Evidence(EvidenceKind.CAMPAIGN, campaign);
    }

    private static String value(Evidence one) {
        return one.kind().name() + ":" + one.source();
    }

    private static Evidence evidence(String value) {
        try {
            var parts = value.split(":", 2);
            return new Evidence(EvidenceKind.valueOf(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (IllegalArgumentException unreadable) {
            throw new Typed.Unreadable("sources");
        }
    }

    private static UnitId home(Seer seer) {
        return Objects.requireNonNullElse(seer.home(), nobody());
    }

    private static UnitId nobody() {
        return new UnitId(new UUID(0, 0));
    }
}
