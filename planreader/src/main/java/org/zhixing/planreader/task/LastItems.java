package org.zhixing.planreader.task;

import org.zhixing.planreader.text.Node;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;

/**
 * Tells where the last item of a row ends: without a heading behind it, running text may follow that belongs to no item. It
 * ends after as many paragraphs as the longest item before it.
 */
final class LastItems {
    /** So many paragraphs that the last item keeps all that follows. */
    static final int ALL = 99;

    private final String s;
    private final Claims claims;

    LastItems(Scan scan, Claims claims) {
        this.s = scan.text();
        this.claims = claims;
    }

    /** Where the last item ends when the longest before it has so many paragraphs. */
    int end(Node item, int paragraphs, TimeContext time) {
        int limit = paragraphEnd(item, paragraphs);
        for (Claim c : claims.find(limit, item.end(), time)) {
            limit = c.start() <= limit + 1 && c.assigns() ? Math.min(c.end() + 1, item.end()) : limit;
        }
        return limit;
    }

    /** The paragraphs of an item. */
    int paragraphs(Node node) {
        if (!node.leaf()) {
            return ALL;
        }
        int n = 1;
        for (int i = node.start(); i < node.end() - 1; i++) {
            n += s.charAt(i) == '\n' ? 1 : 0;
        }
        return n;
    }

    private int paragraphEnd(Node node, int paragraphs) {
        int left = paragraphs;
        for (int i = node.start(); i < node.end() - 1; i++) {
            if (s.charAt(i) == '\n' && --left == 0) {
                return i + 1;
            }
        }
        return node.end();
    }
}
