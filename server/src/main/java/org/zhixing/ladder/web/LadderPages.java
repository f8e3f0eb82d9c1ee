package org.zhixing.ladder.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.zhixing.ladder.CityRule;
import org.zhixing.ladder.CityRules;
import org.zhixing.ladder.RuleGroup;
import org.zhixing.ladder.Trial;
import org.zhixing.ladder.Trials;
import org.zhixing.ladder.Unreplayed;
import org.zhixing.ladder.web.LadderPage.Change;
import org.zhixing.ladder.web.LadderPage.Listed;
import org.zhixing.ladder.web.LadderPage.Typed;
import org.zhixing.ladder.web.LadderPage.Version;
import org.zhixing.organization.Organization;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;
import org.zhixing.shell.Texts;

/** The rules of the city: read and searched, several tried at once on last year's cases, adopted with a document and its date. */
@Controller
class LadderPages {

    private static final int SHOWN = 200;
    private static final String LAW = "practice 8";

    private final CityRules rules;
    private final Trials trials;
    private final Organization organization;
    private final CaseClock clock;
    private final MessageSource messages;

    LadderPages(CityRules rules, Trials trials, Organization organization, CaseClock clock, MessageSource messages) {
        this.rules = rules;
        this.trials = trials;
        this.organization = organization;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/ladder")
    ModelAndView table(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String group,
            Locale locale) {
        var texts = new Texts(messages, locale);
        var all = rules.current();
        var found = all.stream()
                .filter(rule -> group.isEmpty() || rule.group().name().equals(group))
                .map(rule -> new RulesPage.Line(rule, rule.name(texts), rule.words(texts), counts(rule)))
                .filter(line -> isFound(line, text.strip().toLowerCase(locale), texts, locale))
                .collect(Collectors.groupingBy(line -> line.rule().group()));
        var parts = Arrays.stream(RuleGroup.values())
                .filter(found::containsKey)
                .map(part -> new RulesPage.Part(part, found.getOrDefault(part, List.of())))
                .toList();
        return new ModelAndView(
                "ladder/rules",
                "page",
                new RulesPage(parts, text, group, Choice.of(RuleGroup.class, texts), all.size()));
    }

    private static boolean isFound(RulesPage.Line line, String text, Texts texts, Locale locale) {
        var rule = line.rule();
        return Stream.of(line.name(), line.value(), rule.reason(), rule.source(), texts.name(rule.group()), rule.key())
                .anyMatch(words -> words.toLowerCase(locale).contains(text));
    }

    /** Nothing is stored: the trial stands in the address. */
    @GetMapping("/ladder/trial")
    ModelAndView trial(
            @RequestParam MultiValueMap<String, String> params,
            @RequestParam(defaultValue = "") String show,
            Locale locale,
            Actor actor) {
        var changes = changes(params, new Texts(messages, locale));
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
        var changes = changes(params, new Texts(messages, locale));
        var typed = new Typed(document, adoptedOn, reason);
        var day = Typing.day(adoptedOn);
        if (day == null) {
            return page(changes, "", typed, Refusal.of("ladder.refused.no-date", LAW), locale, actor);
        }
        var values = changes.stream()
                .collect(Collectors.toMap(change -> change.rule().id(), Change::value));
        var outcome = rules.adopt(new CityRules.Adoption(values, document, day, reason), clock.now(), actor);
        if (outcome instanceof Outcome.Refused<List<CityRule>> refused) {
            return page(changes, "", typed, refused.refusal(), locale, actor);
        }
        flash.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.done("ladder.saved", outcome.orThrow().size()));
        return new ModelAndView("redirect:/ladder");
    }

    private List<Change> changes(MultiValueMap<String, String> params, Texts texts) {
        var values = Typing.values(params);
        var known = rules.current();
        if (!known.stream().map(CityRule::id).collect(Collectors.toSet()).containsAll(values.keySet())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return known.stream()
                .filter(rule -> values.containsKey(rule.id()))
                .map(rule -> change(rule, values.get(rule.id()), texts))
                .toList();
    }

    private Change change(CityRule rule, @Nullable String typed, Texts texts) {
        Outcome<String> checked = typed == null ? Outcome.done(rule.value()) : rules.check(rule.id(), typed);
        var refusal = checked instanceof Outcome.Refused<String> refused ? refused.refusal() : null;
        String value = refusal == null ? checked.orThrow() : String.valueOf(typed);
        var choices = rule.choices();
        return new Change(
                rule,
                rule.name(texts),
                value,
                refusal == null && choices == null ? texts.period(value) : value,
                rule.words(texts),
                rule.words(value, texts),
                choices == null
                        ? List.of()
                        : choices.values().stream()
                                .map(one -> new Choice(one, texts.t("ladder.choice." + one)))
                                .toList(),
                rule.chosen(value),
                refusal,
                counts(rule) ? null : Unreplayed.of(rule));
    }

    private static boolean counts(CityRule rule) {
        return Trials.COUNTING.contains(rule.id());
    }

    private @Nullable Trial tried(List<Change> changes, Actor actor) {
        if (changes.stream().anyMatch(change -> change.refusal() != null)
                || changes.stream().noneMatch(change -> change.changes() && change.unreplayed() == null)) {
            return null;
        }
        var values = new HashMap<String, String>();
        changes.forEach(change -> values.put(change.rule().id(), change.value()));
        return trials.of(values, clock.now(), actor);
    }

    private ModelAndView page(
            List<Change> changes, String show, Typed typed, @Nullable Refusal refusal, Locale locale, Actor actor) {
        var texts = new Texts(messages, locale);
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
        var versions = changes.stream()
                .flatMap(change -> rules.versions(change.rule().id()).stream())
                .map(rule -> new Version(rule, rule.name(texts), rule.words(texts)))
                .toList();
        var listed = new Listed(
                show,
                title(show, names, texts),
                Typing.step(show),
                rows.subList(0, Math.min(SHOWN, rows.size())),
                Math.max(0, rows.size() - SHOWN));
        var view = new ModelAndView(
                "ladder/trial",
                "page",
                new LadderPage(changes, others(changes, texts), versions, trial, listed, names, typed, refusal));
        if (refusal != null || changes.stream().anyMatch(change -> change.refusal() != null)) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /** What the dockets that are listed have in common, in words; empty for all. */
    private static String title(String show, Map<UnitId, String> names, Texts texts) {
        var step = Typing.step(show);
        var side = Typing.side(show);
        var figure = Typing.figure(show);
        var unit = Typing.unit(show);
        if (step != null && side != null) {
            return texts.t("ladder.listed", texts.name(step), texts.name(side));
        }
        if (unit == null) {
            return figure == null ? "" : texts.name(figure);
        }
        String name = names.getOrDefault(unit, "");
        return figure == null ? name : texts.t("ladder.listed", name, texts.name(figure));
    }

    private List<Choice> others(List<Change> changes, Texts texts) {
        var chosen = changes.stream().map(change -> change.rule().id()).toList();
        return rules.current().stream()
                .filter(rule -> !chosen.contains(rule.id()) && !rule.fixed())
                .map(rule -> new Choice(rule.id(), rule.name(texts)))
                .toList();
    }
}
