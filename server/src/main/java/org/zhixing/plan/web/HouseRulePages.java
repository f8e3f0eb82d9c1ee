package org.zhixing.plan.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.organization.Organization;
import org.zhixing.organization.Unit;
import org.zhixing.organization.UnitType;
import org.zhixing.plan.house.RememberedRule;
import org.zhixing.plan.house.RememberedRules;
import org.zhixing.plan.house.Teaching;
import org.zhixing.plan.review.PlanDocuments;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.planreader.house.HouseRule.Kind;
import org.zhixing.planreader.house.HouseRuleFile;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Notice;

/** The rules of the house: seen, added, forgotten, taken along as a file. */
@Controller
class HouseRulePages {

    private static final int LISTED = 500;
    private static final String PAGE = "redirect:/plans/rules";

    private final RememberedRules rules;
    private final Teaching teaching;
    private final PlanDocuments documents;
    private final Organization organization;
    private final CaseClock clock;

    HouseRulePages(
            RememberedRules rules,
            Teaching teaching,
            PlanDocuments documents,
            Organization organization,
            CaseClock clock) {
        this.rules = rules;
        this.teaching = teaching;
        this.documents = documents;
        this.organization = organization;
        this.clock = clock;
    }

    @GetMapping("/plans/rules")
    ModelAndView show(Actor actor) {
        UnitId office = PlanRights.officeOf(actor);
        var inForce = new ArrayList<RememberedRule>();
        var forgotten = new ArrayList<RememberedRule>();
        rules.of(office, LISTED).forEach(rule -> (rule.inForce() ? inForce : forgotten).add(rule));
        List<Choice> units = organization.units(clock.today()).stream()
                .filter(unit -> unit.type() != UnitType.SECTION)
                .map(Unit::choice)
                .toList();
        return new ModelAndView(
                "plan/rules", "page", new HouseRulesPage(inForce, forgotten, documents.issuers(office), units));
    }

    @PostMapping("/plans/rules")
    String add(
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam String meaning,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String unit,
            Actor actor,
            RedirectAttributes redirect) {
        int cut = meaning.indexOf(':');
        Outcome<RememberedRule> done = kind(cut < 0 ? meaning : meaning.substring(0, cut))
                .then(kind -> teaching.remember(
                        issuer,
                        kind,
                        words,
                        kind == Kind.ALIAS ? unit : cut < 0 ? "" : meaning.substring(cut + 1),
                        null,
                        actor,
                        clock.now()));
        return answer(redirect, "plan.done.rule-remembered", done);
    }

    @PostMapping("/plans/rules/{rule}/forget")
    String forget(@PathVariable UUID rule, Actor actor, RedirectAttributes redirect) {
        return answer(redirect, "plan.done.rule-forgotten", teaching.forget(rule, actor, clock.now()));
    }

    /** For {@code ./zhixing read --rules}. */
    @GetMapping("/plans/rules.txt")
    ResponseEntity<byte[]> file(Actor actor) {
        var lines = new ArrayList<String>();
        for (RememberedRule rule : rules.of(PlanRights.officeOf(actor), LISTED)) {
            if (rule.inForce()) {
                lines.add(HouseRuleFile.line(
                        rule.rule(),
                        rule.at().atZone(Zone.SHANGHAI).toLocalDate().toString(),
                        rule.by()));
            }
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rules.txt\"")
                .header("X-Content-Type-Options", "nosniff")
                .body((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome<Kind> kind(String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return Outcome.done(kind);
            }
        }
        return Outcome.refused("plan.refused.no-rule", "R030");
    }

    private static String answer(RedirectAttributes redirect, String key, Outcome<RememberedRule> outcome) {
        redirect.addFlashAttribute(
                Notice.ATTRIBUTE,
                outcome instanceof Outcome.Refused<RememberedRule> refused
                        ? Notice.refused(refused.refusal())
                        : Notice.done(key));
        return PAGE;
    }
}
