package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.identity.SampleSignIn;
import org.zhixing.identity.SampleSignIn.SamplePerson;
import org.zhixing.identity.access.SessionCarrier;
import org.zhixing.identity.access.SignedInToken;
import org.zhixing.identity.account.Accounts;
import org.zhixing.identity.signin.Begun;
import org.zhixing.identity.signin.Device;
import org.zhixing.identity.signin.SignIns;
import org.zhixing.identity.unified.Providers;
import org.zhixing.identity.unified.UnifiedSignIns;

/** Coming in and going out. No session exists before the password was right. */
@Controller
class SignInPages {

    private final SignIns signIns;
    private final Accounts accounts;
    private final Providers providers;
    private final UnifiedSignIns unified;
    private final ObjectProvider<SampleSignIn> sample;
    private final boolean sampleCity;

    SignInPages(
            SignIns signIns,
            Accounts accounts,
            Providers providers,
            UnifiedSignIns unified,
            ObjectProvider<SampleSignIn> sample,
            @Value("${zhixing.sample:false}") boolean sampleCity) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.providers = providers;
        this.unified = unified;
        this.sample = sample;
        this.sampleCity = sampleCity;
    }

    @GetMapping("/sign-in")
    ModelAndView form(@RequestParam(defaultValue = "") String next, @Nullable SignedInToken token) {
        if (token != null) {
            return new ModelAndView("redirect:" + token.signedIn().step().path());
        }
        return page("", next, null);
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            @RequestParam String username,
            @RequestParam String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        var outcome = signIns.byPassword(username, password, Device.of(request));
        if (outcome instanceof Outcome.Refused<Begun> refused) {
            var again = page(username, next, refused.refusal());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return begin(request, outcome.orThrow(), next);
    }

    @PostMapping("/sign-in/sample")
    ModelAndView asSample(
            @RequestParam String account, @RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        var chosen = Stream.concat(people().stream(), others().stream())
                .map(SamplePerson::account)
                .filter(id -> id.value().toString().equals(account))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var begun = signIns.asSample(accounts.find(chosen).orElseThrow(), Device.of(request));
        return begin(request, begun, next);
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response, @Nullable SignedInToken token) {
        var leaving = Optional.<String>empty();
        if (token != null) {
            leaving = unified.leaving(token.signedIn());
            signIns.signOut(token.signedIn());
        }
        SessionCarrier.end(request);
        // A form of ours may not lead to another site, not even by a redirect; the page that answers may.
        leaving.ifPresent(address -> response.setHeader("Refresh", "0; url=" + address));
        return leaving.map(address -> new ModelAndView("identity/left", "page", new LeftPage(address)))
                .orElseGet(() -> new ModelAndView("redirect:/"));
    }

    /** Each step that is still missing sends the browser on by itself. */
    private static ModelAndView begin(HttpServletRequest request, Begun begun, String next) {
        String address = Browsers.insideAddress(next);
        SessionCarrier.begin(request, begun, address);
        return new ModelAndView("redirect:" + (address == null ? "/" : address));
    }

    private ModelAndView page(String username, String next, @Nullable Refusal refusal) {
        return new ModelAndView(
                "identity/sign-in",
                "page",
                new SignInPage(username, next, refusal, providers.opened(), people(), others()));
    }

    private List<SamplePerson> people() {
        var port = sampleCity ? sample.getIfAvailable() : null;
        return port == null ? List.of() : port.people();
    }

    private List<SamplePerson> others() {
        var port = sampleCity ? sample.getIfAvailable() : null;
        return port == null ? List.of() : port.others();
    }
}
