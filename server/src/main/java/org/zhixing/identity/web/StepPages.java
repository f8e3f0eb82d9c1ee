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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.identity.access.ClientCertificates;
import org.zhixing.identity.access.SessionCarrier;
import org.zhixing.identity.access.SignedInToken;
import org.zhixing.identity.factor.CertificateFacts;
import org.zhixing.identity.factor.CertificateKeys;
import org.zhixing.identity.factor.SecondFactors;
import org.zhixing.identity.signin.NewPasswords;
import org.zhixing.identity.signin.SignedIn;
import org.zhixing.identity.signin.Step;
import org.zhixing.shell.Notice;

/** The steps between the password and the first page. Each opens only when it is due; else the browser is sent on. */
@Controller
class StepPages {

    private final SecondFactors factors;
    private final CertificateKeys keys;
    private final ClientCertificates certificates;
    private final NewPasswords newPasswords;
    private final Words words;

    StepPages(
            SecondFactors factors,
            CertificateKeys keys,
            ClientCertificates certificates,
            NewPasswords newPasswords,
            Words words) {
        this.factors = factors;
        this.keys = keys;
        this.certificates = certificates;
        this.newPasswords = newPasswords;
        this.words = words;
    }

    @GetMapping("/sign-in/second-factor")
    ModelAndView askForFactor(HttpServletRequest request, @Nullable SignedInToken token) {
        return token != null && due(token, Step.SECOND_FACTOR)
                ? page("identity/second-factor", asking(request, token, null))
                : elsewhere(token);
    }

    @PostMapping("/sign-in/second-factor")
    ModelAndView code(
            @RequestParam String code,
            HttpServletRequest request,
            @Nullable SignedInToken token,
            RedirectAttributes flash) {
        if (token == null || !due(token, Step.SECOND_FACTOR)) {
            return elsewhere(token);
        }
        return shown(factors.show(token.signedIn(), code), request, token, flash);
    }

    @PostMapping("/sign-in/second-factor/key")
    ModelAndView key(HttpServletRequest request, @Nullable SignedInToken token, RedirectAttributes flash) {
        if (token == null || !due(token, Step.SECOND_FACTOR)) {
            return elsewhere(token);
        }
        return shown(keys.show(token.signedIn(), certificates.of(request)), request, token, flash);
    }

    private ModelAndView shown(
            Outcome<SignedIn> outcome, HttpServletRequest request, SignedInToken token, RedirectAttributes flash) {
        if (outcome instanceof Outcome.Refused<SignedIn> refused) {
            return refused("identity/second-factor", asking(request, token, refused.refusal()));
        }
        keys.endingSoon(token.signedIn().account())
                .ifPresent(key -> flash.addFlashAttribute(
                        Notice.ATTRIBUTE,
                        Notice.done("identity.key.ends", key.lastDay().toString())));
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
        return page("identity/recovery-codes", new StepPage(null, null, null, false, false, outcome.orThrow(), next));
    }

    @PostMapping("/sign-in/second-factor/set-up/key")
    ModelAndView bind(HttpServletRequest request, @Nullable SignedInToken token) {
        if (token == null || !due(token, Step.FACTOR_SET_UP)) {
            return elsewhere(token);
        }
        var outcome = keys.bind(token.signedIn(), certificates.of(request), false);
        if (outcome instanceof Outcome.Refused<CertificateFacts> refused) {
            return refused("identity/factor-set-up", offering(request, token, refused.refusal()));
        }
        return passed(request);
    }

    private StepPage asking(HttpServletRequest request, SignedInToken token, @Nullable Refusal refusal) {
        var who = token.signedIn().who();
        var key = who.hasKey() ? KeyPart.on(request, certificates) : null;
        return new StepPage(refusal, null, key, who.hasCodes(), false, List.of(), "/");
    }

    private StepPage offering(HttpServletRequest request, SignedInToken token, @Nullable Refusal refusal) {
        var offer = factors.offer(token.signedIn(), words.product(request));
        return new StepPage(refusal, offer, KeyPart.on(request, certificates), true, false, List.of(), "/");
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
