package org.zhixing.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.zhixing.shell.CallingSystem;
import org.zhixing.shell.RouteAccess.Who;

/**
 * Asks the joined table; what it does not name is denied. The front page is open to everybody but those who are still on
 * their way in: they are led on.
 */
@Component
class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String FRONT = "/";

    private final RouteTable table;

    RouteAuthorization(RouteTable table) {
        this.table = table;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        var who = table.find(request.getMethod(), path.value());
        boolean stopsHere = path.value().equals(FRONT) && onTheWayIn(authentication.get());
        return new AuthorizationDecision(!stopsHere && who.isPresent() && admits(who.get(), authentication, request));
    }

    private static boolean onTheWayIn(Authentication authentication) {
        return authentication instanceof SignedInToken token
                && !token.signedIn().complete();
    }

    private static boolean admits(
            Who who, Supplier<? extends Authentication> authentication, HttpServletRequest request) {
        if (who instanceof Who.Everyone) {
            return true;
        }
        if (who instanceof Who.Systems) {
            return CallingSystem.of(request).isPresent();
        }
        return authentication.get() instanceof SignedInToken token
                && token.signedIn().complete()
                && who.admits(token.signedIn().actor());
    }
}
