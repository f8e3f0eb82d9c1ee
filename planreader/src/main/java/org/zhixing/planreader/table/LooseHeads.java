package org.zhixing.planreader.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.task.LabelUse;
import org.zhixing.planreader.task.Labels;

/**
 * The heads of a table that lost its lines, one behind the other.
 *
 * @param uses what the columns hold; null for the numbers of the rows
 * @param next the piece its rows begin with
 */
record LooseHeads(List<LoosePiece> pieces, List<@Nullable LabelUse> uses, int next) {
    private static final int LEAST_HEADS = 3;
    private static final int MOST_HEADS = 12;
    private static final int LONGEST_HEAD = 14;

    /** The heads that begin at a piece: known ones one behind the other, one unknown among them at most. */
    static @Nullable LooseHeads at(List<LoosePiece> pieces, int first, boolean atSpaces, Map<String, LabelUse> house) {
        LoosePiece opening = pieces.get(first);
        if (!shortEnough(pieces, first, atSpaces) || (!opening.headsNumbers() && use(opening, house) == null)) {
            return null;
        }
        List<LoosePiece> found = new ArrayList<>();
        List<@Nullable LabelUse> uses = new ArrayList<>();
        int known = 0;
        int i = first;
        while (i < pieces.size() && found.size() < MOST_HEADS) {
            LoosePiece p = pieces.get(i);
            boolean near = !atSpaces || p.line() == opening.line();
            LabelUse use = p.words().length() > LONGEST_HEAD ? null : use(p, house);
            if (!near || (use == null && !p.headsNumbers())) {
                break;
            }
            known += Labels.use(p.words()) != null ? 1 : 0;
            found.add(p);
            uses.add(use);
            i++;
        }
        boolean assigns =
                uses.stream().anyMatch(u -> u == LabelUse.LEAD || u == LabelUse.RESPONSIBLE || u == LabelUse.SUPPORT);
        boolean says = uses.contains(LabelUse.TEXT) || uses.contains(LabelUse.TARGET);
        return found.size() >= LEAST_HEADS && known >= 2 && assigns && says ? new LooseHeads(found, uses, i) : null;
    }

    /** Whether as many pieces as make the heads of a table are no longer than heads are. */
    private static boolean shortEnough(List<LoosePiece> pieces, int first, boolean atSpaces) {
        if (first + LEAST_HEADS > pieces.size()) {
            return false;
        }
        for (LoosePiece p : pieces.subList(first, first + LEAST_HEADS)) {
            if (p.words().length() > LONGEST_HEAD
                    || p.words().isEmpty()
                    || (atSpaces && p.line() != pieces.get(first).line())) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable LabelUse use(LoosePiece p, Map<String, LabelUse> house) {
        LabelUse use = Labels.column(p.words(), house);
        return use == null ? Labels.head(p.words()) : use;
    }

    /** Whether the rows are numbered. */
    boolean counted() {
        return pieces.get(0).headsNumbers();
    }

    /** Whether empty lines stand between all of them. */
    boolean blanksBetween() {
        return pieces.subList(1, pieces.size()).stream().allMatch(LoosePiece::blankBefore);
    }
}
