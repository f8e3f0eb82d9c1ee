package org.zhixing.disclosure.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.disclosure.Disclosure;
import org.zhixing.disclosure.DisclosureAct;
import org.zhixing.disclosure.Disclosures;
import org.zhixing.disclosure.Draft;
import org.zhixing.disclosure.Source;
import org.zhixing.disclosure.Wording;
import org.zhixing.shell.Field;
import org.zhixing.shell.RegisterForms;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** Forms of what is done about a publication; a wording begins with what is known (interface rule 2). */
@Component
class DisclosureForms implements RegisterForms<UUID, DisclosureAct> {

    /** As many extensions as have a label; a docket is given more time twice at most in each of its terms. */
    private static final int MOST = 6;

    private final Disclosures disclosures;

    DisclosureForms(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public Optional<Shown<DisclosureAct>> show(UUID id, Instant at, Actor actor) {
        return disclosures
                .find(id, actor, at)
                .map(one -> new Shown<>(one.title(), one.href(), one.version(), disclosures.openTo(one, actor)));
    }

    @Override
    public String action(UUID id, DisclosureAct act) {
        return "/disclosures/" + id + "/" + act.slug();
    }

    @Override
    public List<Field> fields(UUID id, DisclosureAct act, Instant at, Actor actor, Texts texts) {
        return switch (act) {
            case PROPOSE, REVISE ->
                fields(disclosures.draft(source(id, at, actor), at, actor).orElseThrow());
            case DECLINE, WITHDRAW -> List.of(Field.text("reason"));
            case RELEASE -> List.of();
        };
    }

    @Override
    public List<String> facts(UUID id, DisclosureAct act, Instant at, Actor actor, Texts texts) {
        return switch (act) {
            case PROPOSE, REVISE ->
                facts(disclosures.draft(source(id, at, actor), at, actor).orElseThrow(), texts);
            case RELEASE -> {
                var facts = new ArrayList<String>();
                disclosures.find(id, actor, at).flatMap(Disclosure::waiting).ifPresent(waiting -> {
                    var said = waiting.wording();
                    facts.add(texts.t("disclosure.fact.title", said.title()));
                    facts.add(texts.t("disclosure.fact.requirement", said.requirement()));
                    if (!said.progress().isEmpty()) {
                        facts.add(texts.t("disclosure.fact.progress", said.progress()));
                    }
                    said.reasons().forEach(reason -> facts.add(texts.t("disclosure.fact.reason", reason.words())));
                    facts.add(texts.t("disclosure.fact.secrecy", said.secrecy(), waiting.proposedBy()));
                    facts.add(texts.t("disclosure.fact.privacy", said.privacy(), waiting.proposedBy()));
                    if (!said.consent().isEmpty()) {
                        facts.add(texts.t("disclosure.fact.consent", said.consent()));
                    }
                });
                yield facts;
            }
            case DECLINE, WITHDRAW -> List.of();
        };
    }

    private Source source(UUID id, Instant at, Actor actor) {
        return disclosures.find(id, actor, at).orElseThrow().source();
    }

    /** Of a wording that is to be proposed. */
    static List<Field> fields(Draft draft) {
        var fields = new ArrayList<Field>();
        fields.add(Field.line("title", draft.title()));
        fields.add(Field.text(draft.practice() ? "done" : "requirement", draft.requirement()));
        fields.add(Field.text(draft.practice() ? "conditions" : "progress", draft.progress())
                .optional());
        for (int n = 1; n <= Math.min(MOST, draft.extensions().size()); n++) {
            fields.add(Field.text("reason-" + n, draft.extensions().get(n - 1).published()));
        }
        fields.add(Field.text("secrecy"));
        fields.add(Field.text("privacy"));
        if (draft.practice()) {
            fields.add(Field.text("consent").optional());
        }
        return fields;
    }

    static List<String> facts(Draft draft, Texts texts) {
        var facts = new ArrayList<String>();
        facts.add(texts.t(draft.practice() ? "disclosure.fact.practice" : "disclosure.fact.how"));
        int n = 0;
        for (var one : draft.extensions()) {
            n++;
            facts.add(texts.t(
                    "disclosure.fact.extension", n, one.workingDays(), texts.day(one.grantedOn()), one.original()));
        }
        return facts;
    }

    static Wording wording(Typed typed, Draft draft) {
        var reasons = new ArrayList<Wording.Reason>();
        int n = 0;
        for (var one : draft.extensions()) {
            n++;
            reasons.add(new Wording.Reason(one.id(), typed.text("reason-" + n)));
        }
        return new Wording(
                typed.text("title"),
                typed.text(draft.practice() ? "done" : "requirement"),
                typed.text(draft.practice() ? "conditions" : "progress"),
                reasons,
                typed.text("secrecy"),
                typed.text("privacy"),
                draft.practice() ? typed.text("consent") : "");
    }

    @Override
    public Outcome<UUID> perform(UUID id, DisclosureAct act, int version, Typed typed, Instant at, Actor actor) {
        return switch (act) {
            case PROPOSE, REVISE ->
                disclosures
                        .draft(source(id, at, actor), at, actor)
                        .map(draft -> disclosures.reword(id, version, wording(typed, draft), at, actor))
                        .orElseThrow();
            case RELEASE -> disclosures.release(id, version, at, actor);
            case DECLINE -> disclosures.decline(id, version, typed.text("reason"), at, actor);
            case WITHDRAW -> disclosures.withdraw(id, version, typed.text("reason"), at, actor);
        };
    }
}
