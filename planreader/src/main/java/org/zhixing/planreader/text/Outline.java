package org.zhixing.planreader.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Finds the item numbers of a text and builds the tree they open. A number counts where it opens a line or a sentence, or
 * where it is the next one of its row; 2.5%, 一、二等奖 or 第（三）项 are none. The tree is never deeper than there are kinds
 * of numbers.
 */
public final class Outline {
    private static final String OPENERS = "第(一二三四五六七八九十-●◆■▲★◇□•附问任项事清";
    private static final int LONGEST_HEADING = 60;
    private static final int LARGEST = 300;

    private final Scan scan;
    private final String s;
    private final Node root;
    private final List<Node> open = new ArrayList<>();
    private final Map<MarkerKind, Integer> last = new EnumMap<>(MarkerKind.class);

    private final List<UnitLine> units;
    private int unit;

    private Outline(Scan scan, List<UnitLine> units) {
        this.scan = scan;
        this.units = units;
        this.s = scan.text();
        this.root = new Node(null, null, 0);
    }

    /** The tree of a text. */
    public static Node of(Scan scan) {
        return of(scan, List.of());
    }

    /** The tree of a text; {@code units} are its lines of units with duties, in order. */
    public static Node of(Scan scan, List<UnitLine> units) {
        return new Outline(scan, units).build();
    }

    private Node build() {
        Matcher m = Numbering.CANDIDATE.matcher(s);
        int letter = s.indexOf(Lines.END_OF_LETTER);
        m.useTransparentBounds(true);
        m.useAnchoringBounds(false);
        int at = 0;
        while (next(m, at)) {
            at = m.end();
            while (letter >= 0 && letter < m.start()) {
                letterEnds(letter);
                letter = s.indexOf(Lines.END_OF_LETTER, letter + 1);
            }
            int line = unitsTo(m.start());
            Marker marker = m.start() < line ? null : marker(m);
            if (marker != null) {
                add(marker);
            }
        }
        unitsTo(s.length());
        while (letter >= 0) {
            letterEnds(letter);
            letter = s.indexOf(Lines.END_OF_LETTER, letter + 1);
        }
        closeTo(0, s.length());
        root.close(s.length());
        return root;
    }

    /** Whether another number follows; only where one can begin is it looked for. */
    private boolean next(Matcher m, int from) {
        for (int i = from; i < s.length(); i++) {
            char c = s.charAt(i);
            boolean opens = (c >= '0' && c <= '9')
                    || (c >= 'A' && c <= 'H')
                    || (c >= 'a' && c <= 'h')
                    || OPENERS.indexOf(c) >= 0
                    || (c >= '①' && c <= '⒛')
                    || (c >= '㈠' && c <= '㈩');
            if (opens && m.region(i, s.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Adds the lines of units up to a position; gives where the duties of the last of them begin. */
    private int unitsTo(int position) {
        while (unit < units.size() && units.get(unit).start() <= position) {
            UnitLine line = units.get(unit++);
            add(new Marker(MarkerKind.UNIT, 0, line.start(), line.names(), true));
            last.put(MarkerKind.NUMBER, Math.max(0, line.before()));
        }
        return unit == 0 ? -1 : units.get(unit - 1).body();
    }

    /** What follows a signature belongs to no item above it. */
    private void letterEnds(int position) {
        closeTo(0, position);
        last.clear();
        if (!root.leaf()) {
            Node rest = new Node(null, root, position + 1);
            root.add(rest);
            open.add(rest);
        }
    }

    private void closeTo(int depth, int position) {
        while (open.size() > depth) {
            open.remove(open.size() - 1).close(position);
        }
    }

    private void add(Marker marker) {
        int depth = open.size();
        while (depth > 0 && !above(open.get(depth - 1), marker)) {
            depth--;
        }
        closeTo(depth, marker.start());
        Node parent = depth == 0 ? root : open.get(depth - 1);
        Node node = new Node(marker, parent, marker.end());
        parent.add(node);
        open.add(node);
        last.put(marker.kind(), marker.number());
        for (MarkerKind kind : MarkerKind.values()) {
            if (kind.compareTo(marker.kind()) > 0) {
                last.remove(kind);
            }
        }
    }

    private static boolean above(Node node, Marker marker) {
        MarkerKind kind = node.kind();
        return kind != null && kind.compareTo(marker.kind()) < 0;
    }

    private @org.jspecify.annotations.Nullable Marker marker(Matcher m) {
        MarkerKind kind = Numbering.kind(m);
        int number = kind == MarkerKind.BULLET ? 0 : Numbering.number(m.group());
        if (number < 0 || number > LARGEST) {
            return null;
        }
        int start = m.start();
        boolean ownLine = start == 0 || s.charAt(start - 1) == '\n' || s.charAt(start - 1) == Lines.END_OF_LETTER;
        boolean afterStop = start > 0 && "。;!?:".indexOf(s.charAt(start - 1)) >= 0;
        boolean next = number == last.getOrDefault(kind, 0) + 1;
        Marker found = new Marker(kind, number, start, m.end(), ownLine);
        return allowed(found, afterStop, next) ? found : null;
    }

    private boolean allowed(Marker m, boolean afterStop, boolean next) {
        char before = m.start() == 0 ? '\n' : s.charAt(m.start() - 1);
        char after = m.end() < s.length() ? s.charAt(m.end()) : '\n';
        boolean loose = loose(m);
        return switch (m.kind()) {
            case ATTACHMENT, UNIT -> true;
            case CHAPTER -> m.ownLine();
            case NAMED -> m.ownLine() || (next && (afterStop || scan.gapBefore(m.start())));
            case ARTICLE -> m.ownLine() || (afterStop && next);
            case STAGE ->
                ((m.ownLine() || afterStop) && ":(、,-\n".indexOf(after) >= 0) || (m.ownLine() && stageTitle(m.end()));
            case CHINESE ->
                !listing(m, before, after) && (m.ownLine() || (afterStop && next) || (opensRow(m, before) && next));
            case CHINESE_BRACKET ->
                "第款项条及和至、(".indexOf(before) < 0
                        && "项款条至、和".indexOf(after) < 0
                        && (m.ownLine()
                                || (next && (afterStop || opensRow(m, before) || before == '"' || before == ')')));
            case NUMBER ->
                loose
                        ? (m.ownLine() || before == '。') && next && number2(m) && !unitOfMeasure(after)
                        : !Character.isDigit(before)
                                && "-%第.(~、".indexOf(before) < 0
                                && !(before < 0x80 && Character.isLetter(before))
                                && (m.ownLine()
                                        || (next
                                                && (afterStop
                                                        || before == ')'
                                                        || before == '"'
                                                        || opensRow(m, before))));
            case NUMBER_BRACKET -> "表图式件".indexOf(before) < 0 && (m.ownLine() || (next && "项款条、".indexOf(after) < 0));
            case CIRCLED -> before != '第' && before != '、' && after != '、' && (m.ownLine() || next || afterStop);
            case ORDINAL ->
                (m.ownLine() || "。;:,".indexOf(before) >= 0 || before == ')' || before == '"') && next && after != '一';
            case BULLET -> m.ownLine() || (afterStop && s.charAt(m.start()) == '-');
        };
    }

    /** A bare figure without its point, as in 4对于…, counts only as the next of a row. */
    private boolean loose(Marker m) {
        char lastChar = s.charAt(m.end() - 1);
        return m.kind() == MarkerKind.NUMBER && lastChar >= '0' && lastChar <= '9';
    }

    private static boolean number2(Marker m) {
        return m.number() >= 2;
    }

    private static boolean unitOfMeasure(char c) {
        return "年月日号时分个所条公户人名套处辆家次期万亿元千百米项类种亩吨平天周季级届倍成岁台件批场部位间片座".indexOf(c) >= 0;
    }

    private boolean stageTitle(int at) {
        int end = Within.first(s, '\n', at, at + LONGEST_HEADING);
        return end >= 0 && end - at < LONGEST_HEADING;
    }

    /** 一、二、三等奖: not the number of an item. */
    private boolean listing(Marker m, char before, char after) {
        boolean cnAfter = "一二三四五六七八九十".indexOf(after) >= 0
                && m.end() + 1 < s.length()
                && "、级等类是批".indexOf(s.charAt(m.end() + 1)) >= 0;
        return cnAfter || before == '第' || before == '、' || before == '十';
    }

    /** The first of a row right behind a heading, or any behind a gap in the line. */
    private boolean opensRow(Marker m, char before) {
        if (scan.gapBefore(m.start())
                && (Folding.han(before) || ")》\"%".indexOf(before) >= 0 || Character.isDigit(before))) {
            return true;
        }
        if (m.number() != 1 || open.isEmpty() || !Folding.han(before)) {
            return false;
        }
        Node top = open.get(open.size() - 1);
        MarkerKind kind = top.kind();
        int length = m.start() - top.start();
        return kind != null
                && kind.compareTo(m.kind()) < 0
                && length > 0
                && length <= LONGEST_HEADING
                && s.substring(top.start(), m.start()).indexOf('。') < 0;
    }
}
