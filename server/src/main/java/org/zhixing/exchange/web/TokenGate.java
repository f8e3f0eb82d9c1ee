package org.zhixing.exchange.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhixing.exchange.Systems;
import org.zhixing.shell.Allowance;
import org.zhixing.shell.CallingSystem;

/**
 * Before the machine interface: a token known or no entry, so many calls a minute and system. It leads nobody to the
 * sign-in page and knows no session.
 */
@Component
class TokenGate extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String OPEN = "/api/v1/openapi.json";
    private static final int SYSTEMS = 1_000;
    private static final int STRANGERS = 10_000;
    private static final int TRIES_A_MINUTE = 30;

    private final Systems systems;
    private final Allowance known;
    private final Allowance strangers;

    TokenGate(Systems systems, Clock clock) {
        this.systems = systems;
        this.known = new Allowance(clock, SYSTEMS);
        this.strangers = new Allowance(clock, STRANGERS);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/")
                || request.getRequestURI().equals(OPEN);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var system = header != null && header.startsWith(BEARER)
                ? systems.holding(header.substring(BEARER.length()).strip()).orElse(null)
                : null;
        if (system == null) {
            boolean often = !strangers.allows(request.getRemoteAddr(), TRIES_A_MINUTE);
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            no(response, often ? 429 : 401, often ? "too-many-calls" : "no-valid-token");
        } else if (!known.allows(system.id().toString(), system.perMinute())) {
            no(response, 429, "too-many-calls");
        } else {
            new CallingSystem(system.id()).set(request);
            chain.doFilter(request, response);
        }
    }

    private static void no(HttpServletResponse response, int status, String error) throws IOException {
        response.setStatus(status);
        if (status == 429) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType("application/json");
        response.getWriter().write("{\"error\":\"" + error + "\"}");
    }
}
