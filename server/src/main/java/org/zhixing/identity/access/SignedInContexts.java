package org.zhixing.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.zhixing.identity.signin.Sessions;

/** Reads who is signed in from our own sessions, once per request, and never writes anything into the browser session. */
@Component
class SignedInContexts implements SecurityContextRepository {

    private final Sessions sessions;

    SignedInContexts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new org.springframework.security.core.context.DeferredSecurityContext() {

            private @org.jspecify.annotations.Nullable SecurityContext read;

            @Override
            public SecurityContext get() {
                var known = read;
                if (known == null) {
                    known = read(request);
                    read = known;
                }
                return known;
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Sessions are begun and ended by name, never as a side effect.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCarrier.sessionOf(request).isPresent();
    }

    private SecurityContext read(HttpServletRequest request) {
        var context = new SecurityContextImpl();
        SessionCarrier.sessionOf(request)
                .flatMap(sessions::resume)
                .ifPresent(signedIn -> context.setAuthentication(new SignedInToken(signedIn)));
        return context;
    }
}
