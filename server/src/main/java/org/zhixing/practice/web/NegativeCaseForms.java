package org.zhixing.practice.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Unit;
import org.zhixing.practice.Audience;
import org.zhixing.practice.BasisKind;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.LibraryAct;
import org.zhixing.practice.NegativeCaseAct;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.desk.Seer;
import org.zhixing.practice.negative.Bases;
import org.zhixing.practice.negative.Basis;
import org.zhixing.practice.negative.NegativeCase;
import org.zhixing.practice.negative.NegativeCaseRows;
import org.zhixing.practice.negative.NegativeCases;
import org.zhixing.practice.negative.NewNegativeCase;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of negative cases; a new one begins with the facts of the decision behind (interface rule 2). */
@Component
class NegativeCaseForms implements Register {

    private final NegativeCases cases;
    private final NegativeCaseRows rows;
    private final Bases bases;
    private final PracticeSight sight;
    private final CityOffices offices;

    NegativeCaseForms(
            NegativeCases cases, NegativeCaseRows rows, Bases bases, PracticeSight sight, CityOffices offices) {
        this.cases = cases;
        this.rows = rows;
        this.bases = bases;
        this.sight = sight;
        this.offices = offices;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.NEGATIVE_CASE;
    }

    @Override
    public Optional<Shown<LibraryAct>> show(CaseId id, Instant at, Actor actor) {
        var seer = sight.seer(actor, at);
        return rows.find(id, sight.negativeCases(seer))
                .map(one -> new Shown<>(
                        one.title(),
                        id.href(),
                        one.version(),
                        cases.open(one, seer, at).stream()
                                .map(LibraryAct.class::cast)
                                .toList()));
    }

    @Override
    public List<Field> fields(CaseId id, LibraryAct act, Instant at, Actor actor, Texts texts) {
        var seer = sight.seer(actor, at);
        var one = rows.find(id, sight.negativeCases(seer)).orElseThrow();
        return switch ((NegativeCaseAct) act) {
            case REDRAFT -> {
                var fields = new ArrayList<>(written(
                        seer,
                        texts,
                        one.title(),
                        one.facts(),
                        one.legalBasis(),
                        one.decisionMaker(),
                        one.namesReason(),
                        one.audience().name(),
                        one.audience() == Audience.ALL_UNITS ? List.of() : readers(one)));
                yield fields;
            }
            case SAY -> List.of(Field.text("word"), Field.files());
            case CORRECT, REVOKE -> List.of(Field.text("correction"));
            case WITHDRAW -> List.of(Field.text("reason"));
            default -> List.of();
        };
    }

    @Override
    public List<String> facts(CaseId id, LibraryAct act, Instant at, Actor actor, Texts texts) {
        var one = rows.find(id, sight.negativeCases(sight.seer(actor, at))).orElseThrow();
        return switch ((NegativeCaseAct) act) {
            case SAY, ASK_LAWYER, SUBMIT ->
                List.of(
                        one.facts(),
                        texts.t("practice.fact.legal-basis", one.legalBasis()),
                        texts.t("practice.fact.decision", one.decisionMaker(), one.basisNumber()));
            case HEAR -> List.of(texts.t("practice.fact.hear"));
            case CORRECT, REVOKE ->
                List.of(
                        one.facts(),
                        texts.t("practice.fact.same-readers", one.readers().size()));
            default -> List.of();
        };
    }

    @Override
    public Outcome<CaseId> perform(CaseId id, LibraryAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch ((NegativeCaseAct) act) {
            case REDRAFT -> cases.redraft(id, version, text(typed), at, actor);
            case ASK_LAWYER -> cases.askLawyer(id, version, at, actor);
            case HEAR -> cases.hear(id, version, at, actor);
            case SAY -> cases.say(id, version, typed.text("word"), at, actor);
            case NOTE_SILENCE -> cases.noteSilence(id, version, at, actor);
            case SUBMIT -> cases.submit(id, version, at, actor);
            case CORRECT -> cases.correct(id, version, typed.text("correction"), at, actor);
            case REVOKE -> cases.revoke(id, version, typed.text("correction"), at, actor);
            case WITHDRAW -> cases.withdraw(id, version, typed.text("reason"), at, actor);
            case DRAFT, CLEAR, OBJECT, APPROVE, DECLINE, SUCCEED ->
                Outcome.refused("practice.refused.not-now", "architecture 5");
        };
    }

    @Override
    public String beginKey(Typed asked) {
        return "practice.negative-case.new";
    }

    @Override
    public String back(Typed asked) {
        return asked.text("docket").isEmpty() ? kind().path() : "/dockets/" + asked.text("docket");
    }

    @Override
    public List<String> beginFacts(Typed asked, Texts texts) {
        return List.of(texts.t("practice.fact.negative-case"));
    }

    @Override
    public List<Field> beginFields(Typed asked, Instant at, Actor actor, Texts texts) {
        var seer = sight.seer(actor, at);
        Basis basis = seer.office() ? bases.find(kind(asked), source(asked), at).orElse(null) : null;
        if (basis == null) {
            throw new Typed.Unreadable("basis");
        }
        var fields = new ArrayList<Field>();
        fields.add(Field.hidden(
                basis.kind() == BasisKind.RED_DOCKET ? "docket" : "conclusion",
                basis.source().toString()));
        fields.addAll(written(
                seer,
                texts,
                basis.title(),
                basis.facts(),
                "",
                offices.issuer(seer.day()).name(),
                "",
                "",
                List.of()));
        return fields;
    }

    @Override
    public Outcome<CaseId> begin(CaseId id, Typed typed, Instant at, Actor actor) {
        return cases.draft(id, kind(typed), source(typed), text(typed), at, actor);
    }

    private List<Field> written(
            Seer seer,
            Texts texts,
            String title,
            String facts,
            String legalBasis,
            String decisionMaker,
            String namesReason,
            String audience,
            List<String> readers) {
        return List.of(
                Field.line("title", title),
                Field.text("facts", facts),
                Field.line("legalBasis", legalBasis),
                Field.line("decisionMaker", decisionMaker),
                Field.text("namesReason", namesReason).optional(),
                Field.choice("audience", Choice.of(Audience.class, texts), audience),
                new Field(
                        Field.Kind.CHOICES,
                        "readers",
                        false,
                        offices.bodies(seer.day()).stream().map(Unit::choice).toList(),
                        readers),
                Field.files());
    }

    private static List<String> readers(NegativeCase one) {
        return one.readers().stream().map(UnitId::value).map(UUID::toString).toList();
    }

    private static BasisKind kind(Typed asked) {
        return asked.text("docket").isEmpty() ? BasisKind.CONCLUSION : BasisKind.RED_DOCKET;
    }

    private static UUID source(Typed asked) {
        return asked.id(asked.text("docket").isEmpty() ? "conclusion" : "docket");
    }

    private static NewNegativeCase text(Typed typed) {
        return new NewNegativeCase(
                typed.text("title"),
                typed.text("facts"),
                typed.text("legalBasis"),
                typed.text("decisionMaker"),
                typed.text("namesReason"),
                typed.constant("audience", Audience.class),
                typed.units("readers"));
    }
}
