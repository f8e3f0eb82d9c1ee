package org.zhixing.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.review.Intake;
import org.zhixing.plan.review.PlanRights;
import org.zhixing.plan.scan.Scans;
import org.zhixing.plan.scan.Scans.Scan;

/** A scan at left, the form to type what it says at right (practice 10). */
@Controller
class ScanPages {

    private static final String SCAN = "/plans/scans/{id:[0-9a-f-]{36}}";

    private final Scans scans;
    private final Intake intake;
    private final CaseClock clock;

    ScanPages(Scans scans, Intake intake, CaseClock clock) {
        this.scans = scans;
        this.intake = intake;
        this.clock = clock;
    }

    @GetMapping(SCAN)
    ModelAndView beside(@PathVariable UUID id, Actor actor) throws IOException {
        var scan = find(id, actor);
        String guess = scans.guess(scan);
        return page(scan, guess, !guess.isEmpty(), null);
    }

    @PostMapping(SCAN)
    ModelAndView typed(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean guessed,
            @RequestParam(defaultValue = "false") boolean compared,
            Actor actor) {
        var scan = find(id, actor);
        Outcome<PlanDocumentId> read = guessed && !compared
                ? Outcome.refused("plan.scan.compare-first", "practice 10")
                : intake.pasted(text, actor, clock.now());
        if (read instanceof Outcome.Refused<PlanDocumentId> refused) {
            var view = page(scan, Intake.mayShowAgain(refused.refusal()) ? text : "", guessed, refused.refusal());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        scans.typed(id, read.orThrow(), actor, clock.now());
        return new ModelAndView("redirect:/plans/" + read.orThrow().value() + "/review");
    }

    @GetMapping(SCAN + "/pages/{page:[0-9]{1,3}}.png")
    void picture(@PathVariable UUID id, @PathVariable int page, Actor actor, HttpServletResponse response)
            throws IOException {
        var scan = find(id, actor);
        if (page >= scan.pages()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setContentType(MediaType.IMAGE_PNG_VALUE);
        response.getOutputStream().write(scans.page(scan, page));
    }

    private Scan find(UUID id, Actor actor) {
        return scans.find(id, PlanRights.officeOf(actor))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView page(Scan scan, String text, boolean guessed, @Nullable Refusal refusal) {
        return new ModelAndView("plan/scan", "page", new ScanPage(scan, text, guessed, refusal));
    }
}
