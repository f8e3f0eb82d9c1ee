package org.zhixing.identity.signin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * From where somebody signs in, shown in the list of sessions.
 *
 * @param address network address
 * @param browser what the browser says it is, cut to 200 characters
 */
public record Device(String address, String browser) {

    private static final int LONGEST = 200;

    public Device {
        browser = browser.length() > LONGEST ? browser.substring(0, LONGEST) : browser;
    }

    public static Device of(HttpServletRequest request) {
        String browser = request.getHeader("User-Agent");
        return new Device(request.getRemoteAddr(), browser == null ? "" : browser);
    }
}
