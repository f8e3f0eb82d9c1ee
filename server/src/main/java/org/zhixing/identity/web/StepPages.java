package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.identity.access.SessionCarrier;
import org.zhixing.identity.access.SignedInToken;
import org.zhixing.identity.factor.SecondFactors;
import org.zhixing.identity.signin.NewPasswords;
import org.zhixing.identity.signin.SignedIn;
import org.zhixing.identity.signin.Step;

/** The steps between the password and the first page. Each opens only when it is due; else the browser is sent on. */
@Controller
class StepPages {

    private final SecondFactors factors;
    private final NewPasswords newPasswords;
    private final Words words;

    StepPages(SecondFactors factors, NewPasswords newPasswords, Words words) {
        this.factors = factors;
        this.newPasswords = newPasswords;
        this.words = words;
    }

    @GetMapping("/sign-in/second-factor")
    ModelAndView askForCode(@Nullable SignedInToken token) {
        return due(token, Step.SECOND_FACTOR)
                ? page("identity/second-factor", StepPage.asking(null))
                : elsewhere(token);
    }

    @PostMapping("/sign-in/second-factor")
    ModelAndView code(@RequestParam String code, HttpServletRequest request, @Nullable SignedInToken token) {
        if (token == null || !due(token, Step.SECOND_FACTOR)) {
            return elsewhere(token);
        }
        var outcome = factors.show(token.signedIn(), code);
        if (outcome instanceof Outcome.Refused<SignedIn> refused) {
            return refused("identity/second-factor", StepPage.asking(refused.refusal()));
        }
        return passed(request);
    }

    @GetMapping("/sign-in/new-password")
    ModelAndView askForPassword(@Nullable SignedInToken token) {
        return due(token, Step.NEW_PASSWORD) ? page("identity/new-password", StepPage.asking(null)) : elsewhere(token);
    }

    @PostMapping("/sign-in/new-password")
    ModelAndView password(
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            @Nullable SignedInToken token) {
        if (token == null || !due(token, Step.NEW_PASSWORD)) {
            return elsewhere(token);
        }
        var refusal = newPasswords.replaceGiven(token.signedIn(), password, again);
        if (refusal.isPresent()) {
            return refused("identity/new-password", StepPage.asking(refusal.get()));
        }
        return passed(request);
    }

    @GetMapping("/sign-in/second-factor/set-up")
    ModelAndView offer(HttpServletRequest request, @Nullable SignedInToken token) {
        return token != null && due(token, Step.FACTOR_SET_UP)
                ? page("identity/factor-set-up", offering(request, token, null))
                : elsewhere(token);
    }

    @PostMapping("/sign-in/second-factor/set-up")
    ModelAndView take(@RequestParam String code, HttpServletRequest request, @Nullable SignedInToken token) {
        if (token == null || !due(token, Step.FACTOR_SET_UP)) {
            return elsewhere(token);
        }
        var outcome = factors.take(token.signedIn(), code);
        if (outcome instanceof Outcome.Refused<List<String>> refused) {
            return refused("identity/factor-set-up", offering(request, token, refused.refusal()));
        }
        SessionCarrier.stepPassed(request);
        String next = SessionCarrier.nextOf(request).orElse("/");
        return page("identity/recovery-codes", new StepPage(null, null, false, outcome.orThrow(), next));
    }

    private StepPage offering(HttpServletRequest request, SignedInToken token, @Nullable Refusal refusal) {
        var offer = factors.offer(token.signedIn(), words.product(request));
        return new StepPage(refusal, offer, false, List.of(), "/");
    }

    private static boolean due(@Nullable SignedInToken token, Step step) {
        return token != null && token.signedIn().step() == step;
    }

    private static ModelAndView elsewhere(@Nullable SignedInToken token) {
        return new ModelAndView("redirect:"
                + (token == null ? "/sign-in" : token.signedIn().step().path()));
    }

    /** The next step, if there is one more, is found by the doorkeeper. */
    private static ModelAndView passed(HttpServletRequest request) {
        SessionCarrier.stepPassed(request);
        return new ModelAndView("redirect:" + SessionCarrier.nextOf(request).orElse("/"));
    }

    private static ModelAndView page(String view, StepPage page) {
        return new ModelAndView(view, "page", page);
    }

    private static ModelAndView refused(String view, StepPage page) {
        var again = page(view, page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
