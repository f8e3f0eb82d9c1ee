package org.zhixing.planreader.task;

import java.util.regex.Pattern;
import org.zhixing.planreader.text.MarkerKind;
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

    /** How a paragraph begins that speaks of the whole document. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?:以上|上述)(?:各|所有|任务|工作|事项|单位|分工|要求|目标)|本(?:方案|通知|意见|办法|计划|纪要)自|特此|此令|请各(?!项)|各(?:有关|责任|牵头|相关)?单位(?:要|应|须|请|对照)|附件:|联系人");

    /** The same right behind an assignment in a text that lost its line breaks. */
    private static final Pattern SPEAKS_OF_ALL =
            Pattern.compile("(?:以上|上述)(?!所述|规定)[^,。;:]{0,16}(?:由|均|要|应|须|请|全部|都|必须|纳入)");

    private final String s;
    private final Claims claims;

    LastItems(Scan scan, Claims claims) {
        this.s = scan.text();
        this.claims = claims;
    }

    /** Whether what follows an assignment speaks of all the items, not of the one before it. */
    static boolean closes(String s, int from, int to) {
        return from < to && SPEAKS_OF_ALL.matcher(s).region(from, to).lookingAt();
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
            return node.kind() == MarkerKind.UNIT ? 1 : ALL;
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
            if (s.charAt(i) == '\n'
                    && (--left == 0
                            || CLOSING.matcher(s)
                                    .region(i + 1, Math.min(node.end(), i + 12))
                                    .lookingAt())) {
                return i + 1;
            }
        }
        return node.end();
    }
}
