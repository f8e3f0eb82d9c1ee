package org.zhixing.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What happens at a closed door: who has not signed in is led to the sign-in page, who is half-way is led to the next
 * step, a stale form is a bad request, an unknown address is not found, and everybody else may not.
 */
@Component
class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RouteTable table;

    Doorkeeper(RouteTable table) {
        this.table = table;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        leadTo("/sign-in" + comingBackTo(request), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException {
        if (why instanceof CsrfException) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
        } else if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token
                && !token.signedIn().complete()) {
            leadTo(token.signedIn().step().path(), request, response);
        } else {
            var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
            response.sendError((table.knows(path.value()) ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
        }
    }

    private static void leadTo(String address, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.setHeader("Location", address);
            response.setStatus(HttpStatus.SEE_OTHER.value());
        }
    }

    private static String comingBackTo(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")
                || request.getHeader("HX-Request") != null
                || request.getRequestURI().equals("/")) {
            return "";
        }
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?next=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
