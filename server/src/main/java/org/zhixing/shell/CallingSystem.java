package org.zhixing.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;

/**
 * The connected system that has shown a valid token with this request (practice 6). The module that knows the tokens sets
 * it before the locks are asked; only routes that a table opens to systems let it in.
 */
public record CallingSystem(UUID id) {

    private static final String ATTRIBUTE = CallingSystem.class.getName();

    public static Optional<CallingSystem> of(HttpServletRequest request) {
        return Optional.ofNullable((CallingSystem) request.getAttribute(ATTRIBUTE));
    }

    public void set(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
