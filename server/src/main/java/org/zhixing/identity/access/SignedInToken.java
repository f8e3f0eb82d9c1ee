package org.zhixing.identity.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.zhixing.identity.signin.SignedIn;

/** What Spring Security keeps of a signed-in session for the length of one request. */
public final class SignedInToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient SignedIn signedIn;

    SignedInToken(SignedIn signedIn) {
        super(List.of());
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    public SignedIn signedIn() {
        return signedIn;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return signedIn;
    }

    @Override
    public String getName() {
        return signedIn.account().value().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInToken token && token.signedIn.equals(signedIn);
    }

    @Override
    public int hashCode() {
        return signedIn.hashCode();
    }
}
