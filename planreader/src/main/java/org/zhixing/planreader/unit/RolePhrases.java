package org.zhixing.planreader.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhixing.planreader.text.Within;

/** Reads phrases such as 甲局牵头,乙局、丙局参与 or 由甲局负责 into units with roles. */
public final class RolePhrases {
    /** The verb behind a list of names and what it makes of them. */
    private record Verb(Pattern words, Role role) {}

    private static final List<Verb> VERBS = List.of(
            new Verb(Pattern.compile("(共同|分别|联合|总)?牵头(负责|组织(实施|落实)?|落实|抓总|实施|办理|组织协调)?"), Role.LEAD),
            new Verb(Pattern.compile("(为主|主办|主抓|抓总|负总责|总牵头)"), Role.LEAD),
            new Verb(Pattern.compile("(共同|积极|协同|密切|予以|协助|分别)?(参与|参加|配合|协助|协办|会办|协同|支持)(实施|落实|办理|配合)?"), Role.SUPPORT),
            new Verb(
                    Pattern.compile("(按(照)?(各自)?职责分工|共同|分别|具体|各自|组织|按职责)?(负责|承办|落实|实施|组织实施|办理|组织|督促|督导|带队|抓好落实|督办)"),
                    Role.RESPONSIBLE));

    private static final int LONGEST_VERB = 24;

    /** What the verbs end in. */
    private static final String VERB_ENDS = "导头责施织实总理调主办抓与加合助同持促队";

    private static final Pattern CUT = Pattern.compile("[,;。\n]|(?<=牵头|负责|主办|参与|配合)、");
    private static final Pattern JOINT = Pattern.compile("(分别|共同|联合)牵头|分别负责");
    private static final Pattern WITH = Pattern.compile("(会同|(?<=[局委办部厅院会处科])商(?![务会业银贸标店]))(?=.{2,})");

    private static final Pattern OWN_ROLE = Pattern.compile("\\(((?:总牵头|牵头|主办|主责|配合|协办|参与)(?:单位|部门)?)\\)$");

    private final NameLists lists;

    public RolePhrases(NameLists lists) {
        this.lists = lists;
    }

    /**
     * The units of a phrase.
     *
     * @param strict whether every part has to read as a list of units; if one does not, nothing is returned
     */
    public List<Part> read(String s, int start, int end, Role otherwise, boolean strict) {
        int last = end;
        while (last > start && ",;、。\n".indexOf(s.charAt(last - 1)) >= 0) {
            last--;
        }
        return settle(clauses(s, start, last, otherwise, strict));
    }

    private List<Part> clauses(String s, int start, int end, Role otherwise, boolean strict) {
        List<Part> parts = new ArrayList<>();
        int from = start;
        int pending = start;
        while (from < end) {
            Matcher cut = CUT.matcher(s).region(from, end);
            int stop = cut.find() ? cut.start() : end;
            Verb verb = verbAt(s, pending, stop);
            if (verb != null && verb.role() == Role.SUPPORT) {
                int comma = Within.last(s, ',', pending, stop);
                List<Part> before =
                        comma > pending ? clause(s, pending, comma, null, Role.RESPONSIBLE, strict) : List.of();
                parts.addAll(before);
                pending = before.isEmpty() ? pending : comma + 1;
            }
            if (verb != null || stop >= end) {
                List<Part> some = clause(s, pending, stop, verb, otherwise, strict);
                if (some.isEmpty() && strict && stop > pending) {
                    return List.of();
                }
                parts.addAll(some);
                pending = stop + 1;
            }
            from = stop + 1;
        }
        return parts;
    }

    private List<Part> clause(
            String s,
            int start,
            int end,
            @org.jspecify.annotations.Nullable Verb verb,
            Role otherwise,
            boolean strict) {
        int stop = end;
        Role role = otherwise;
        boolean joint = false;
        if (verb != null) {
            Matcher m = last(verb.words(), s, start, end);
            stop = m == null ? end : m.start();
            role = verb.role();
            joint = JOINT.matcher(s.substring(stop, end)).lookingAt();
        }
        List<Part> parts = new ArrayList<>();
        Matcher with = WITH.matcher(s).region(start, stop);
        boolean found = with.find() && !lists.strict(start, with.start()).isEmpty();
        int first = found ? with.start() : stop;
        for (Name name : strict ? lists.strict(start, first) : lists.cut(start, first)) {
            parts.add(part(name, found && role == Role.RESPONSIBLE ? Role.LEAD : role, joint));
        }
        if (found) {
            for (Name name : lists.cut(with.end(), stop)) {
                parts.add(new Part(name, Role.SUPPORT, false));
            }
        }
        return parts;
    }

    /** A name with its role in a bracket behind it, as in 甲局(牵头)、乙局. */
    private Part part(Name name, Role role, boolean joint) {
        Matcher own = OWN_ROLE.matcher(name.folded());
        if (!own.find()) {
            return new Part(name, role, joint);
        }
        Name bare = lists.name(name.start(), name.start() + own.start());
        return new Part(bare, own.group(1).matches("(总)?牵头.*|主办.*|主责.*") ? Role.LEAD : Role.SUPPORT, false);
    }

    private static @org.jspecify.annotations.Nullable Verb verbAt(String s, int start, int end) {
        if (end <= start || VERB_ENDS.indexOf(s.charAt(end - 1)) < 0) {
            return null;
        }
        for (Verb verb : VERBS) {
            if (last(verb.words(), s, start, end) != null) {
                return verb;
            }
        }
        return null;
    }

    /** The verb where it ends the clause. */
    private static @org.jspecify.annotations.Nullable Matcher last(Pattern p, String s, int start, int end) {
        Matcher m = p.matcher(s).region(Math.max(start, end - LONGEST_VERB), end);
        while (m.find()) {
            if (m.end() == end) {
                return m;
            }
        }
        return null;
    }

    /** Where somebody is said to lead, the merely responsible support. */
    static List<Part> settle(List<Part> parts) {
        boolean led = parts.stream().anyMatch(p -> p.role() == Role.LEAD);
        List<Part> out = new ArrayList<>();
        for (Part p : parts) {
            out.add(led && p.role() == Role.RESPONSIBLE ? new Part(p.name(), Role.SUPPORT, p.joint()) : p);
        }
        return out;
    }
}
