package org.zhixing.proposal.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.proposal.desk.Catalogue;
import org.zhixing.proposal.desk.HandlingRule;
import org.zhixing.proposal.desk.HandlingRules;
import org.zhixing.proposal.web.RulePage.Typed;
import org.zhixing.shell.Notice;

/** The rules by which proposals are handled: read by all who handle them, changed by the office with a document. */
@Controller("proposalRules")
class RulePages {

    private final HandlingRules rules;
    private final Catalogue catalogue;
    private final CaseClock clock;

    RulePages(HandlingRules rules, Catalogue catalogue, CaseClock clock) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/deputy-proposals/rules")
    ModelAndView all(Actor actor) {
        return new ModelAndView(
                "proposal/rules",
                "page",
                new RulesPage(
                        rules.current(),
                        catalogue.grades(),
                        actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF)));
    }

    @GetMapping("/deputy-proposals/rules/{key}")
    ModelAndView one(@PathVariable String key) {
        var rule = find(key);
        return page(rule, new Typed(rule.value(), rule.extension(), "", "", "", ""), null);
    }

    @PostMapping("/deputy-proposals/rules/{key}")
    ModelAndView adopt(@PathVariable String key, @ModelAttribute Typed typed, Actor actor, RedirectAttributes flash) {
        var rule = find(key);
        var day = day(typed.adoptedOn());
        if (day == null) {
            return page(rule, typed, Refusal.of("proposal.refused.rule-date", "architecture 12"));
        }
        var outcome = rules.adopt(
                new HandlingRules.Adoption(
                        key,
                        typed.value(),
                        rule.term() ? typed.extension() : "",
                        typed.document(),
                        day,
                        typed.reason(),
                        typed.confirmedBy()),
                clock.now(),
                actor);
        if (outcome instanceof Outcome.Refused<HandlingRule> refused) {
            return page(rule, typed, refused.refusal());
        }
        flash.addFlashAttribute(
                Notice.ATTRIBUTE,
                Notice.done("proposal.rule-adopted", outcome.orThrow().version()));
        return new ModelAndView("redirect:/deputy-proposals/rules/" + key);
    }

    private HandlingRule find(String key) {
        return rules.versions(key).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private ModelAndView page(HandlingRule rule, Typed typed, @Nullable Refusal refusal) {
        var view = new ModelAndView(
                "proposal/rule", "page", new RulePage(rule, rules.versions(rule.key()), typed, refusal));
        if (refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }
}
