package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.identity.access.ClientCertificates;
import org.zhixing.identity.factor.TrustedIssuers;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;

/** The security administrator's page of those whose certificate keys are accepted. */
@Controller
class SystemIssuerPages {

    private static final String LIST = "/system/certificate-issuers";

    private final TrustedIssuers issuers;
    private final ClientCertificates certificates;
    private final Clock clock;

    SystemIssuerPages(TrustedIssuers issuers, ClientCertificates certificates, Clock clock) {
        this.issuers = issuers;
        this.certificates = certificates;
        this.clock = clock;
    }

    @GetMapping("/system/certificate-issuers")
    ModelAndView list(HttpServletRequest request) {
        return new ModelAndView("identity/issuers", "page", page(null, request));
    }

    @PostMapping("/system/certificate-issuers")
    ModelAndView trust(
            @RequestParam MultipartFile file, Actor actor, HttpServletRequest request, RedirectAttributes flash)
            throws IOException {
        var outcome = issuers.trust(file.getBytes(), actor);
        if (outcome instanceof Outcome.Refused<UUID> refused) {
            return Answer.again("identity/issuers", page(refused.refusal(), request), refused.refusal());
        }
        return Answer.on(LIST, Notice.done("identity.issuer.is-trusted"), flash);
    }

    @PostMapping("/system/certificate-issuers/{id}/retirement")
    ModelAndView retire(@PathVariable UUID id, @RequestParam String reason, Actor actor, RedirectAttributes flash) {
        var outcome = issuers.retire(id, reason, actor);
        return Answer.on(LIST, Notice.of(outcome, value -> Notice.done("identity.issuer.is-retired")), flash);
    }

    private IssuersPage page(@Nullable Refusal refusal, HttpServletRequest request) {
        return new IssuersPage(issuers.all(), certificates.asksOn(request), clock.instant(), refusal);
    }
}
