package org.zhixing.secrecy.internal;

import org.springframework.web.util.HtmlUtils;

/**
 * The reader's name over a page: a line that is read out, and a pattern behind glass that is only seen and printed, drawn by
 * the style sheet and no text of the page.
 */
final class PageMark {

    private static final String BODY_ENDS = "</body>";
    private static final String MAIN = "<main id=\"main\" tabindex=\"-1\">";
    private static final int TILES = 24;

    private PageMark() {}

    static String on(String page, String mark) {
        String words = HtmlUtils.htmlEscape(mark, "UTF-8");
        int main = page.indexOf(MAIN);
        int end = page.lastIndexOf(BODY_ENDS);
        if (end < 0) {
            return page;
        }
        var marked = new StringBuilder(page);
        marked.insert(
                end,
                "<div class=\"zx-watermark\" aria-hidden=\"true\">"
                        + ("<span data-mark=\"" + words + "\"></span>").repeat(TILES) + "</div>");
        if (main >= 0) {
            marked.insert(main + MAIN.length(), "<p class=\"zx-internal\" role=\"note\">" + words + "</p>");
        }
        return marked.toString();
    }
}
