package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Seeker;
import org.zhixing.planreader.unit.Name;
import org.zhixing.planreader.unit.NameLists;
import org.zhixing.planreader.unit.Part;
import org.zhixing.planreader.unit.Role;

/** Finds who acts in a sentence: its subject (pattern F) or 由…负责 (pattern G). */
final class Actors {
    private static final int LONGEST_SLOGAN = 10;
    private static final int LONGEST_LIST = 120;
    private static final int LONGEST_SENTENCE = 1500;
    private static final int MOST_KNOWN = 20_000;
    private static final int LONGEST_NAME = 40;

    /** What stands in no list of units: behind it none that began before can end. */
    private static final String IN_NO_LIST = "的了是把让使由已未没这那;。!?:<>%";

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:备?注:|说明:|会议(?:决定|要求|议定|明确|强调|同意|指出)[,:]?|同时|此外|另外|其中|其次|首先|今后|原则上|对此|为此|凡|特别是|尤其是|并|请|责成|要求|由|因此|一方面|另一方面|具体由|今年|\"|、)+,?");

    private static final Pattern ADVERBIAL = Pattern.compile(
            "^(?:根据|按照|按|为|在|对|从|自|到|至|经|依据|结合|围绕|针对|通过|完善|凡|除|鉴于|截至|如|若|遇|当|每|各项.{0,8}后|.{0,10}(?:年|月|日|底|前|内|初|旬|季度|后|时|期间|阶段|过程中|上|中|方面)$)");

    /** What follows the units behind 由. */
    private static final Seeker BY_VERB = Seeker.of(
            "(?:共同|分别|联合|具体|总|统一|分头|归口|按职责分工|按照职责分工|适时|抓紧|尽快|负责)*(?:牵头|负责|承办|主办|组织(?!部|人事)|督促|带队|实施|落实|审核|汇总|会同|指导(?!中心)|办理|承担|协调|制定|牵总|验收|考核|检查|起草|准备|提供|审批|采购|编制|出台|印发|安排|派出|筹集|会商|受理|修订|完成|按程序|按规定|按照|根据|限期|及时|统筹|建立|开展|责令|依法|解决|审定|公布|通报|督导|发放|登记|共同|每(?:个)?(?:月|季|周|年|半|日|天|旬|学期|学年)|出资|设立|撰写|牵线|核实|核查|核定|调查|论证|研究|提出|拟[定订]|处理|处置|推进|抓好|做好|执行|跟踪|督办|收集|整理|发布|申报|报送|商(?=[省市县区州各有相国]))");

    private static final int LONGEST_BY = 80;

    /** 所需经费由市财政解决 says where the money comes from, not who acts. */
    private static final Pattern MONEY = Pattern.compile("(?:资金|经费|费用)$");

    private static final Pattern LONG_GROUP =
            Pattern.compile("[省市县区州全](?:(?!会同|配合)[^。;:]){6,50}?(?:领导小组办公室|领导小组|指挥部办公室|指挥部)");
    private static final Seeker REPORT = Seeker.of(
            "参加会议|出席会议|列席会议|主持召开|主持会议|取得了|以来|成效显著|荣获|获得了|已完成|已经|建成了|实现了|得到了|决定,(?!由)|办公室设在|兼任|任副?组长|任办公室主任|(?<!是否)(?:开展|反馈|进行|召开|下发|作出|通报|听取)了(?!解)|召开第[\\d一二三四五六七八九十百]{1,4}次|决定在|同意,|现将|现就|据气象|气象部门预(?:报|测)|此令");

    private final String s;
    private final NameLists lists;
    private final Acting acting;
    private final Companions companions;

    /** A sentence is asked about when the text is cut, and again when it is written down. */
    private final Map<Long, Optional<Actor>> known = new HashMap<>();

    Actors(Scan scan, NameLists lists) {
        this.s = scan.text();
        this.lists = lists;
        this.acting = new Acting(s);
        this.companions = new Companions(s, lists, acting);
    }

    /** The units a sentence makes act, if it does. */
    @Nullable
    Actor of(Sentence sentence) {
        if (known.size() > MOST_KNOWN) {
            known.clear();
        }
        Long key = ((long) sentence.start() << Integer.SIZE) | sentence.end();
        Optional<Actor> actor = known.get(key);
        if (actor == null) {
            actor = Optional.ofNullable(look(sentence));
            known.put(key, actor);
        }
        return actor.orElse(null);
    }

    private @Nullable Actor look(Sentence sentence) {
        int end = Math.min(sentence.end(), sentence.start() + LONGEST_SENTENCE);
        if (REPORT.in(s, sentence.start(), end)) {
            return null;
        }
        Actor subject = subject(sentence.start(), end);
        Actor by = by(sentence.start(), end);
        if (subject == null || (by != null && by.start() < subject.start())) {
            return by == null ? subject : by;
        }
        return subject;
    }

    /** Units named above, and who helps them in the sentences below. */
    List<Part> withHelp(List<Part> above, List<Sentence> sentences) {
        List<Part> helping = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Part p : beside(sentence.start(), sentence.end())) {
                boolean known = above.stream()
                        .anyMatch(a -> a.name().folded().equals(p.name().folded()));
                if (!known) {
                    helping.add(p);
                }
            }
        }
        if (helping.isEmpty()) {
            return List.of();
        }
        List<Part> all = new ArrayList<>();
        above.forEach(p -> all.add(p.role() == Role.RESPONSIBLE ? new Part(p.name(), Role.LEAD, above.size() > 1) : p));
        all.addAll(helping);
        return all;
    }

    private List<Part> beside(int from, int to) {
        return companions.beside(from, Math.min(to, from + LONGEST_SENTENCE));
    }

    /** Whether a stretch begins with units that act, other than by helping. */
    boolean opens(Sentence sentence) {
        Actor actor = at(sentence.start(), sentence.end(), true);
        return actor != null
                && actor.start() == sentence.start()
                && actor.parts().stream().noneMatch(p -> p.role() == Role.SUPPORT);
    }

    private @Nullable Actor subject(int from, int end) {
        int start = from;
        boolean free = true;
        int tried = 0;
        while (start < end && tried++ < 12) {
            Actor actor = at(start, end, free);
            if (actor != null) {
                return actor;
            }
            Actor several = free ? null : at(start, end, true);
            if (several != null && several.start() == start && offices(several)) {
                return several;
            }
            int next = Companions.clauseEnd(s, start, end);
            String clause = s.substring(start, Math.min(next, start + 80));
            boolean slogan = start == from && clause.length() <= LONGEST_SLOGAN;
            free = free && (slogan || (ADVERBIAL.matcher(clause).find() && clause.length() < 80));
            start = next + 1;
        }
        return null;
    }

    /** Whether several offices of a house or a government act together: such a list is no object of another act. */
    private static boolean offices(Actor actor) {
        return actor.parts().size() > 1
                && actor.parts().stream()
                        .allMatch(p -> p.role() == Role.RESPONSIBLE
                                && "局科处股室办"
                                                .indexOf(p.name()
                                                        .folded()
                                                        .charAt(p.name()
                                                                        .folded()
                                                                        .length()
                                                                - 1))
                                        >= 0);
    }

    /** A subject right at a position: a list of units followed by a word of acting. */
    private @Nullable Actor at(int from, int end, boolean free) {
        Matcher lead = LEAD_IN.matcher(s).region(from, Math.min(end, from + 20));
        int start = lead.lookingAt() ? lead.end() : from;
        Matcher group = LONG_GROUP.matcher(s).region(start, Math.min(end, start + 70));
        if (group.lookingAt() && acting.begins(group.end(), end, true)) {
            Name name = lists.name(start, group.end());
            return new Actor(List.of(new Part(name, Role.RESPONSIBLE, false)), start, "subject-group");
        }
        int limit = Math.min(end, start + LONGEST_LIST);
        int cut = start;
        for (int i = start + 2; i < limit; i++) {
            char c = s.charAt(i);
            if ("。;".indexOf(c) >= 0 || noList(i - 1) || i - cut > LONGEST_NAME) {
                return null;
            }
            cut = "、,和与及(".indexOf(c) >= 0 ? i : cut;
            boolean comma = s.charAt(i) == ',' || s.charAt(i) == ':';
            if (!lists.canEnd(s.charAt(i - 1)) || (!(comma && free) && !acting.begins(i, end, free))) {
                continue;
            }
            List<Name> names = names(start, i);
            if (names.isEmpty()) {
                continue;
            }
            if (comma && (!commaFits(i, end) || Labels.use(s.substring(start, i)) != null)) {
                continue;
            }
            return actor(names, i, end);
        }
        return null;
    }

    /** Whether a character stands in no name; 由 does in 自由贸易. */
    private boolean noList(int i) {
        return IN_NO_LIST.indexOf(s.charAt(i)) >= 0 && !s.startsWith("自由", i - 1);
    }

    private boolean commaFits(int comma, int end) {
        return comma + 1 < end && acting.begins(comma + 1, end, true);
    }

    private List<Name> names(int start, int end) {
        String words = s.substring(start, end);
        int cut = words.indexOf(",作为");
        return lists.strict(start, cut > 0 ? start + cut : end);
    }

    /** Gives the roles: who 牵头 leads, who is named with 会同 or told to 配合 later in the sentence supports. */
    private Actor actor(List<Name> names, int verb, int end) {
        List<Part> parts = new ArrayList<>();
        boolean leads = s.startsWith("牵头", verb)
                || s.startsWith("主办", verb)
                || s.startsWith("要牵头", verb)
                || s.startsWith("负责牵头", verb)
                || s.startsWith("会同", verb)
                || s.startsWith("要会同", verb)
                || s.startsWith("共同牵头", verb)
                || s.startsWith("分别牵头", verb);
        boolean helps = s.startsWith("配合", verb) || s.startsWith("协助", verb);
        for (Name name : names) {
            parts.add(new Part(
                    name, leads ? Role.LEAD : helps ? Role.SUPPORT : Role.RESPONSIBLE, leads && names.size() > 1));
        }
        int with = s.startsWith("会同", verb) ? verb : s.startsWith("会同", verb + 1) ? verb + 1 : -1;
        if (with >= 0) {
            parts.addAll(companions.with(with + 2, end));
        } else if (leads) {
            parts.addAll(companions.assistants(verb, end));
        } else if (!helps) {
            parts.addAll(companions.joining(verb, end));
        }
        return new Actor(parts, names.get(0).start(), "subject");
    }

    /** 由…负责: the shortest list of units behind 由 or 请 with a word of acting behind it. */
    private @Nullable Actor by(int from, int end) {
        for (int at = from; at < end; at++) {
            if (s.charAt(at) != '由' && s.charAt(at) != '请') {
                continue;
            }
            int limit = Math.min(end, at + 1 + LONGEST_BY);
            for (int i = at + 3; i < limit && ",。;".indexOf(s.charAt(i - 1)) < 0; i++) {
                if (!lists.canEnd(s.charAt(i - 1))) {
                    continue;
                }
                Matcher verb = BY_VERB.kept(s);
                List<Name> names = BY_VERB.at(verb, s, i, end) ? lists.strict(at + 1, i) : List.of();
                if (!names.isEmpty() && !money(from, at)) {
                    return by(at, names, verb.group(), verb.end(), end);
                }
            }
        }
        return null;
    }

    private boolean money(int from, int at) {
        return MONEY.matcher(s.substring(Math.max(from, at - 6), at)).find();
    }

    private Actor by(int start, List<Name> names, String verb, int behind, int end) {
        List<Part> parts = new ArrayList<>();
        boolean with = verb.endsWith("会同") || verb.endsWith("商");
        boolean leads = verb.contains("牵头") || verb.contains("主办") || with;
        for (Name n : names) {
            parts.add(new Part(n, leads ? Role.LEAD : Role.RESPONSIBLE, leads && names.size() > 1));
        }
        if (with) {
            parts.addAll(companions.with(behind, end));
        }
        List<Part> more = companions.assistants(behind, end);
        if (!more.isEmpty() && !leads) {
            parts.replaceAll(p -> new Part(p.name(), Role.LEAD, p.joint()));
        }
        parts.addAll(more);
        return new Actor(parts, start, "by-unit");
    }
}
