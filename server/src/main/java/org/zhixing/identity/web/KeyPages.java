package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
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
import org.zhixing.identity.signin.Device;
import org.zhixing.identity.signin.Proof;
import org.zhixing.identity.signin.SignIns;
import org.zhixing.identity.signin.SignedIn;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;

/** One's own certificate key: bound by its holder, after the password and, where there is one, a one-time code. */
@Controller
class KeyPages {

    private final CertificateKeys keys;
    private final SecondFactors factors;
    private final SignIns signIns;
    private final ClientCertificates certificates;
    private final Clock clock;

    KeyPages(
            CertificateKeys keys,
            SecondFactors factors,
            SignIns signIns,
            ClientCertificates certificates,
            Clock clock) {
        this.keys = keys;
        this.factors = factors;
        this.signIns = signIns;
        this.certificates = certificates;
        this.clock = clock;
    }

    @GetMapping("/account/certificate-key")
    ModelAndView key(HttpServletRequest request, SignedInToken token) {
        refuseSample(token);
        return new ModelAndView("identity/key", "page", page(null, request, token));
    }

    @PostMapping("/account/certificate-key")
    ModelAndView bind(
            @RequestParam String present,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            SignedInToken token,
            RedirectAttributes flash) {
        refuseSample(token);
        var signedIn = token.signedIn();
        var refusal = unproven(signedIn, present, code, Device.of(request));
        if (refusal.isPresent()) {
            return refused(refusal.get(), request, token);
        }
        var outcome =
                keys.bind(signedIn, certificates.of(request), signedIn.who().hasCodes());
        if (outcome instanceof Outcome.Refused<CertificateFacts> refused) {
            return refused(refused.refusal(), request, token);
        }
        SessionCarrier.stepPassed(request);
        return Answer.on("/account", Notice.done("identity.key.is-bound"), flash);
    }

    private Optional<Refusal> unproven(SignedIn signedIn, String password, String code, Device device) {
        if (!signIns.knowsPassword(signedIn.who(), password, device)) {
            return Optional.of(Refusal.of("identity.password.wrong", "L16"));
        }
        return signedIn.who().hasCodes() && factors.show(signedIn, code) instanceof Outcome.Refused<SignedIn> refused
                ? Optional.of(refused.refusal())
                : Optional.empty();
    }

    private ModelAndView refused(Refusal refusal, HttpServletRequest request, SignedInToken token) {
        return Answer.again("identity/key", page(refusal, request, token), refusal);
    }

    private KeyPage page(@Nullable Refusal refusal, HttpServletRequest request, SignedInToken token) {
        var who = token.signedIn().who();
        return new KeyPage(
                refusal,
                KeyPart.on(request, certificates),
                keys.of(who.id()).orElse(null),
                who.hasCodes(),
                clock.instant());
    }

    private static void refuseSample(SignedInToken token) {
        if (token.signedIn().proof() == Proof.SAMPLE) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
