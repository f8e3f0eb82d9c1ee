package org.zhixing.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.zhixing.identity.signin.Begun;

/**
 * The browser session carries nothing but which session of ours it stands for; all else is read anew with every request,
 * so that a change of roles or an ended session counts at once.
 */
public final class SessionCarrier {

    private static final String SESSION = "identity.session";
    private static final String NEXT = "identity.next";

    private SessionCarrier() {}

    /** Starts a browser session of a new id for one that has just begun. */
    public static void begin(HttpServletRequest request, Begun begun, @Nullable String next) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(SESSION, begun.session().toString());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                begun.account().value().toString());
        if (next != null) {
            session.setAttribute(NEXT, next);
        }
    }

    /** A step of signing in was passed: the browser session gets a new id, so that an old one is worth nothing. */
    public static void stepPassed(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Which session of ours this request belongs to. */
    public static Optional<UUID> sessionOf(HttpServletRequest request) {
        return attribute(request, SESSION).map(UUID::fromString);
    }

    /** Where the user wanted to go before signing in. */
    public static Optional<String> nextOf(HttpServletRequest request) {
        return attribute(request, NEXT);
    }

    private static Optional<String> attribute(HttpServletRequest request, String name) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(name));
    }
}
