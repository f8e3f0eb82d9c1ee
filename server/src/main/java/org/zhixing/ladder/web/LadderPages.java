package org.zhixing.ladder.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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
import org.zhixing.organization.Organization;
import org.zhixing.shell.Notice;
import org.zhixing.supervision.LadderRule;
import org.zhixing.supervision.LadderRules;

/** The numbers of the ladder: read, tried on last year's cases, saved as a new version with its reason. */
@Controller
class LadderPages {

    private static final int SHOWN = 200;

    private final LadderRules rules;
    private final Trials trials;
    private final Organization organization;
    private final CaseClock clock;

    LadderPages(LadderRules rules, Trials trials, Organization organization, CaseClock clock) {
        this.rules = rules;
        this.trials = trials;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping("/ladder")
    ModelAndView table() {
        return new ModelAndView(
                "ladder/rules",
                "page",
                new LadderPage(rules.current(), null, List.of(), "", "", "", null, 0, Map.of(), null));
    }

    /** Nothing is stored: the trial stands in the address. */
    @GetMapping("/ladder/trial")
    ModelAndView trial(
            @RequestParam(defaultValue = "") String rule,
            @RequestParam @Nullable String value,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String reason,
            Actor actor) {
        if (rule.isEmpty()) {
            return new ModelAndView("redirect:/ladder");
        }
        var chosen = chosen(rule);
        if (value == null) {
            return page(chosen, chosen.value(), source, reason, null, null);
        }
        var checked = rules.check(rule, value);
        return checked instanceof Outcome.Refused<String> refused
                ? page(chosen, value, source, reason, null, refused.refusal())
                : page(
                        chosen,
                        checked.orThrow(),
                        source,
                        reason,
                        trials.of(Map.of(rule, checked.orThrow()), clock.now(), actor),
                        null);
    }

    @PostMapping("/ladder")
    ModelAndView save(
            @RequestParam String rule,
            @RequestParam String value,
            @RequestParam String source,
            @RequestParam String reason,
            Actor actor,
            RedirectAttributes flash) {
        var chosen = chosen(rule);
        var outcome = rules.revise(rule, value, source, reason, clock.now(), actor);
        if (outcome instanceof Outcome.Refused<LadderRule> refused) {
            var trial = rules.check(rule, value) instanceof Outcome.Done<String> good
                    ? trials.of(Map.of(rule, good.value()), clock.now(), actor)
                    : null;
            return page(chosen, value, source, reason, trial, refused.refusal());
        }
        flash.addFlashAttribute(
                Notice.ATTRIBUTE, Notice.done("ladder.saved", outcome.orThrow().version()));
        return new ModelAndView("redirect:/ladder/trial?rule=" + rule);
    }

    private LadderRule chosen(String key) {
        return rules.versions(key).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page(
            LadderRule chosen,
            String value,
            String source,
            String reason,
            @Nullable Trial trial,
            @Nullable Refusal refusal) {
        var units = new HashSet<UnitId>();
        if (trial != null) {
            trial.units().forEach(one -> units.add(one.unit()));
            trial.rows().forEach(row -> units.add(row.lead()));
        }
        var names = organization.units(units, clock.today()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
        int left = trial == null ? 0 : Math.max(0, trial.rows().size() - SHOWN);
        var shown = trial == null || left == 0
                ? trial
                : new Trial(
                        trial.cases(),
                        trial.happened(),
                        trial.asIs(),
                        trial.tried(),
                        trial.units(),
                        trial.rows().subList(0, SHOWN));
        var view = new ModelAndView(
                "ladder/trial",
                "page",
                new LadderPage(
                        rules.current(),
                        chosen,
                        rules.versions(chosen.key()),
                        value,
                        source,
                        reason,
                        shown,
                        left,
                        names,
                        refusal));
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
