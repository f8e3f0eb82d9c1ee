package org.zhixing.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What browsers tell us, and what of it is believed. */
final class Browsers {

    /** Product tokens of browsers, those that others imitate last. */
    private static final Pattern PRODUCT =
            Pattern.compile("(Edg|OPR|QQBrowser|UCBrowser|Firefox|HeadlessChrome|Chrome|Safari)/(\\d+)");

    private static final List<String> RANK =
            List.of("Edg", "OPR", "QQBrowser", "UCBrowser", "Firefox", "HeadlessChrome", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("HarmonyOS", "Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux");

    private Browsers() {}

    /** Product and system of a browser, such as {@code Firefox 140 · Windows}; the line itself if it names neither. */
    static String named(String line) {
        String product = PRODUCT.matcher(line)
                .results()
                .min(Comparator.comparingInt(found -> RANK.indexOf(found.group(1))))
                .map(found -> found.group(1) + " " + found.group(2))
                .orElse("");
        String system = SYSTEMS.stream().filter(line::contains).findFirst().orElse("");
        return product.isEmpty() || system.isEmpty() ? line : product + " · " + system;
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
