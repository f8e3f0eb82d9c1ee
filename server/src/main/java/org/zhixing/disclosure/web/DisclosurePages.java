package org.zhixing.disclosure.web;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.disclosure.Disclosure;
import org.zhixing.disclosure.DisclosureAct;
import org.zhixing.disclosure.DisclosureState;
import org.zhixing.disclosure.Disclosures;
import org.zhixing.disclosure.Draft;
import org.zhixing.disclosure.Source;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Timeline;
import org.zhixing.organization.CityOffices;
import org.zhixing.shell.ActForm;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Choice;
import org.zhixing.shell.FilteredList;
import org.zhixing.shell.FormPage;
import org.zhixing.shell.ListAddress;
import org.zhixing.shell.ListPage;
import org.zhixing.shell.Notice;
import org.zhixing.shell.SavedViews;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;
import org.zhixing.shell.ViewBar;
import org.zhixing.supervision.DocketId;

/** The register of publications, the page of one, and the forms of what is done about it. */
@Controller
class DisclosurePages {

    private static final String PATH = "/disclosures";
    private static final String ID = PATH + "/{id:[0-9a-f-]{36}}";
    private static final String ACT = ID + "/{slug:[a-z-]+}";

    private final Disclosures disclosures;
    private final DisclosureForms forms;
    private final CityOffices offices;
    private final Ledger ledger;
    private final CaseClock clock;
    private final MessageSource messages;
    private final FilteredList list;
    private final SavedViews views;

    DisclosurePages(
            Disclosures disclosures,
            DisclosureForms forms,
            CityOffices offices,
            Ledger ledger,
            CaseClock clock,
            MessageSource messages,
            @Qualifier("disclosuresList") FilteredList list,
            SavedViews views) {
        this.disclosures = disclosures;
        this.forms = forms;
        this.offices = offices;
        this.ledger = ledger;
        this.clock = clock;
        this.messages = messages;
        this.list = list;
        this.views = views;
    }

    @GetMapping(PATH)
    ModelAndView list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable String after,
            Actor actor) {
        var wanted = ListAddress.constant(DisclosureState.class, state);
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("state", wanted);
        parts.put("text", text.isBlank() ? null : text.strip());
        String address = ListAddress.of(parts);
        var found = disclosures.page(wanted, text.strip(), ListAddress.id(after), ListPage.ASKED, actor, clock.now());
        var page = ListPage.of(list, address, found, Disclosure::id);
        return new ModelAndView(
                "disclosure/list",
                "page",
                new DisclosuresPage(
                        wanted,
                        text.strip(),
                        page.rows(),
                        offices.names(
                                page.rows().stream()
                                        .map(Disclosure::lead)
                                        .distinct()
                                        .toList(),
                                clock.today()),
                        address,
                        page.next(),
                        new ViewBar(
                                list,
                                address,
                                List.of(
                                        new Choice("state=PROPOSED", "disclosure.view.waiting"),
                                        new Choice("state=REVISED", "disclosure.view.revised")),
                                views.of(actor.account(), list))));
    }

    @GetMapping(ID)
    ModelAndView one(@PathVariable UUID id, Actor actor) {
        var one = disclosures.find(id, actor, clock.now()).orElseThrow(DisclosurePages::missing);
        var open = disclosures.openTo(one, actor);
        return new ModelAndView(
                "disclosure/disclosure",
                "page",
                new DisclosurePage(
                        one,
                        offices.name(one.lead(), clock.today()),
                        open.isEmpty() ? null : open.get(0),
                        open.stream().skip(1).toList(),
                        Timeline.whole(Disclosure.subject(id), ledger.timeline(Disclosure.subject(id)), Map.of())));
    }

    @GetMapping(PATH + "/new")
    ModelAndView propose(
            @RequestParam(required = false) @Nullable String docket,
            @RequestParam(required = false) @Nullable String practice,
            Actor actor,
            Locale locale) {
        var id = source(docket, practice);
        var at = clock.now();
        var existing = disclosures.of(id, actor, at);
        return existing.isPresent()
                ? new ModelAndView("redirect:" + existing.get().href())
                : form(id, draft(id, at, actor), new Typed(Map.of()), null, locale);
    }

    @PostMapping(PATH)
    ModelAndView begin(
            @RequestParam MultiValueMap<String, String> sent, Actor actor, Locale locale, RedirectAttributes after) {
        var typed = Typed.of(sent);
        var id = source(typed.text("docket"), typed.text("practice"));
        var at = clock.now();
        var draft = draft(id, at, actor);
        var outcome = disclosures.propose(id, DisclosureForms.wording(typed, draft), at, actor);
        return outcome instanceof Outcome.Refused<UUID> refused
                ? Answer.again(form(id, draft, typed, refused.refusal(), locale), refused.refusal())
                : Answer.on(
                        PATH + "/" + outcome.orThrow(),
                        Notice.done("disclosure.done", new Texts(messages, locale).name(DisclosureAct.PROPOSE)),
                        after);
    }

    private ModelAndView form(Source source, Draft draft, Typed typed, @Nullable Refusal refusal, Locale locale) {
        var fields = new java.util.ArrayList<org.zhixing.shell.Field>();
        fields.add(org.zhixing.shell.Field.hidden(source.column(), source.id().toString()));
        fields.addAll(DisclosureForms.fields(draft));
        var page = new FormPage(
                Texts.keyOf(DisclosureAct.PROPOSE),
                draft.title(),
                draft.href(),
                PATH,
                0,
                typed.in(fields),
                DisclosureForms.facts(draft, new Texts(messages, locale)),
                refusal);
        return new ModelAndView("disclosure/form", "page", page);
    }

    private Draft draft(Source source, Instant at, Actor actor) {
        return disclosures.draft(source, at, actor).orElseThrow(DisclosurePages::missing);
    }

    private static Source source(@Nullable String docket, @Nullable String practice) {
        return Optional.ofNullable(ListAddress.id(docket))
                .map(id -> Source.of(new DocketId(id)))
                .or(() -> Optional.ofNullable(ListAddress.id(practice)).map(Source::practice))
                .orElseThrow(DisclosurePages::missing);
    }

    @GetMapping(ACT)
    ModelAndView form(@PathVariable UUID id, @PathVariable String slug, Actor actor, Locale locale) {
        return act(id, slug, actor, locale).show(page -> page);
    }

    @PostMapping(ACT)
    ModelAndView perform(
            @PathVariable UUID id,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent,
            Actor actor,
            Locale locale,
            RedirectAttributes after)
            throws IOException {
        return act(id, slug, actor, locale)
                .perform(Typed.of(sent), java.util.function.Supplier::get, "disclosure.done", page -> page, after);
    }

    private ActForm<UUID, DisclosureAct> act(UUID id, String slug, Actor actor, Locale locale) {
        return new ActForm<>("disclosure", forms, id, slug, clock.now(), actor, new Texts(messages, locale));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
