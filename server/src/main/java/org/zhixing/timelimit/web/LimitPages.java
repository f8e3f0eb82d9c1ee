package org.zhixing.timelimit.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.shell.Notice;
import org.zhixing.timelimit.LimitAccess;
import org.zhixing.timelimit.LimitExplanation;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitRules;
import org.zhixing.timelimit.Repairs;
import org.zhixing.timelimit.TimeLimits;

/** How a limit was counted, which terms there are, and what the sweep could not do. */
@Controller
class LimitPages {

    private static final int REPAIRS = 200;

    private final TimeLimits limits;
    private final LimitRules rules;
    private final Repairs repairs;
    private final CaseClock clock;
    private final Map<String, LimitAccess> access;

    LimitPages(
            TimeLimits limits, LimitRules rules, Repairs repairs, CaseClock clock, ObjectProvider<LimitAccess> access) {
        this.limits = limits;
        this.rules = rules;
        this.repairs = repairs;
        this.clock = clock;
        this.access = access.stream().collect(Collectors.toMap(LimitAccess::module, Function.identity()));
    }

    /** A limit that does not exist and one of a case the reader may not see are refused alike. */
    @GetMapping("/limits/{id}")
    ModelAndView counted(@PathVariable UUID id, Actor actor) {
        LimitExplanation explanation =
                limits.explain(new LimitId(id), clock.now()).orElse(null);
        LimitAccess owner = explanation == null
                ? null
                : access.get(explanation.view().subject().module());
        if (explanation == null
                || owner == null
                || actor.roles().stream().anyMatch(Role::administers)
                || !owner.maySee(actor, explanation.view().subject())) {
            throw new AccessDeniedException("limit");
        }
        String href = owner.hrefOf(explanation.view().subject());
        return new ModelAndView("timelimit/counted", "page", new CountedPage(explanation, href));
    }

    @GetMapping("/limits/rules")
    ModelAndView rules() {
        return new ModelAndView("timelimit/rules", "page", new RulesPage(rules.all()));
    }

    @GetMapping("/limits/repairs")
    ModelAndView repairs(Actor actor) {
        if (!actor.has(Role.SYSTEM_ADMINISTRATOR)) {
            throw new AccessDeniedException("repairs");
        }
        return new ModelAndView("timelimit/repairs", "page", new RepairsPage(repairs.open(REPAIRS)));
    }

    @PostMapping("/limits/repairs/{id}")
    String retry(@PathVariable UUID id, Actor actor, RedirectAttributes attributes) {
        attributes.addFlashAttribute(
                Notice.ATTRIBUTE,
                repairs.retry(new LimitId(id), actor) instanceof Outcome.Refused<LimitId> refused
                        ? Notice.refused(refused.refusal())
                        : Notice.done("timelimit.repair.given-back"));
        return "redirect:/limits/repairs";
    }
}
