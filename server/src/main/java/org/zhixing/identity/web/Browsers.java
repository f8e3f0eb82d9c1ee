package org.zhixing.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.zhixing.identity.signin.Device;

/** What browsers tell us, and what of it is believed. */
final class Browsers {

    private Browsers() {}

    static Device of(HttpServletRequest request) {
        String browser = request.getHeader("User-Agent");
        return new Device(request.getRemoteAddr(), browser == null ? "" : browser);
    }

    /** An address to go on to, if it leads to a page of ours; anything else would be a way to lead people astray. */
    static @Nullable String insideAddress(@Nullable String address) {
        boolean inside = address != null
                && address.matches("/[\\x21-\\x5b\\x5d-\\x7e]*")
                && !address.startsWith("//")
                && !address.startsWith("/sign-")
                && !address.contains("{");
        return inside ? address : null;
    }
}
