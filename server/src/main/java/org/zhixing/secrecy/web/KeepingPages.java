package org.zhixing.secrecy.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.secrecy.InternalMaterials;
import org.zhixing.secrecy.OfflineMatter;
import org.zhixing.secrecy.OfflineMatters;
import org.zhixing.secrecy.OfflineState;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;
import org.zhixing.shell.SearchSource;
import org.zhixing.shell.SearchWords;

/** The register of offline matters, and the marks of internal material. */
@Controller
class KeepingPages {

    private static final String OFFLINE = "/secrecy/offline";
    private static final String INTERNAL = "/secrecy/internal";
    private static final int FEW = 5;
    private static final String ID = "/{id:[0-9a-f-]{36}}";

    private final OfflineMatters matters;
    private final InternalMaterials materials;
    private final Organization organization;
    private final CaseClock clock;
    private final List<SearchSource> sources;

    KeepingPages(
            OfflineMatters matters,
            InternalMaterials materials,
            Organization organization,
            CaseClock clock,
            List<SearchSource> sources) {
        this.sources = sources;
        this.matters = matters;
        this.materials = materials;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping(OFFLINE)
    ModelAndView offline(Actor actor) {
        return offline("", "", "", actor, null);
    }

    @PostMapping(OFFLINE)
    ModelAndView register(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String due,
            Actor actor,
            RedirectAttributes after) {
        var chosen = Addresses.ids(unit).stream().findFirst().map(UnitId::new).orElse(null);
        var outcome = matters.register(number, chosen, day(due), clock.now(), actor);
        return outcome instanceof Outcome.Refused<OfflineMatter> refused
                ? offline(number, unit, due, actor, refused.refusal())
                : done(
                        OFFLINE,
                        Notice.done(
                                "secrecy.offline.registered", outcome.orThrow().number()),
                        after);
    }

    @PostMapping(OFFLINE + ID + "/done")
    ModelAndView done(@PathVariable UUID id, Actor actor, RedirectAttributes after) {
        return end(id, OfflineState.DONE, actor, after);
    }

    @PostMapping(OFFLINE + ID + "/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Actor actor, RedirectAttributes after) {
        return end(id, OfflineState.WITHDRAWN, actor, after);
    }

    private ModelAndView end(UUID id, OfflineState to, Actor actor, RedirectAttributes after) {
        var outcome = matters.end(id, to, clock.now(), actor);
        return outcome instanceof Outcome.Refused<OfflineMatter> refused
                ? offline("", "", "", actor, refused.refusal())
                : done(
                        OFFLINE,
                        Notice.done("secrecy.offline.ended", outcome.orThrow().number()),
                        after);
    }

    @GetMapping(INTERNAL)
    ModelAndView internal(@RequestParam(defaultValue = "") String subject, Actor actor) {
        return internal(subject, actor, null);
    }

    @PostMapping(INTERNAL)
    ModelAndView mark(@RequestParam(defaultValue = "") String subject, Actor actor, RedirectAttributes after) {
        var ids = named(subject.strip(), actor);
        Outcome<CaseRef> outcome = ids.size() == 1
                ? materials.mark(ids.iterator().next(), clock.now(), actor)
                : Outcome.refused("secrecy.refused.one-address", "practice 10");
        return outcome instanceof Outcome.Refused<CaseRef> refused
                ? internal(subject, actor, refused.refusal())
                : done(INTERNAL, Notice.done("secrecy.internal.marked"), after);
    }

    /** What an address or a number names, the latter among what the actor may find. */
    private Set<UUID> named(String typed, Actor actor) {
        String words = SearchWords.query(typed);
        if (words.isEmpty() || !Addresses.ids(typed).isEmpty()) {
            return Addresses.ids(typed);
        }
        return sources.stream()
                .flatMap(source -> source.find(actor, words, typed, FEW).stream())
                .filter(found -> found.title().equals(typed)
                        || List.of(found.detail().split("[\\s·]+", -1)).contains(typed))
                .flatMap(found -> Addresses.ids(found.href()).stream())
                .collect(Collectors.toSet());
    }

    @PostMapping(INTERNAL + ID + "/unmark")
    ModelAndView unmark(@PathVariable UUID id, Actor actor, RedirectAttributes after) {
        var outcome = materials.unmark(id, clock.now(), actor);
        return outcome instanceof Outcome.Refused<CaseRef> refused
                ? internal("", actor, refused.refusal())
                : done(INTERNAL, Notice.done("secrecy.internal.unmarked"), after);
    }

    private static ModelAndView done(String page, Notice notice, RedirectAttributes after) {
        after.addFlashAttribute(Notice.ATTRIBUTE, notice);
        return new ModelAndView("redirect:" + page);
    }

    private ModelAndView internal(String subject, Actor actor, @Nullable Refusal refusal) {
        return shown("secrecy/internal", new InternalPage(materials.all(actor), subject, refusal), refusal);
    }

    private ModelAndView offline(String number, String unit, String due, Actor actor, @Nullable Refusal refusal) {
        boolean keeps = matters.keeps(actor);
        var units = keeps
                ? organization.units(clock.today()).stream()
                        .filter(one -> one.type() != UnitType.SECTION)
                        .map(Unit::choice)
                        .toList()
                : List.<Choice>of();
        return shown(
                "secrecy/offline",
                new OfflinePage(matters.seenBy(actor), keeps, clock.today(), units, number, unit, due, refusal),
                refusal);
    }

    private static ModelAndView shown(String template, Object page, @Nullable Refusal refusal) {
        var view = new ModelAndView(template, "page", page);
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
