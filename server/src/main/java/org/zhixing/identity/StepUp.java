package org.zhixing.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.identity.access.ClientCertificates;
import org.zhixing.identity.access.SignedInToken;
import org.zhixing.identity.account.Account;
import org.zhixing.identity.account.Accounts;
import org.zhixing.identity.factor.CertificateKeys;
import org.zhixing.identity.factor.SecondFactors;
import org.zhixing.identity.signin.Device;
import org.zhixing.identity.signin.SignIns;

/**
 * A fresh second factor before an act that cannot be undone, in the middle of a session: a one-time code, which works once,
 * or the certificate key on this connection together with the password, because a key that stays plugged in proves nothing
 * fresh. In the sample city, where one click signs in, whoever has no second factor goes on without.
 */
@Service
public class StepUp {

    private static final String RULE = "L16";

    /** What the form has to ask for. */
    public enum Asked {
        NOTHING,
        CODE,
        KEY_AND_PASSWORD
    }

    private final SecondFactors factors;
    private final CertificateKeys keys;
    private final ClientCertificates certificates;
    private final SignIns signIns;
    private final Accounts accounts;
    private final boolean sample;

    StepUp(
            SecondFactors factors,
            CertificateKeys keys,
            ClientCertificates certificates,
            SignIns signIns,
            Accounts accounts,
            @org.springframework.beans.factory.annotation.Value("${zhixing.sample:false}") boolean sample) {
        this.factors = factors;
        this.keys = keys;
        this.certificates = certificates;
        this.signIns = signIns;
        this.accounts = accounts;
        this.sample = sample;
    }

    /** What the form has to ask this actor for; the key only of whoever has no codes, or presents it already, and has a password. */
    public Asked asked(Actor actor) {
        var account = actor.account();
        boolean codes = account != null && factors.isSetUp(account);
        boolean key = account != null
                && keys.of(account).isPresent()
                && accounts.find(account).filter(Account::hasPassword).isPresent();
        if (key
                && (!codes
                        || request()
                                .filter(one -> !certificates.of(one).isEmpty())
                                .isPresent())) {
            return Asked.KEY_AND_PASSWORD;
        }
        return sample && !codes ? Asked.NOTHING : Asked.CODE;
    }

    /**
     * Done if what was asked for is right; a wrong one counts towards the lock like at the sign-in.
     *
     * @param typed the code, or the password
     */
    public Outcome<Actor> prove(Actor actor, String typed) {
        var asked = asked(actor);
        if (asked == Asked.NOTHING) {
            return Outcome.done(actor);
        }
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication instanceof SignedInToken token)
                || !token.signedIn().account().equals(actor.account())) {
            return Outcome.refused("identity.step-up.nobody", RULE);
        }
        if (asked == Asked.KEY_AND_PASSWORD) {
            return byKey(token, actor, typed);
        } else if (!factors.isSetUp(token.signedIn().account())) {
            return Outcome.refused("identity.step-up.no-factor", RULE);
        } else if (typed.isBlank()) {
            return Outcome.refused("identity.factor.wrong-code", RULE);
        }
        return factors.show(token.signedIn(), typed.strip()).then(signedIn -> Outcome.done(actor));
    }

    private Outcome<Actor> byKey(SignedInToken token, Actor actor, String password) {
        var request = request().orElse(null);
        if (request == null || certificates.of(request).isEmpty()) {
            return Outcome.refused("identity.key.none-presented", RULE);
        }
        var device = Device.of(request);
        if (!signIns.knowsPassword(token.signedIn().who(), password, device)) {
            return Outcome.refused("identity.password.wrong", RULE);
        }
        return keys.show(token.signedIn(), certificates.of(request)).then(signedIn -> Outcome.done(actor));
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
