package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhixing.act.AccountId;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.identity.access.SessionCarrier;
import org.zhixing.identity.access.SignedInToken;
import org.zhixing.identity.signin.Device;
import org.zhixing.identity.signin.Proof;
import org.zhixing.identity.unified.Links;
import org.zhixing.identity.unified.Providers;
import org.zhixing.identity.unified.UnifiedSignIns;
import org.zhixing.identity.unified.UnifiedSignIns.Arrival;
import org.zhixing.identity.unified.UnifiedSignIns.Departure;
import org.zhixing.shell.Answer;
import org.zhixing.shell.Notice;

/** To the unified identity and back. The way is kept in a sealed cookie; a session exists only at its end. */
@Controller
class UnifiedPages {

    private static final String COOKIE = "zhixing-way";
    private static final String PATH = "/sign-in/unified";

    private final UnifiedSignIns unified;
    private final Providers providers;
    private final Links links;

    UnifiedPages(UnifiedSignIns unified, Providers providers, Links links) {
        this.unified = unified;
        this.providers = providers;
        this.links = links;
    }

    @GetMapping("/sign-in/unified/{code}")
    ModelAndView depart(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var inside = Browsers.insideAddress(next);
        return depart(code, inside == null ? "" : inside, null, request, response);
    }

    /** Sets out to link one's own account; nothing is linked before the person has said yes on a page of ours. */
    @GetMapping("/account/unified/{code}")
    ModelAndView departToLink(
            @PathVariable String code, HttpServletRequest request, HttpServletResponse response, SignedInToken token) {
        var signedIn = token.signedIn();
        return signedIn.proof() == Proof.SAMPLE
                ? refused(Refusal.of("identity.unified.closed", "L16"), "")
                : depart(code, "/account", signedIn.account(), request, response);
    }

    private ModelAndView depart(
            String code,
            String next,
            @Nullable AccountId linking,
            HttpServletRequest request,
            HttpServletResponse response) {
        var outcome = unified.depart(code, next, linking);
        if (outcome instanceof Outcome.Refused<Departure> refused) {
            return refused(refused.refusal(), next);
        }
        var departure = outcome.orThrow();
        carry(departure.sealed(), (int) UnifiedSignIns.WAY.toSeconds(), request, response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.LOCATION, departure.address());
        var away = new ModelAndView("identity/left", "page", new LeftPage(departure.address()));
        away.setStatus(HttpStatus.SEE_OTHER);
        return away;
    }

    @GetMapping("/sign-in/unified/{code}/return")
    ModelAndView arrive(
            @PathVariable String code,
            @RequestParam Map<String, String> answer,
            @CookieValue(name = COOKIE, defaultValue = "") String sealed,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable SignedInToken token) {
        carry("", 0, request, response);
        var signedIn = token == null ? null : token.signedIn();
        var outcome = unified.arrive(code, sealed, answer, signedIn, Device.of(request));
        if (outcome instanceof Outcome.Refused<Arrival> refused) {
            return refused(refused.refusal(), "");
        }
        if (outcome.orThrow() instanceof Arrival.Came came) {
            SessionCarrier.begin(request, came.begun(), came.next().isEmpty() ? null : came.next());
            return new ModelAndView("redirect:" + (came.next().isEmpty() ? "/" : came.next()));
        }
        var asks = (Arrival.Asks) outcome.orThrow();
        return new ModelAndView(
                "identity/link",
                "page",
                new LinkPage(
                        signedIn == null ? "" : signedIn.who().username(),
                        asks.provider().name(),
                        asks.display(),
                        asks.sealed()));
    }

    @PostMapping("/account/unified")
    ModelAndView link(@RequestParam String sealed, SignedInToken token, RedirectAttributes flash) {
        var outcome = unified.link(token.signedIn(), sealed);
        return Answer.on("/account", Notice.of(outcome, value -> Notice.done("identity.unified.linked")), flash);
    }

    @PostMapping("/account/unified/{provider}/unlinking")
    ModelAndView unlink(@PathVariable UUID provider, SignedInToken token, RedirectAttributes flash) {
        var signedIn = token.signedIn();
        if (links.unlink(signedIn.account(), provider, signedIn.actor())) {
            flash.addFlashAttribute(Notice.ATTRIBUTE, Notice.done("identity.unified.unlinked"));
        }
        return new ModelAndView("redirect:/account");
    }

    /** Back-channel logout of OpenID Connect. */
    @PostMapping("/sign-in/unified/{code}/ended")
    ResponseEntity<Void> ended(@PathVariable String code, @RequestParam Map<String, String> message) {
        return answer(unified.ended(code, message));
    }

    /** Single logout of CAS is told at the address of the service itself. */
    @PostMapping("/sign-in/unified/{code}/return")
    ResponseEntity<Void> endedByCas(@PathVariable String code, @RequestParam Map<String, String> message) {
        return answer(unified.ended(code, message));
    }

    private static ResponseEntity<Void> answer(boolean genuine) {
        return ResponseEntity.status(genuine ? HttpStatus.OK : HttpStatus.BAD_REQUEST)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static void carry(String value, int seconds, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path(PATH)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(seconds)
                        .build()
                        .toString());
    }

    private ModelAndView refused(Refusal refusal, String next) {
        var again = new ModelAndView(
                "identity/sign-in",
                "page",
                new SignInPage("", next, refusal, providers.opened(), List.of(), List.of()));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }
}
