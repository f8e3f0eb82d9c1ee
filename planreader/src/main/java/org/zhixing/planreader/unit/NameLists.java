package org.zhixing.planreader.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhixing.planreader.text.Scan;

/**
 * Cuts a list of units into names. 、 and 和 separate names and stand inside them, so a cut is made only where both sides
 * can live on their own; half a name (各市、州政府) is put together again.
 */
public final class NameLists {
    /** Role words in front of a name. */
    private static final Pattern FRONT = Pattern.compile(
            "^(由|请|责成|和|与|及|以及|会同|商|其他|其中|主办单位|协办单位|包片单位|包保单位|责任单位|牵头单位|牵头部门|责任部门|配合单位|配合部门|参与单位|参加单位|承办单位|组织单位|联合)(?=.{2,})(?!(的|要|应)):?(为|是)?");

    /** What trails behind the last name and names nobody. */
    private static final Pattern TAIL = Pattern.compile(
            "(及其(所属|下属)?(工作人员|公务员|负责人|下属单位|所属单位|内设机构)|(等|等相关|等有关)(部门|单位|部门和单位|部门、单位|单位和部门)?|按(照)?(各自)?(的)?(职责|职能)?(分工)?(分别|各自)?(负责|落实|抓好落实|组织实施)?|(共同|分别|具体|各自|联合|牵头)?(负责|落实|实施|组织实施|抓好落实)|(的)?(主要)?(负责人|负责同志|领导|主要领导|一把手))$");

    private static final String FRONT_STARTS = "由请责和与及以会商其主协包牵配参承组联";
    private static final String TAIL_ENDS = "构人员位门责实施志导手等按照自的能工别";

    /** What the tails end in that are cut off behind a name, and other signs behind one. */
    private static final String ENDS = ")、,;\"人员构等门位责实施办志导手";

    private static final Pattern HALF = Pattern.compile("(各|全市|全省|全县)?(乡|镇|市|县|区|州|旗|地|省|街道|省委|市委|县委|区委|州委|部门|盟)");
    private static final Pattern HALF_REST =
            Pattern.compile("(?![省市县区州]直)(.{0,3}(市|县|区|州|旗|乡|镇|街道|盟|功能区|单位).{0,8}|[省市县区州]政府(?!办).{0,3})");
    /** A kind of place before a space is half a name: 各县(区) 统计局. */
    private static final Pattern WHOLE_KIND = Pattern.compile("各[省市县区州旗乡镇街道、()]{1,8}");

    private static final Pattern GROUP = Pattern.compile(".{1,12}等(.{2,10})");

    private static final int LONGEST_PAIR = 16;

    /** What is no unit by itself behind a gap: the rest of a name broken over two lines. */
    private static final Pattern REST = Pattern.compile(
            "(?:分局|支队|大队|中队|总队|救援[支大总]队|支行|分行|分公司|分院|分中心|中心|办公室|管委会|委员会|指挥部|领导小组|工作组|街道|办事处|政府|人民政府|部门|单位).{0,3}");

    private static final int MOST_KEPT = 20_000;

    private final Scan scan;
    private final Set<String> known;

    /** The same ranges and names are asked about again and again. */
    private final Map<Long, List<Name>> lists = new HashMap<>();

    private final Map<String, Boolean> units = new HashMap<>();

    /** The last characters of the known names. */
    private final String knownEnds;

    /** Cuts lists of this text; {@code known} are names that are units whatever they end in. */
    public NameLists(Scan scan, Set<String> known) {
        this.scan = scan;
        this.known = known;
        this.knownEnds = known.stream()
                .filter(name -> !name.isEmpty())
                .map(name -> name.substring(name.length() - 1))
                .distinct()
                .collect(Collectors.joining());
    }

    /** Whether a list of units can end in a character. */
    public boolean canEnd(char c) {
        return ENDS.indexOf(c) >= 0 || UnitNames.endsIn(c) || knownEnds.indexOf(c) >= 0;
    }

    /** Whether a name can stand as a unit. */
    public boolean unit(String folded) {
        if (units.size() > MOST_KEPT) {
            units.clear();
        }
        return units.computeIfAbsent(folded, name -> known.contains(name) || UnitNames.isUnit(name));
    }

    /** The names of a list that is known to be one, such as what stands behind a label. */
    public List<Name> cut(int start, int end) {
        List<int[]> pieces = rejoin(split(start, end, true));
        List<Name> names = new ArrayList<>();
        for (int[] p : pieces) {
            Name name = trim(p[0], p[1]);
            if (name != null) {
                names.add(name);
            }
        }
        return names;
    }

    /** The names if the whole range reads as a list of units, else nothing. */
    public List<Name> strict(int start, int end) {
        if (end - start < 2 || end - start > 120) {
            return List.of();
        }
        if (lists.size() > MOST_KEPT) {
            lists.clear();
        }
        return lists.computeIfAbsent(((long) start << Integer.SIZE) | end, key -> all(start, end));
    }

    private List<Name> all(int start, int end) {
        List<int[]> pieces = rejoin(split(start, end, false));
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Name name = trim(pieces.get(i)[0], pieces.get(i)[1]);
            if (name == null) {
                if (i == pieces.size() - 1 && !names.isEmpty()) {
                    break;
                }
                return List.of();
            }
            names.add(name);
        }
        if (names.isEmpty()) {
            return List.of();
        }
        Name last = names.get(names.size() - 1);
        Matcher group = GROUP.matcher(last.folded());
        if (group.matches() && UnitNames.ending(group.group(1)) && names.size() > 1) {
            return List.of(name(names.get(0).start(), last.end()));
        }
        return names.stream().allMatch(n -> unit(n.folded())) ? names : List.of();
    }

    private List<int[]> split(int start, int end, boolean gaps) {
        String s = scan.text();
        List<int[]> pieces = new ArrayList<>();
        int depth = 0;
        int from = start;
        for (int i = start; i < end; i++) {
            char c = s.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth = Math.max(0, depth - 1);
            }
            if (depth > 0) {
                continue;
            }
            int width = "、,;/|\n".indexOf(c) >= 0 ? 1 : conjunction(s, from, i, end);
            if (width > 0) {
                add(pieces, from, i);
                from = i + width;
                i += width - 1;
            } else if (gaps
                    && i > from
                    && scan.gapBefore(i)
                    && i - from > 2
                    && !WHOLE_KIND.matcher(s.substring(from, i)).matches()
                    && !REST.matcher(s.substring(i, next(s, i, end))).matches()
                    && UnitNames.isUnit(s.substring(from, i))
                    && unit(s.substring(i, next(s, i, end)))) {
                add(pieces, from, i);
                from = i;
            }
        }
        add(pieces, from, end);
        return pieces;
    }

    private static int next(String s, int i, int end) {
        int n = i;
        while (n < end && "、,;/|\n和与及".indexOf(s.charAt(n)) < 0) {
            n++;
        }
        return n;
    }

    private static void add(List<int[]> pieces, int from, int to) {
        if (to > from) {
            pieces.add(new int[] {from, to});
        }
    }

    /** Length of a conjunction that parts two names; 0 when it stands inside one. */
    private int conjunction(String s, int from, int i, int end) {
        int width = s.startsWith("以及", i) ? 2 : "和与及".indexOf(s.charAt(i)) >= 0 ? 1 : 0;
        if (width == 0 || i == from || i + width >= end) {
            return 0;
        }
        String left = s.substring(from, i);
        String right = s.substring(i + width, Math.min(end, next(s, i + width, end)));
        if (right.startsWith("其")
                || (UnitNames.generic(right) && right.charAt(0) != '各')
                || (right.startsWith("有关单位") && left.endsWith("部门"))) {
            return 0;
        }
        return unit(TAIL.matcher(left).replaceAll(""))
                        && (UnitNames.ending(TAIL.matcher(right).replaceAll("")) || whole(i + width, end))
                ? width
                : 0;
    }

    /** Whether a name with a conjunction of its own stands behind one, such as 市工业和信息化局. */
    private boolean whole(int from, int end) {
        String s = scan.text();
        int n = from;
        while (n < end && "、,;/|\n".indexOf(s.charAt(n)) < 0) {
            n++;
        }
        return n - from <= LONGEST_PAIR
                && UnitNames.official(s.substring(from, n))
                && unit(TAIL.matcher(s.substring(from, n)).replaceAll(""));
    }

    private List<int[]> rejoin(List<int[]> pieces) {
        List<int[]> out = new ArrayList<>();
        String s = scan.text();
        for (int[] p : pieces) {
            if (!out.isEmpty()) {
                int[] before = out.get(out.size() - 1);
                String left = s.substring(before[0], before[1]);
                String right = s.substring(p[0], p[1]);
                boolean adjacent = p[0] == before[1] + 1 && s.charAt(before[1]) == '、';
                if (adjacent
                        && HALF.matcher(left).matches()
                        && (HALF_REST.matcher(right).matches()
                                || (left.startsWith("各")
                                        && left.length() == 2
                                        && right.length() < 8
                                        && !right.startsWith("各")))) {
                    before[1] = p[1];
                    continue;
                }
            }
            out.add(p);
        }
        return out;
    }

    private @org.jspecify.annotations.Nullable Name trim(int start, int end) {
        String s = scan.text();
        int a = start;
        int b = end;
        while (a < b && "、,;:。.\n-\"".indexOf(s.charAt(a)) >= 0) {
            a++;
        }
        while (b > a && "、,;:。.\n-\"".indexOf(s.charAt(b - 1)) >= 0) {
            b--;
        }
        if (a < b && FRONT_STARTS.indexOf(s.charAt(a)) >= 0) {
            Matcher front = FRONT.matcher(s.substring(a, b));
            a += front.find() ? front.end() : 0;
        }
        while (a < b && TAIL_ENDS.indexOf(s.charAt(b - 1)) >= 0) {
            Matcher tail = TAIL.matcher(s.substring(a, b));
            if (!tail.find() || (tail.start() == 0 && tail.end() < b - a)) {
                break;
            }
            b = a + tail.start();
        }
        return b - a < 2 ? null : name(a, b);
    }

    /** The name at a range. */
    public Name name(int start, int end) {
        return new Name(scan.words(start, end), scan.text().substring(start, end), start, end);
    }
}
