package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.identity.Actors;
import org.zhixing.identity.access.ClientCertificates;
import org.zhixing.identity.access.SessionCarrier;
import org.zhixing.identity.access.SignedInToken;
import org.zhixing.identity.factor.CertificateKeys;
import org.zhixing.identity.factor.SecondFactors;
import org.zhixing.identity.signin.Device;
import org.zhixing.identity.signin.NewPasswords;
import org.zhixing.identity.signin.Proof;
import org.zhixing.identity.signin.Sessions;
import org.zhixing.identity.signin.SignIns;
import org.zhixing.identity.signin.SignedIn;
import org.zhixing.identity.unified.Links;
import org.zhixing.identity.unified.Provider;
import org.zhixing.identity.unified.Providers;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;

/** One's own account: posts to act in, sessions, password, second factor. Nobody sees another's. */
@Controller
class AccountPages {

    private static final String ACCOUNT = "redirect:/account";

    private final Actors actors;
    private final Sessions sessions;
    private final SignIns signIns;
    private final NewPasswords newPasswords;
    private final SecondFactors factors;
    private final CertificateKeys keys;
    private final ClientCertificates certificates;
    private final Links links;
    private final Providers providers;
    private final Words words;

    AccountPages(
            Actors actors,
            Sessions sessions,
            SignIns signIns,
            NewPasswords newPasswords,
            SecondFactors factors,
            CertificateKeys keys,
            ClientCertificates certificates,
            Links links,
            Providers providers,
            Words words) {
        this.actors = actors;
        this.sessions = sessions;
        this.signIns = signIns;
        this.newPasswords = newPasswords;
        this.factors = factors;
        this.keys = keys;
        this.certificates = certificates;
        this.links = links;
        this.providers = providers;
        this.words = words;
    }

    @GetMapping("/account")
    ModelAndView account(HttpServletRequest request, SignedInToken token) {
        var signedIn = token.signedIn();
        var linked = links.of(signedIn.account());
        var linkable = isSample(signedIn) || signedIn.who().kind().administers()
                ? List.<Provider>of()
                : providers.opened().stream()
                        .filter(one -> linked.stream()
                                .noneMatch(link -> link.provider().equals(one.id())))
                        .toList();
        var page = new AccountPage(
                signedIn.who(),
                signedIn.actor(),
                actors.positionsOf(signedIn.who()),
                sessions.openOf(signedIn.account()),
                signedIn.session(),
                factors.recoveryCodesLeft(signedIn.account()),
                isSample(signedIn),
                keys.of(signedIn.account()).orElse(null),
                keys.endingSoon(signedIn.account()).isPresent(),
                certificates.asksOn(request),
                linked,
                linkable);
        return new ModelAndView("identity/account", "page", page);
    }

    @PostMapping("/account/acting")
    ModelAndView actAs(@RequestParam String position, SignedInToken token, RedirectAttributes flash) {
        var signedIn = token.signedIn();
        var chosen = actors.positionsOf(signedIn.who()).stream()
                .filter(one -> one.value().equals(position))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        sessions.actAs(signedIn, chosen);
        return Answer.on("/", Notice.done("identity.account.acting", chosen.postName()), flash);
    }

    @PostMapping("/account/sessions/others/ending")
    ModelAndView endOthers(SignedInToken token, RedirectAttributes flash) {
        int ended = signIns.endOthers(token.signedIn(), null);
        flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("identity.account.sessions-ended", ended));
        return new ModelAndView(ACCOUNT);
    }

    @PostMapping("/account/sessions/{id}/ending")
    ModelAndView endOne(@PathVariable UUID id, SignedInToken token, RedirectAttributes flash) {
        int ended = signIns.endOthers(token.signedIn(), id);
        flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("identity.account.sessions-ended", ended));
        return new ModelAndView(ACCOUNT);
    }

    @GetMapping("/account/password")
    ModelAndView password(SignedInToken token) {
        refuseSample(token);
        return new ModelAndView("identity/password", "page", StepPage.asking(null));
    }

    @PostMapping("/account/password")
    ModelAndView changePassword(
            @RequestParam String present,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            SignedInToken token,
            RedirectAttributes flash) {
        refuseSample(token);
        var refusal = newPasswords.change(token.signedIn(), present, password, again, Device.of(request));
        if (refusal.isPresent()) {
            return refused("identity/password", StepPage.asking(refusal.get()));
        }
        SessionCarrier.stepPassed(request);
        flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("identity.account.password-changed"));
        return new ModelAndView(ACCOUNT);
    }

    @GetMapping("/account/second-factor")
    ModelAndView factor(HttpServletRequest request, SignedInToken token) {
        refuseSample(token);
        return new ModelAndView("identity/factor", "page", offering(request, token, null));
    }

    @PostMapping("/account/second-factor")
    ModelAndView takeFactor(
            @RequestParam String present, @RequestParam String code, HttpServletRequest request, SignedInToken token) {
        refuseSample(token);
        if (!signIns.knowsPassword(token.signedIn().who(), present, Device.of(request))) {
            return refused("identity/factor", offering(request, token, Refusal.of("identity.password.wrong", "L16")));
        }
        var outcome = factors.take(token.signedIn(), code);
        if (outcome instanceof Outcome.Refused<List<String>> refused) {
            return refused("identity/factor", offering(request, token, refused.refusal()));
        }
        SessionCarrier.stepPassed(request);
        return codes(outcome.orThrow());
    }

    @PostMapping("/account/recovery-codes")
    ModelAndView renewCodes(@RequestParam String code, SignedInToken token, RedirectAttributes flash) {
        refuseSample(token);
        var outcome = factors.renewRecoveryCodes(token.signedIn(), code);
        if (outcome instanceof Outcome.Refused<List<String>> refused) {
            flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.refused(refused.refusal()));
            return new ModelAndView(ACCOUNT);
        }
        return codes(outcome.orThrow());
    }

    /** Codes are shown once, in answer to the very request that made them; a redirect would have to keep them. */
    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView(
                "identity/recovery-codes", "page", new StepPage(null, null, null, false, false, codes, "/account"));
    }

    private StepPage offering(HttpServletRequest request, SignedInToken token, @Nullable Refusal refusal) {
        return new StepPage(
                refusal,
                factors.offer(token.signedIn(), words.product(request)),
                null,
                true,
                true,
                List.of(),
                "/account");
    }

    private static void refuseSample(SignedInToken token) {
        if (isSample(token.signedIn())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static boolean isSample(SignedIn signedIn) {
        return signedIn.proof() == Proof.SAMPLE;
    }

    private static ModelAndView refused(String view, StepPage page) {
        var again = new ModelAndView(view, "page", page);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
