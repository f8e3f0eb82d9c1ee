package org.zhixing.planreader.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.text.MarkerKind;
import org.zhixing.planreader.text.Node;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.time.TimeContext;

/** Finds the assignment behind the last of several items that have none of their own: it covers them all. */
final class Cover {
    private final String s;
    private final Claims claims;

    Cover(Scan scan, Claims claims) {
        this.s = scan.text();
        this.claims = claims;
    }

    /** The covering assignment of an item's children; null if there is none. */
    @Nullable
    Claim of(Node node, TimeContext time) {
        int n = node.children().size();
        Node lastChild = node.children().get(n - 1);
        if (n < 2 || !lastChild.leaf()) {
            return null;
        }
        List<Claim> found = claims.find(lastChild.start(), lastChild.end(), time);
        List<Claim> units = found.stream().filter(Claim::units).toList();
        if (units.size() != 1) {
            return null;
        }
        Claim claim = units.get(0);
        boolean ownLine = s.charAt(claim.start() - 1) == '\n';
        boolean low = lastChild.marker() != null && lastChild.marker().kind().compareTo(MarkerKind.NUMBER) > 0;
        boolean closing = lastChild.end() - claim.end() <= 2;
        if (!closing || !(ownLine || low)) {
            return null;
        }
        for (Node child : node.children().subList(0, n - 1)) {
            if (!child.leaf()
                    || claims.find(child.start(), child.end(), time).stream().anyMatch(Claim::units)) {
                return null;
            }
        }
        return claim;
    }
}
