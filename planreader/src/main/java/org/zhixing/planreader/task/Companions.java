package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhixing.planreader.unit.Name;
import org.zhixing.planreader.unit.NameLists;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;

/** Finds who supports the one that acts in a sentence: behind 会同, or told to 配合 in a later clause. */
final class Companions {
    private static final int LONGEST_LIST = 120;
    private static final int LONGEST_NAME = 40;
    private static final Pattern ASSIST = Pattern.compile(
            "(?<who>[^,。;]{2,80}?)(?:要|应|须|负责|予以|给予|做好|积极|密切|共同|协同|分别|按职责|按照职责分工)*(?:配合|协助|参与|协办|会办(?!公)|承办|参加|支持|具体负责|组织实施|实施|抓好落实|落实|做好[^,。;]{0,8}(?:保障|配合|服务|支持)|提供[^,。;]{0,8}(?:保障|支持))");

    private final String s;
    private final NameLists lists;
    private final Acting acting;

    Companions(String s, NameLists lists, Acting acting) {
        this.s = s;
        this.lists = lists;
        this.acting = acting;
    }

    /** Where the clause ends that a position stands in; marks inside brackets end none. */
    static int clauseEnd(String s, int from, int end) {
        int depth = 0;
        for (int i = from; i < end; i++) {
            char c = s.charAt(i);
            if (c == '(' || c == '《') {
                depth++;
            } else if (c == ')' || c == '》') {
                depth--;
            } else if (depth <= 0 && (c == ',' || c == ':' || c == ';')) {
                return i;
            }
        }
        return end;
    }

    /** Those named behind 会同, up to what they do. */
    List<Part> with(int from, int end) {
        for (int i = from + 2; i < Math.min(end, from + LONGEST_LIST); i++) {
            List<Name> names = acting.begins(i, end, true) || s.charAt(i) == ',' ? lists.strict(from, i) : List.of();
            if (!names.isEmpty()) {
                return supports(names);
            }
        }
        return supports(longest(from, clauseEnd(s, from, Math.min(end, from + LONGEST_LIST))));
    }

    /** The longest list of units right at a position, where no known word of acting says where it ends. */
    private List<Name> longest(int from, int end) {
        List<Name> best = List.of();
        for (int i = from + 2; i <= end && i - from <= 2 * LONGEST_NAME; i++) {
            List<Name> names = lists.canEnd(s.charAt(i - 1)) ? lists.strict(from, i) : List.of();
            best = names.isEmpty() ? best : names;
        }
        return best;
    }

    private static List<Part> supports(List<Name> names) {
        return names.stream().map(n -> new Part(n, Role.SUPPORT, false)).toList();
    }

    /** Who joins in a later act of the same subject: …,并会同乙局、丙局开展…. */
    List<Part> joining(int from, int end) {
        List<Part> out = new ArrayList<>();
        for (int at = from + 1; at + 2 < end; at++) {
            boolean opens = s.charAt(at - 1) == ',' || (s.charAt(at - 1) == '并' && s.charAt(at - 2) == ',');
            if (opens && s.startsWith("会同", at)) {
                out.addAll(with(at + 2, end));
            }
        }
        return out;
    }

    /** Who helps a unit that is named above the words themselves: 会同乙局做好…, 牵头做好…,乙局配合. */
    List<Part> beside(int from, int end) {
        int start = s.startsWith("负责", from) ? from + 2 : from;
        List<Part> out = new ArrayList<>();
        if (s.startsWith("会同", start) || s.startsWith("联合", start)) {
            out.addAll(with(start + 2, end));
        } else {
            out.addAll(joining(start, end));
        }
        out.addAll(assistants(start, end));
        return out;
    }

    /** Those a later clause tells to help. */
    List<Part> assistants(int from, int end) {
        List<Part> out = new ArrayList<>();
        int clause = from < end && s.charAt(from) == '、' ? from + 1 : clauseEnd(s, from, end) + 1;
        while (clause < end) {
            int next = clauseEnd(s, clause, end);
            Matcher m = ASSIST.matcher(s).region(clause, next);
            if (s.startsWith("会同", clause) || s.startsWith("联合", clause)) {
                out.addAll(with(clause + 2, end));
            } else if (m.lookingAt()) {
                lists.strict(m.start("who"), m.end("who")).forEach(n -> out.add(new Part(n, Role.SUPPORT, false)));
            }
            clause = next + 1;
        }
        return out;
    }
}
