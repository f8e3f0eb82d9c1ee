package org.zhixing.planreader.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Person;
import org.zhixing.planreader.task.Persons;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Seeker;
import org.zhixing.planreader.text.Within;
import org.zhixing.planreader.unit.Name;
import org.zhixing.planreader.unit.NameLists;

/**
 * The people of a leading group, from a sentence (由…任组长) or a list (组长:…), and where its office sits. Posts without
 * names (组长由分管副市长担任) name nobody.
 */
record LeadingGroup(List<Field<Person>> people, @Nullable Field<String> office, @Nullable Field<Person> director) {
    private static final String ROLES =
            "(?:第一|常务|执行)?(?:副)?组长|办公室(?:常务)?(?:副)?主任|(?:副)?总指挥(?:长)?|(?:常务)?(?:副)?指挥长|(?:副)?主任委员|(?:副)?召集人|成员|顾问|政委|联络员";
    private static final Seeker ROLE_BEHIND = Seeker.of("(?:同志)?(?:担任|兼任|任|为)(?<role>" + ROLES + ")");
    private static final int LONGEST_SENTENCE = 160;
    private static final Seeker ROLE_BEFORE =
            Seeker.of("(?<role>" + ROLES + ")由(?<who>[^。;\\n]{2,60}?)(?:同志)?(?:担任|兼任|任)");
    private static final Seeker ROLE_LINE = Seeker.of("(?<=^|\\n)(?<role>" + ROLES + "):(?<who>[^\\n]{2,120})");
    private static final Seeker OFFICE = Seeker.of(
            "办公室(?:暂|常|具体)?(?:设在|设于|挂靠在?|设)(?!立|主任|副)(?<unit>[^,。;()\\n]{2,24}?)(?=[,。;()\\n]|$|办公|具体负责|负责|承担)");
    private static final int MOST = 200;

    static LeadingGroup read(Scan scan, NameLists lists) {
        String s = scan.text();
        List<Field<Person>> people = new ArrayList<>();
        if (s.contains("长") || s.contains("主任")) {
            sentences(scan, people);
            listed(scan, people);
        }
        Field<String> office = null;
        Matcher m = OFFICE.on(s);
        int at = 0;
        while (office == null && OFFICE.find(m, s, at, s.length())) {
            at = m.end();
            List<Name> names = lists.strict(m.start("unit"), m.end("unit"));
            if (!names.isEmpty()) {
                Name n = names.get(0);
                office = Field.sure(n.words(), scan.span(n.start(), n.end()), "office-seat");
            }
        }
        Field<Person> director = people.stream()
                .filter(p -> p.value().role().equals("办公室主任"))
                .findFirst()
                .orElse(null);
        return new LeadingGroup(people, office, director);
    }

    private static void sentences(Scan scan, List<Field<Person>> people) {
        String s = scan.text();
        Matcher behind = ROLE_BEHIND.on(s);
        int done = 0;
        while (people.size() < MOST && ROLE_BEHIND.find(behind, s, done, s.length())) {
            int start = behind.start();
            while (start > done
                    && behind.start() - start < LONGEST_SENTENCE
                    && "。;:\n".indexOf(s.charAt(start - 1)) < 0) {
                start--;
            }
            pieces(scan, start, behind.start(), behind.group("role"), people);
            done = behind.end();
        }
        Matcher before = ROLE_BEFORE.on(s);
        int at = 0;
        while (people.size() < MOST && ROLE_BEFORE.find(before, s, at, s.length())) {
            at = before.end();
            pieces(scan, before.start("who"), before.end("who"), before.group("role"), people);
        }
    }

    private static void pieces(Scan scan, int start, int end, String role, List<Field<Person>> people) {
        String s = scan.text();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end
                    || s.charAt(i) == ','
                    || s.charAt(i) == ';'
                    || (s.charAt(i) == '、' && complete(s, from, i) && !bare(s, i + 1, end))) {
                person(scan, from, i, role, people);
                from = i + 1;
            }
        }
    }

    /** Whether a stretch ends in a title with a name. */
    private static boolean complete(String s, int from, int to) {
        for (int length : new int[] {3, 2}) {
            int cut = to - length;
            if (cut > from + 1
                    && Persons.name(s.substring(cut, to))
                    && endsInTitle(s.substring(Math.max(from, cut - 6), cut))) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing but a name stands before the next mark. */
    private static boolean bare(String s, int from, int to) {
        int end = from;
        while (end < to && "、,;".indexOf(s.charAt(end)) < 0 && end - from <= 3) {
            end++;
        }
        return end - from <= 3 && Persons.name(s.substring(from, end));
    }

    /** 副市长吴某、郑某: the names behind a title stand together. */
    private static int before(Scan scan, int from, int end, String role, List<Field<Person>> people) {
        String s = scan.text();
        int stop = end;
        int comma = Within.last(s, '、', from, stop);
        while (comma > from && Persons.name(s.substring(comma + 1, stop)) && glued(s, from, comma)) {
            add(scan, comma + 1, stop, role, comma + 1, comma + 1, people);
            stop = comma;
            comma = Within.last(s, '、', from, stop);
        }
        return stop;
    }

    private static boolean glued(String s, int from, int end) {
        for (int length : new int[] {3, 2}) {
            int cut = end - length;
            if (cut > from
                    && Persons.name(s.substring(cut, end))
                    && (s.charAt(cut - 1) == '、' || endsInTitle(s.substring(Math.max(from, cut - 6), cut)))) {
                return true;
            }
        }
        return false;
    }

    /** A title followed by one name, or names followed by one title. */
    private static void person(Scan scan, int start, int end, String role, List<Field<Person>> people) {
        String s = scan.text();
        int from = start;
        while (from < end && "由,、".indexOf(s.charAt(from)) >= 0) {
            from++;
        }
        int stop = before(scan, from, end, role, people);
        for (int length : new int[] {3, 2, 4}) {
            int cut = stop - length;
            if (cut > from + 1
                    && Persons.name(s.substring(cut, stop))
                    && endsInTitle(s.substring(Math.max(from, cut - 6), cut))) {
                add(scan, cut, stop, role, from, cut, people);
                return;
            }
        }
        Matcher names = Pattern.compile("(?<names>[\\u4e00-\\u9fa5]{2,3}(?:、[\\u4e00-\\u9fa5]{2,3}){0,8}?)(?<title>"
                        + Persons.TITLE + ")?")
                .matcher(s)
                .region(from, end);
        if (names.matches()) {
            int a = names.start("names");
            for (int i = a; i <= names.end("names"); i++) {
                if (i == names.end("names") || s.charAt(i) == '、') {
                    if (Persons.name(s.substring(a, i))
                            && !s.substring(a, i).endsWith("长")
                            && !s.substring(a, i).endsWith("主任")) {
                        int t = names.start("title");
                        add(scan, a, i, role, Math.max(t, 0), Math.max(names.end("title"), 0), people);
                    }
                    a = i + 1;
                }
            }
        }
    }

    private static boolean endsInTitle(String before) {
        return before.matches(".*(?:书记|长|主任|常委|主席|委员|经理|总监|总师|员|同志|代表|主管|助理|处长|司令|政委)");
    }

    private static void add(
            Scan scan, int a, int b, String role, int titleFrom, int titleTo, List<Field<Person>> people) {
        String name = scan.words(a, b);
        boolean known = people.stream()
                .anyMatch(p -> p.value().name().equals(name) && p.value().role().equals(role));
        if (!known) {
            people.add(Field.sure(
                    new Person(name, role, scan.words(titleFrom, titleTo)), scan.span(a, b), "leading-group"));
        }
    }

    /** 组长:张三 市长, with following lines that keep the role. */
    private static void listed(Scan scan, List<Field<Person>> people) {
        String s = scan.text();
        Matcher m = ROLE_LINE.on(s);
        int at = 0;
        while (people.size() < MOST && ROLE_LINE.find(m, s, at, s.length())) {
            at = m.end();
            int start = m.start("who");
            int end = m.end("who");
            while (line(scan, start, end, m.group("role"), people) && end + 1 < s.length()) {
                start = end + 1;
                int next = s.indexOf('\n', start);
                end = next < 0 ? s.length() : next;
                if (end - start > 60 || s.substring(start, end).indexOf(':') >= 0) {
                    break;
                }
            }
        }
    }

    private static boolean line(Scan scan, int start, int end, String role, List<Field<Person>> people) {
        String s = scan.text();
        boolean several = s.substring(start, end).indexOf('、') >= 0
                && Persons.name(s.substring(start, Within.first(s, '、', start, end)));
        if (several) {
            int from = start;
            for (int i = start; i <= end; i++) {
                if ((i == end || s.charAt(i) == '、')) {
                    if (Persons.name(s.substring(from, i))) {
                        add(scan, from, i, role, from, from, people);
                    }
                    from = i + 1;
                }
            }
            return true;
        }
        for (int length : new int[] {2, 3, 4}) {
            int cut = start + length;
            boolean title = cut == end
                    || (cut < end && (scan.gapBefore(cut) || s.charAt(cut) == '(') && !single(scan, cut, end));
            if (cut <= end && title && Persons.name(s.substring(start, cut))) {
                add(scan, start, cut, role, cut, end, people);
                return true;
            }
        }
        return false;
    }

    /** Whether a single character stands between two gaps: the second half of a spaced name. */
    private static boolean single(Scan scan, int at, int end) {
        return at + 1 >= end || scan.gapBefore(at + 1);
    }
}
