package org.zhixing.practice.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.campaign.course.Course;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.LibraryAct;
import org.zhixing.practice.MaterialAct;
import org.zhixing.practice.MaterialKind;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.desk.Seer;
import org.zhixing.practice.library.PracticeRows;
import org.zhixing.practice.material.Material;
import org.zhixing.practice.material.Materials;
import org.zhixing.practice.material.NewMaterial;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of the material store and the publicity plan. */
@Component
class MaterialForms implements Register {

    private final Materials materials;
    private final PracticeRows practices;
    private final PracticeSight sight;

    MaterialForms(Materials materials, PracticeRows practices, PracticeSight sight) {
        this.materials = materials;
        this.practices = practices;
        this.sight = sight;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.MATERIAL;
    }

    @Override
    public Optional<Shown<LibraryAct>> show(CaseId id, Instant at, Actor actor) {
        return materials
                .find(id, actor, at)
                .map(one -> new Shown<>(
                        one.text().title(),
                        id.href(),
                        one.version(),
                        materials.open(one, actor, at).stream()
                                .map(LibraryAct.class::cast)
                                .toList()));
    }

    @Override
    public List<Field> fields(CaseId id, LibraryAct act, Instant at, Actor actor, Texts texts) {
        return switch ((MaterialAct) act) {
            case CHANGE -> {
                Material one = materials.find(id, actor, at).orElseThrow();
                yield fields(materials.campaign(one.campaign(), actor, at).orElseThrow(), one.text(), at, actor);
            }
            case CARRY_OUT -> List.of(Field.text("outcome"), Field.files());
            case WITHDRAW -> List.of(Field.text("reason"));
            case ADD -> List.of();
        };
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, LibraryAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((MaterialAct) act) {
            case CHANGE -> materials.change(id, version, text(typed), at, actor);
            case CARRY_OUT -> materials.carryOut(id, version, typed.text("outcome"), at, actor);
            case WITHDRAW -> materials.withdraw(id, version, typed.text("reason"), at, actor);
            case ADD -> Outcome.refused("practice.refused.not-now", "architecture 5");
        };
    }

    @Override
    public String beginKey(Typed asked) {
        return "practice.material.new." + materialKind(asked).name();
    }

    @Override
    public String back(Typed asked) {
        return kind().path() + "?campaign=" + asked.id("campaign");
    }

    @Override
    public List<String> beginFacts(Typed asked, Texts texts) {
        return List.of(texts.t("practice.fact.material"));
    }

    @Override
    public List<Field> beginFields(Typed asked, Instant at, Actor actor, Texts texts) {
        var campaign = materials
                .campaign(asked.id("campaign"), actor, at)
                .filter(one -> materials.mayAdd(one, actor, at))
                .orElseThrow(() -> new Typed.Unreadable("campaign"));
        var fields = new ArrayList<Field>();
        fields.add(Field.hidden("campaign", campaign.id().toString()));
        fields.addAll(fields(
                campaign,
                new NewMaterial(materialKind(asked), null, "", "", null, null, "", null, "", "", null),
                at,
                actor));
        return fields;
    }

    @Override
    public Outcome<CaseId> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        return materials.add(id, typed.id("campaign"), text(typed), at, actor);
    }

    private List<Field> fields(Course campaign, NewMaterial text, Instant at, Actor actor) {
        var seer = sight.seer(actor, at);
        var fields = new ArrayList<Field>();
        fields.add(Field.hidden("kind", text.kind().name()));
        fields.add(Field.line("title", text.title()));
        fields.add(Field.text("description", text.description()));
        fields.add(Field.perhapsChoice(
                        "stage",
                        campaign.stages().stream()
                                .map(one -> new Choice(one.id().toString(), one.name()))
                                .toList())
                .with(said(text.stage())));
        if (text.kind() == MaterialKind.PUBLICITY) {
            fields.add(Field.of(Field.Kind.DATE, "day", said(text.day())));
            fields.add(Field.line("channel", text.channel()));
            fields.add(Field.choice(
                    "post",
                    materials.posts(campaign, at).stream()
                            .map(post -> new Choice(post.id().value().toString(), post.name()))
                            .toList(),
                    said(text.post())));
        }
        fields.add(Field.perhapsChoice("practice", practices(text.practice(), seer))
                .with(said(text.practice())));
        fields.add(Field.line("persons", text.persons()).optional());
        fields.add(Field.line("consent", text.consent()).optional());
        fields.add(Field.perhapsDate("consentOn").with(said(text.consentOn())));
        fields.add(Field.files());
        return fields;
    }

    /** Those that stand, and the one that is linked already, past its review or not: saving the form does not lose it. */
    private List<Choice> practices(@Nullable UUID linked, Seer seer) {
        var scope = sight.practices(seer);
        var all = new ArrayList<>(practices.page(scope, PracticeRows.Filter.CURRENT, seer.day(), null, ListPage.ASKED));
        if (linked != null && all.stream().noneMatch(one -> one.id().value().equals(linked))) {
            practices.find(new CaseId(CaseKind.PRACTICE, linked), scope).ifPresent(all::add);
        }
        return all.stream()
                .map(one -> new Choice(one.id().value().toString(), one.title()))
                .toList();
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static MaterialKind materialKind(Typed asked) {
        return asked.text("kind").isEmpty() ? MaterialKind.LEARNING : asked.constant("kind", MaterialKind.class);
    }

    private static NewMaterial text(Typed typed) {
        return new NewMaterial(
                materialKind(typed),
                typed.idOrNone("stage"),
                typed.text("title"),
                typed.text("description"),
                typed.idOrNone("practice"),
                typed.dateOrNone("day"),
                typed.text("channel"),
                typed.idOrNone("post"),
                typed.text("persons"),
                typed.text("consent"),
                typed.dateOrNone("consentOn"));
    }
}
