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

    /** Words of acting that are common behind the name of a unit and stand in no name themselves. */
    private static final String MORE_VERBS =
            "责令|视情|开辟|(?:主办|会办|承办|协办|领办)(?!公|单位|部门|方|科|学)|发放|签订|张贴|设立|开通|编印|编发|增派|出动|部署(?!要求)|调度(?!室|中心|员)|控制(?!中心)"
                    + "|储备(?!局|中心|库|粮)|筹措|筹备(?!组|处|会)|拨付|划拨|发动|维护(?!中心|站)|维修|修复|整改(?!办|组|情况|任务)|治理(?!办|局|中心)|查处|打击|取缔|关闭|停止|转移(?!支付)|撤离|疏散"
                    + "|登记(?!中心|局|处|机关|事务)|核查|核实|复核|清查|普查(?!办|中心)|调查(?!队|总队|组|局|处|科|中心)|调研(?!室|组|科)|走访|慰问|答复|交办|评估(?!中心|组)|评审(?!中心|组)|考核(?!办|组|科|处|结果)"
                    + "|评比|表彰|奖励|通报(?!的|中)|约谈|问责|移交|移送|归档|拍摄|录制|播放|播出|刊登|刊播|解读|培育|对接|协商(?!会)|谋划|购置|更新|升级|简化|压缩|压减|下放|取消|减免|补贴|兑现|自查|会审|测算|统计(?!局|科|站|处)|会同|指派|抽调|选聘|聘请|邀请|发展(?!和|改革|规划|委|局|研究|集团|中心|公司|银行|办)|扩大|增加|降低|提高|改善|改进|探索|推广(?!中心|站)|推行|执行(?!局|庭|力|情况)|对照|逐项|逐一|逐户|逐村|分级|分批|分片|分头|包干|驻点|挂牌|公开(?!办)|新增|足额|集中|优先|如期|切块|带队|牵总|力争|确保|全程|长期|常态化|提前|先行|实地|随时|轮流|专门|专题|联动";

    private static final String ADVERB =
            "(?:同步|全年|全面|深入|严格|迅速|从严|依法|及早|率先|逐一|切实|认真|坚持|也|都|均|还|既|分别|具体|统一|必须|务必|一律|共同|联合|同时|再次|再|又|一定|适时|重点|大力|广泛|持续|不断|进一步|坚决|全力|尽快|抓紧|立即|随机|按时|按期|密切|尤其|特别|充分|积极|主动)*";

    /** What follows a subject that is told to act. */
    private static final Seeker STRONG = Seeker.of(
            ADVERB
                    + "(?:要(?!求|点|素|害|闻|件|目|地)|应(?!急|对|届|用|邀)|须|必须|需要?(?!求)|将(?!军|于\\d)|负责(?!人|同志|的)|牵头|主办(?!单位|部门|方)|会同|每(?:月|季|周|年|半|个|天|日|旬)|于[^,。;]{1,14}[前底日]|请(?:务必|尽快|认真|及时|结合|于|在|按)|各(?:选?派|抽调?|安排|落实|出动?|组建|成立)|为[^,。;]{2,16}(?:责任主体|责任单位|牵头单位|第一责任人)|(?:在|自|从)?(?:\\d{4}年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月[^,。;]{0,6}(?:前|底|日|起|至))");

    /** What follows a subject that acts, if it opens the sentence. */
    private static final Seeker WEAK = Seeker.of(
            ADVERB
                    + "(?:对(?!外|口)|在(?!册|编|建)|于|按|依据|依照|根据|通过(?!的)|结合|围绕|定期|及时|认真|切实|具体|统一|分别|共同|联合|立即|成立|组成|制定|制订|组织(?!部|人事|委|处|科)|开展|完成|建立|加强(?!对.{0,4}的)|做好|抓好|落实|明确|确定|指定|承担|督促|指导(?!中心|站|委|处)|汇总|报送|上报|提出|审核|编制|安排|配合|协助|参与|派|选派|把|向|以(?!上|下|内|外|及|来)|不得|严格|主要|全面|逐|进行|召开|举办|作为|深入|集中|利用|推进|实施|检查|抽查|验收|办理|参照|牵头|加快|推动|健全|完善|强化|出台|研究|协调(?!办|小组|局|中心)|提供|会商|公布|公示|印发|起草|收集|整理|选择|新建|新增|改造|建成|启动|带头|督办|监督(?!局|管理|站|所|处|科|检)|统筹|承办|加大|深化|优化|建设(?!局|厅|委|部|和|银行|集团|工程|规划|管理)|"
                    + MORE_VERBS
                    + "|拟定|拟订|下达|筹集|引导|支持|提升|保障(?!局|中心|处|科)|推荐|申报|摸排|排查|整治(?!办)|清理|组建|动员|采取|实行|履行|宣传(?!部|中心|科|处)|监测(?!站|中心)|巡查|受理|跟踪|分析|制作|开设|搞好|每|年底前|年内|月底前|委托(?!人|书|方|代理|单位|合同)|认为[^,。;]{2,40},(?:应|须|必须|可以))");

    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?:备?注:|说明:|会议(?:决定|要求|议定|明确|强调|同意|指出)[,:]?|同时|此外|另外|其中|其次|首先|今后|原则上|对此|为此|凡|特别是|尤其是|并|请|责成|要求|由|因此|一方面|另一方面|具体由|今年|\"|、)+,?");

    private static final Pattern ADVERBIAL = Pattern.compile(
            "^(?:根据|按照|按|为|在|对|从|自|到|至|经|依据|结合|围绕|针对|通过|完善|凡|除|鉴于|截至|如|若|遇|当|每|各项.{0,8}后|.{0,10}(?:年|月|日|底|前|内|初|旬|季度|后|时|期间|阶段|过程中|上|中|方面)$)");

    private static final Seeker BY_UNIT = Seeker.of(
            "(?:由|请)(?<who>[^,。;由]{2,80}?)(?<verb>(?:共同|分别|联合|具体|总|统一|分头|归口|按职责分工|按照职责分工)*(?:牵头|负责|承办|主办|组织(?!部|人事)|督促|带队|实施|落实|审核|汇总|会同|指导(?!中心)|办理|承担|协调|制定|牵总|验收|考核|检查|起草|准备|提供|审批|采购|编制|出台|印发|安排|派出|筹集|会商|受理|修订|完成|按程序|按规定|按照|根据|限期|及时|统筹|建立|开展|责令|依法|解决|审定|公布|通报|督导|发放|登记|共同|每(?:月|季|周|年|半|日|天|旬)))");
    private static final Pattern ASSIST = Pattern.compile(
            "(?<who>[^,。;]{2,80}?)(?:要|应|须|负责|予以|给予|做好|积极|密切|共同|协同|分别|按职责|按照职责分工)*(?:配合|协助|参与|协办|会办(?!公)|承办|参加|支持|具体负责|组织实施|实施|抓好落实|落实)");
    /** 所需经费由市财政解决 says where the money comes from, not who acts. */
    private static final Pattern MONEY = Pattern.compile("(?:资金|经费|费用)$");

    private static final Pattern LONG_GROUP =
            Pattern.compile("[省市县区州全](?:(?!会同|配合)[^。;:]){6,50}?(?:领导小组办公室|领导小组|指挥部办公室|指挥部)");
    private static final Seeker REPORT = Seeker.of(
            "参加会议|出席会议|列席会议|主持召开|主持会议|取得了|以来|成效显著|荣获|获得了|已完成|已经|建成了|实现了|得到了|决定,(?!由)|办公室设在|兼任|任副?组长|任办公室主任|(?<!是否)(?:开展|反馈|进行|召开|下发|作出|通报|听取)了(?!解)|决定在|同意,|现将|现就|据气象|气象部门预(?:报|测)|此令");

    private final String s;
    private final NameLists lists;
    private final Matcher strong;
    private final Matcher weak;

    /** A sentence is asked about when the text is cut, and again when it is written down. */
    private final Map<Long, Optional<Actor>> known = new HashMap<>();

    Actors(Scan scan, NameLists lists) {
        this.s = scan.text();
        this.lists = lists;
        this.strong = STRONG.kept(s);
        this.weak = WEAK.kept(s);
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
            int next = clauseEnd(start, end);
            String clause = s.substring(start, Math.min(next, start + 80));
            boolean slogan = start == from && clause.length() <= LONGEST_SLOGAN;
            free = free && (slogan || (ADVERBIAL.matcher(clause).find() && clause.length() < 80));
            start = next + 1;
        }
        return null;
    }

    private int clauseEnd(int from, int end) {
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

    /** A subject right at a position: a list of units followed by a word of acting. */
    private @Nullable Actor at(int from, int end, boolean free) {
        Matcher lead = LEAD_IN.matcher(s).region(from, Math.min(end, from + 20));
        int start = lead.lookingAt() ? lead.end() : from;
        Matcher group = LONG_GROUP.matcher(s).region(start, Math.min(end, start + 70));
        if (group.lookingAt() && verb(group.end(), end, true)) {
            Name name = lists.name(start, group.end());
            return new Actor(List.of(new Part(name, Role.RESPONSIBLE, false)), start, "subject-group");
        }
        int limit = Math.min(end, start + LONGEST_LIST);
        int cut = start;
        for (int i = start + 2; i < limit; i++) {
            char c = s.charAt(i);
            if ("。;".indexOf(c) >= 0 || IN_NO_LIST.indexOf(s.charAt(i - 1)) >= 0 || i - cut > LONGEST_NAME) {
                return null;
            }
            cut = "、,和与及(".indexOf(c) >= 0 ? i : cut;
            boolean comma = s.charAt(i) == ',';
            if (!lists.canEnd(s.charAt(i - 1)) || (!(comma && free) && !verb(i, end, free))) {
                continue;
            }
            List<Name> names = names(start, i);
            if (names.isEmpty()) {
                continue;
            }
            if (comma && !commaFits(i, end)) {
                continue;
            }
            return actor(names, i, end);
        }
        return null;
    }

    private boolean commaFits(int comma, int end) {
        return comma + 1 < end && verb(comma + 1, end, true);
    }

    private List<Name> names(int start, int end) {
        String words = s.substring(start, end);
        int cut = words.indexOf(",作为");
        return lists.strict(start, cut > 0 ? start + cut : end);
    }

    private boolean verb(int at, int end, boolean free) {
        if (at >= end) {
            return false;
        }
        return STRONG.at(strong, s, at, end) || (free && WEAK.at(weak, s, at, end));
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
            parts.addAll(companions(with + 2, end));
        } else if (leads) {
            parts.addAll(assistants(verb, end));
        } else if (!helps) {
            parts.addAll(joining(verb, end));
        }
        return new Actor(parts, names.get(0).start(), "subject");
    }

    private List<Part> companions(int from, int end) {
        for (int i = from + 2; i < Math.min(end, from + LONGEST_LIST); i++) {
            List<Name> names = verb(i, end, true) || s.charAt(i) == ',' ? lists.strict(from, i) : List.of();
            if (!names.isEmpty()) {
                return names.stream().map(n -> new Part(n, Role.SUPPORT, false)).toList();
            }
        }
        return List.of();
    }

    /** Who joins in a later act of the same subject: …,并会同乙局、丙局开展…. */
    private List<Part> joining(int from, int end) {
        List<Part> out = new ArrayList<>();
        int with = s.indexOf("会同", from);
        while (with > from && with < end) {
            boolean opens = s.charAt(with - 1) == ',' || (s.charAt(with - 1) == '并' && s.charAt(with - 2) == ',');
            if (opens) {
                out.addAll(companions(with + 2, end));
            }
            with = s.indexOf("会同", with + 2);
        }
        return out;
    }

    private List<Part> assistants(int from, int end) {
        List<Part> out = new ArrayList<>();
        int clause = clauseEnd(from, end) + 1;
        while (clause < end) {
            int next = clauseEnd(clause, end);
            Matcher m = ASSIST.matcher(s).region(clause, next);
            if (s.startsWith("会同", clause) || s.startsWith("联合", clause)) {
                out.addAll(companions(clause + 2, end));
            } else if (m.lookingAt()) {
                lists.strict(m.start("who"), m.end("who")).forEach(n -> out.add(new Part(n, Role.SUPPORT, false)));
            }
            clause = next + 1;
        }
        return out;
    }

    private @Nullable Actor by(int from, int end) {
        Matcher m = BY_UNIT.on(s);
        int at = from;
        while (BY_UNIT.find(m, s, at, end)) {
            at = m.end();
            List<Name> names = lists.strict(m.start("who"), m.end("who"));
            boolean money = MONEY.matcher(s.substring(Math.max(from, m.start() - 6), m.start()))
                    .find();
            if (names.isEmpty() || money) {
                continue;
            }
            List<Part> parts = new ArrayList<>();
            boolean leads = m.group("verb").contains("牵头")
                    || m.group("verb").contains("会同")
                    || m.group("verb").contains("主办");
            for (Name n : names) {
                parts.add(new Part(n, leads ? Role.LEAD : Role.RESPONSIBLE, leads && names.size() > 1));
            }
            if (m.group("verb").endsWith("会同")) {
                parts.addAll(companions(m.end(), end));
            }
            List<Part> more = assistants(m.end(), end);
            if (!more.isEmpty() && !leads) {
                parts.replaceAll(p -> new Part(p.name(), Role.LEAD, p.joint()));
            }
            parts.addAll(more);
            return new Actor(parts, m.start(), "by-unit");
        }
        return null;
    }
}
