package org.zhixing.supervision.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.zhixing.organization.Organization;
import org.zhixing.shell.Notice;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.CorrectionCommand;
import org.zhixing.supervision.CorrectionId;
import org.zhixing.supervision.correction.CorrectionDesk;
import org.zhixing.supervision.correction.CorrectionRows;
import org.zhixing.supervision.desk.Stage;

/** What a recalculation proposes to correct on served sheets, to be checked by one and signed by another, one or many (practice 9). */
@Controller
class Corrections {

    private static final int SHOWN = 500;

    private final CorrectionDesk desk;
    private final CorrectionRows rows;
    private final SheetSteps steps;
    private final Stage stage;
    private final Organization organization;
    private final CaseClock clock;

    Corrections(
            CorrectionDesk desk,
            CorrectionRows rows,
            SheetSteps steps,
            Stage stage,
            Organization organization,
            CaseClock clock) {
        this.desk = desk;
        this.rows = rows;
        this.steps = steps;
        this.stage = stage;
        this.organization = organization;
        this.clock = clock;
    }

    private interface Doing {
        CorrectionCommand with(CorrectionId correction, int version);
    }

    @GetMapping("/corrections")
    ModelAndView list(Actor actor) {
        return new ModelAndView("supervision/corrections", "page", page(Map.of(), "", actor));
    }

    @PostMapping("/corrections/check")
    ModelAndView check(
            @RequestParam @Nullable List<String> correction,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes after) {
        return answer(correction, CorrectionCommand.Check::new, reason, actor, after);
    }

    @PostMapping("/corrections/issue")
    ModelAndView issue(
            @RequestParam @Nullable List<String> correction,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes after) {
        return answer(correction, CorrectionCommand.Issue::new, reason, actor, after);
    }

    @PostMapping("/corrections/dismiss")
    ModelAndView dismiss(
            @RequestParam @Nullable List<String> correction,
            @RequestParam(defaultValue = "") String reason,
            Actor actor,
            RedirectAttributes after) {
        return answer(
                correction, (id, version) -> new CorrectionCommand.Dismiss(id, version, reason), reason, actor, after);
    }

    /** What could not be done stays with its reason. */
    private ModelAndView answer(
            @Nullable List<String> chosen, Doing doing, String reason, Actor actor, RedirectAttributes after) {
        var commands = new ArrayList<CorrectionCommand>();
        for (String one :
                chosen == null ? List.<String>of() : chosen.stream().distinct().toList()) {
            commands.add(seen(one, doing));
        }
        if (commands.isEmpty()) {
            after.addFlashAttribute(
                    Notice.ATTRIBUTE, Notice.refused(Refusal.of("supervision.corrections.none-chosen", "interface 6")));
            return new ModelAndView("redirect:/corrections");
        }
        var outcomes = desk.perform(commands, clock.now(), actor);
        var refused = new HashMap<CorrectionId, Refusal>();
        for (int i = 0; i < commands.size(); i++) {
            if (outcomes.get(i) instanceof Outcome.Refused<CorrectionId> no) {
                refused.put(commands.get(i).correction(), no.refusal());
            }
        }
        var done = Notice.done("supervision.corrections.done", commands.size() - refused.size());
        if (refused.isEmpty()) {
            after.addFlashAttribute(Notice.ATTRIBUTE, done);
            return new ModelAndView("redirect:/corrections");
        }
        var view = new ModelAndView("supervision/corrections", "page", page(refused, reason, actor));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        if (refused.size() < commands.size()) {
            view.addObject(Notice.ATTRIBUTE, done);
        }
        return view;
    }

    private CorrectionsPage page(Map<CorrectionId, Refusal> refused, String reason, Actor actor) {
        var now = clock.now();
        var today = clock.today();
        var listed = rows.pending(stage.seer(actor, now), SHOWN);
        var names = organization.names(
                listed.stream().map(one -> new UnitId(one.lead())).collect(Collectors.toSet()), today);
        var shown = listed.stream().map(one -> one.correction().id()).collect(Collectors.toSet());
        return new CorrectionsPage(
                refused.entrySet().stream()
                        .filter(one -> !shown.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .distinct()
                        .toList(),
                listed.stream()
                        .map(one -> new CorrectionsPage.Row(
                                one.correction(),
                                one.title(),
                                names.getOrDefault(new UnitId(one.lead()), ""),
                                refused.get(one.correction().id())))
                        .toList(),
                steps.asked(CorrectionDesk.FORM, actor, today),
                reason);
    }

    /** What is not as the page sent it was not sent by the page. */
    private static CorrectionCommand seen(String sent, Doing doing) {
        var parts = sent.split(":", 2);
        try {
            return doing.with(new CorrectionId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, sent, forged);
        }
    }
}
