package org.zhixing.ladder.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.ladder.Trial;
import org.zhixing.ladder.Trials;
import org.zhixing.ladder.web.LadderPage.Change;
import org.zhixing.ladder.web.LadderPage.Typed;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.LadderRule;
import org.zhixing.supervision.LadderRules;

/** The numbers of the ladder: read, several tried at once on last year's cases, adopted with a document and its date. */
@Controller
class LadderPages {

    private static final int SHOWN = 200;
    private static final String LAW = "practice 8";

    private final LadderRules rules;
    private final Trials trials;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;

    LadderPages(LadderRules rules, Trials trials, Organization organization, CaseClock clock, MessageSource messages) {
        this.rules = rules;
        this.trials = trials;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/ladder")
    ModelAndView table() {
        return new ModelAndView(
                "ladder/rules",
                "page",
                new LadderPage(
                        rules.current(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        "",
                        List.of(),
                        0,
                        Map.of(),
                        Typed.NOTHING,
                        null));
    }

    /** Nothing is stored: the trial stands in the address. */
    @GetMapping("/ladder/trial")
    ModelAndView trial(
            @RequestParam MultiValueMap<String, String> params,
            @RequestParam(defaultValue = "") String show,
            Locale locale,
            Actor actor) {
        var changes = changes(params);
        return changes.isEmpty()
                ? new ModelAndView("redirect:/ladder")
                : page(changes, show, Typed.NOTHING, null, locale, actor);
    }

    @PostMapping("/ladder")
    ModelAndView adopt(
            @RequestParam MultiValueMap<String, String> params,
            @RequestParam String document,
            @RequestParam String adoptedOn,
            @RequestParam String reason,
            Locale locale,
            Actor actor,
            RedirectAttributes flash) {
        var changes = changes(params);
        var typed = new Typed(document, adoptedOn, reason);
        var day = Typing.day(adoptedOn);
        if (day == null) {
            return page(changes, "", typed, Refusal.of("ladder.refused.no-date", LAW), locale, actor);
        }
        var values = changes.stream()
                .collect(Collectors.toMap(change -> change.rule().key(), Change::value));
        var outcome = rules.adopt(new LadderRules.Adoption(values, document, day, reason), clock.now(), actor);
        if (outcome instanceof Outcome.Refused<List<LadderRule>> refused) {
            return page(changes, "", typed, refused.refusal(), locale, actor);
        }
        flash.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.done("ladder.saved", outcome.orThrow().size()));
        return new ModelAndView("redirect:/ladder");
    }

    private List<Change> changes(MultiValueMap<String, String> params) {
        var values = Typing.values(params);
        var known = rules.current();
        if (!known.stream().map(LadderRule::key).collect(Collectors.toSet()).containsAll(values.keySet())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return known.stream()
                .filter(rule -> values.containsKey(rule.key()))
                .map(rule -> change(rule, values.get(rule.key())))
                .toList();
    }

    private Change change(LadderRule rule, @Nullable String value) {
        if (value == null) {
            return new Change(rule, rule.value(), null);
        }
        var checked = rules.check(rule.key(), value);
        return checked instanceof Outcome.Refused<String> refused
                ? new Change(rule, value, refused.refusal())
                : new Change(rule, checked.orThrow(), null);
    }

    private @Nullable Trial tried(List<Change> changes, Actor actor) {
        if (changes.stream().anyMatch(change -> change.refusal() != null)
                || changes.stream().noneMatch(Change::changes)) {
            return null;
        }
        var values = new HashMap<String, String>();
        changes.forEach(change -> values.put(change.rule().key(), change.value()));
        return trials.of(values, clock.now(), actor);
    }

    private ModelAndView page(
            List<Change> changes, String show, Typed typed, @Nullable Refusal refusal, Locale locale, Actor actor) {
        var trial = tried(changes, actor);
        List<Trial.Row> rows = trial == null
                ? List.of()
                : trial.rows().stream().filter(Typing.of(show)).toList();
        var units = new HashSet<UnitId>();
        if (trial != null) {
            trial.units().forEach(one -> units.add(one.unit()));
        }
        rows.forEach(row -> units.add(row.lead()));
        var names = organization.names(units, clock.today());
        var versions = new ArrayList<LadderRule>();
        changes.forEach(change -> versions.addAll(rules.versions(change.rule().key())));
        var view = new ModelAndView(
                "ladder/trial",
                "page",
                new LadderPage(
                        rules.current(),
                        changes,
                        others(changes, new Texts(messages, locale)),
                        versions,
                        trial,
                        show,
                        rows.subList(0, Math.min(SHOWN, rows.size())),
                        Math.max(0, rows.size() - SHOWN),
                        names,
                        typed,
                        refusal));
        if (refusal != null || changes.stream().anyMatch(change -> change.refusal() != null)) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private List<Choice> others(List<Change> changes, Texts texts) {
        var chosen = changes.stream().map(change -> change.rule().key()).toList();
        return rules.current().stream()
                .filter(rule -> !chosen.contains(rule.key()))
                .map(rule -> new Choice(rule.key(), name(rule, texts)))
                .toList();
    }

    private static String name(LadderRule rule, Texts texts) {
        String known = texts.known("ladder.key." + rule.key());
        return known.isEmpty() ? rule.reason() : known;
    }
}
