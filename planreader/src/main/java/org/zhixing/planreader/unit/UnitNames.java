package org.zhixing.planreader.unit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.text.Seeker;

/** Tells the name of a unit from other words. Works on folded text without spaces. */
public final class UnitNames {
    private static final int LONGEST = 34;

    /** What names of units end in. */
    private static final List<String> ENDINGS = List.of(
            "局", "委", "办", "部", "厅", "院", "署", "会", "处", "科", "室", "股", "镇", "乡", "区", "县", "市", "州", "旗", "省", "盟",
            "村", "科室", "中心", "总队", "支队", "大队", "中队", "街道", "街办", "政府", "公司", "集团", "指挥部", "领导小组", "工作组", "协调小组", "办公室",
            "单位", "部门", "学校", "大学", "学院", "中学", "小学", "机关", "银行", "信用社", "站", "所", "妇联", "残联", "文联", "科协", "侨联", "社科联",
            "工商联", "供销社", "合作社", "报社", "电视台", "广播电视台", "广播台", "日报", "媒体", "企业", "专班", "专班办", "专班办公室", "小组", "分局", "工商",
            "国税", "地税", "税务", "海关", "海事", "人行", "法院", "检察院", "公安", "消防", "武装部", "军分区", "馆", "场", "园", "园区", "管委", "管委会",
            "党组", "党委", "党工委", "支部", "党支部", "纪委", "纪检组", "团委", "团市委", "团县委", "团区委", "研究院", "档案馆", "幼儿园", "协会", "商会",
            "供电", "电信", "移动", "联通", "铁塔", "邮政", "烟草", "气象", "石油", "编办", "信访", "各地", "成员单位", "两办", "督查", "基地", "主体",
            "窗口", "法制机构", "机构", "组织", "委员会", "人大", "政协", "属地", "行业协会", "班子", "班", "四大家", "社区", "居委会", "村委会", "医院",
            "卫生院", "处室", "组", "支行", "分行", "农商行", "镇街", "街镇", "镇办", "农发行", "国开行", "市财政", "县财政", "区财政", "省财政", "级财政",
            "院团", "应急连", "农行", "建行", "工行", "中行", "联社", "党校", "中心校", "技校", "气象台", "法庭", "广电", "交投", "城投", "国投", "交警",
            "疾控", "各校", "国土", "工作队", "专业队", "消防队", "巡逻队", "宣讲团");

    /** Everyday words that end like a unit and are none. */
    private static final Set<String> WORDS = Set.of(
            "社会", "机会", "大会", "会议", "全会", "集会", "晚会", "议会", "例会", "学会", "体会", "全部", "内部", "干部", "外部", "局部", "举办", "承办",
            "主办", "督办", "协办", "交办", "待办", "催办", "查办", "经办", "转办", "批办", "严办", "兴办", "创办", "开办", "合办", "联办", "全局", "大局",
            "格局", "布局", "结局", "开局", "政局", "常委", "查处", "好处", "之处", "惩处", "到处", "场所", "山区", "城镇", "城乡", "全市", "全县", "全省",
            "全区", "我市", "我县", "我区", "我省", "本市", "本县", "本区", "城市", "都市", "上市", "村镇", "学科", "教室", "实验室", "会议室", "资料室",
            "全乡", "全镇", "全州", "市场", "现场", "广场", "立场", "入场", "农场", "校园", "家园", "公园", "乐园", "田园", "园", "场", "所", "站", "班",
            "组", "办", "会", "科", "局", "委", "部", "处", "省", "州", "旗", "组织", "移动", "基地", "主体", "机构", "班子", "小组", "窗口", "中心",
            "核心", "地区", "灾区", "小区", "景区", "库区", "林区", "牧区", "矿区", "辖区", "城区", "市区", "郊区", "特区", "试点单位", "先进单位", "示范单位",
            "上班", "值班", "开班", "进一步", "这一部", "换届", "一级政府", "以人为中心");

    /** What no name ends in, although its last character would do. */
    private static final List<String> TAILS = List.of(
            "干部", "社会", "机会", "大会", "会议", "全会", "晚会", "例会", "举办", "承办", "主办", "协办", "交办", "催办", "经办", "转办", "严办", "创办",
            "大局", "格局", "布局", "结局", "常委", "惩处", "好处", "到处", "场所", "城镇", "城乡", "城市", "市场", "现场", "广场", "立场", "学科", "全部",
            "内部", "外部", "不得办", "家园", "校园", "试点单位", "先进单位", "示范单位");

    /** Words that do not stand inside a name. */
    private static final Seeker NOT_INSIDE = Seeker.of(
            "(?<!自)由|[的了是把让使已未不没其这那并;。!?:,<>%]|[《》\"']|(?<!应|反|配|核|派|相)对(?!外|口|台|俄|接)|必须|应当|进一步|要求|开展|推进|加强|落实|完善|做好|抓好|形成|实现|按照|根据|通过|结合|围绕|关于|以及时|确保|督促|加快|建立健全|参加(?!单位|部门)|下发|报送|上报|牵头(?!单位|部门|责任|科室|处室)|负责(?!人|单位|部门)|配合(?!单位|部门|科室)|召开|成立|制定|制订|促进|提高|强化|深化|纳入|列入|涉及|包括|统一|认真|每个|每一|一个|全体|委托(?!代理)");

    private static final Pattern NOT_FIRST = Pattern.compile(
            "^(?:\\d{1,2}月|会议|组建|成立|设立|设置|明确|区分|建立|健全|强化|加强|完善|推进|开展|实行|坚持|深化|发挥|听取|争取|帮助|引导|鼓励|支持|依托|借助|征求|协调(?!小组|办|局|中心)|督促|指导(?!中心|站)|选派|抽调|确定|报送|报请|提请|提交|抄送|组织(?!部|人事|处|科|委|关系|[一二三四五六七八九]处)|配齐|充实|改进|改善|优化|创建|打造|培育|规范(?!化)|整合|调整|撤销|合并|新建|改建|扩建|修建|建成|建设(?!局|厅|委|部|和|银行|集团|工程|规划|管理|投资|中心|办|指挥|领导|单位|路)|走访|深入|进入|面向|位于|属于|涉及|凡是|任何|没有|还有|以上(?!各|单位|部门)|以下|不得|不要|我们|他们|他|她|它)|^种(?!苗|子|植|业|畜)|^同(?!级)|^以(?!上各|上单位|上部门)|^[对把将在为按从向给与和及或使让被要由经至到因若凡如个次项条期元年月日号]");

    /** Groups that have to be expanded before anybody is responsible. */
    private static final Pattern COLLECTIVE = Pattern.compile(
            "(?:以上|上述)?各.*|.*各(级|有关|相关|责任|牵头|成员|部门|单位|科室|处室|委办局|区|县|市|乡|镇|街道|地|村|社区|学校|企业|行业).*|(全[省市县区局]|所有|相关|有关|其他|其它|下属|所属|局属|直属|[省市县区州]直|驻[^、]{1,4}).*(单位|部门|机关|企业|学校|街道|科室|处室|政府|乡镇|镇乡|院校|机构|银行)"
                    + "|.*(部门|成员单位|责任单位|牵头单位|主办单位|协办单位|新闻媒体|相关单位|有关单位|有关部门)|属地");

    /** What the names of groups end in that do not say 各. */
    private static final String OF_GROUPS = "位门关业校道室府镇乡构行体地";

    /** Kinds of places that are no names when they stand alone in a bracket. */
    private static final Pattern GENERIC = Pattern.compile(
            "(各)?(省|市|县|区|州|旗|乡|镇|街道|村|社区|园区|开发区|功能区|新区|景区|单位|部门|科室|学校|企业|场|办事处|政府|管委会|公司|机关|集团|试点|委|办|局|市、区|县、区)");

    private static final Pattern OFFICIAL = Pattern.compile(
            "(?:.{2,3})?[省市县区州旗镇乡].{1,16}(?:局|委|办|厅|院|署|处|科|政府|办公室|人民政府|中心|支队|大队|总队|银行|工会|总工会|公司|管委会|委员会|督查室)");

    private static final Pattern AUTHORITY =
            Pattern.compile("[^级]+(?:局|委|办|厅|署|部|政府|办公室|委员会|支队|总队|督查室|管委会)(?:\\([^()]*\\))?");

    /** A slogan inside a name, as in 市"散乱污"整治专班. */
    private static final Pattern QUOTED = Pattern.compile("(?<=.)\"([^\"]{1,10})\"(?=.)");

    private static final String LAST =
            ENDINGS.stream().map(e -> e.substring(e.length() - 1)).distinct().collect(Collectors.joining());

    private static final Map<Character, List<String>> BY_LAST_ENDING = byLast(ENDINGS);
    private static final Map<Character, List<String>> BY_LAST_TAIL = byLast(TAILS);

    private UnitNames() {}

    private static Map<Character, List<String>> byLast(List<String> words) {
        return words.stream().collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));
    }

    private static boolean endsWithOne(String s, Map<Character, List<String>> words) {
        if (s.isEmpty()) {
            return false;
        }
        for (String word : words.getOrDefault(s.charAt(s.length() - 1), List.of())) {
            if (s.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words are the name of a unit or a group of units. */
    public static boolean isUnit(String folded) {
        String s = bare(folded.indexOf('"') > 0 ? QUOTED.matcher(folded).replaceAll("$1") : folded);
        int n = s.length();
        if (s.indexOf('(') > s.indexOf(')')
                || counted(s)
                || n < 2
                || n > LONGEST
                || !ending(s)
                || WORDS.contains(s)
                || NOT_FIRST.matcher(s).find()
                || NOT_INSIDE.in(s, 0, s.length())) {
            return false;
        }
        return collective(s) || (!everyday(s) && hanOnly(s));
    }

    /** Whether some name of a unit ends in a character. */
    static boolean endsIn(char c) {
        return LAST.indexOf(c) >= 0;
    }

    /** Whether a name ends like one. */
    public static boolean ending(String folded) {
        String s = bare(folded);
        return endsWithOne(s, BY_LAST_ENDING);
    }

    /** Whether the words name a group of units rather than one. */
    public static boolean collective(String folded) {
        return !folded.isEmpty()
                && (folded.indexOf('各') >= 0 || OF_GROUPS.indexOf(folded.charAt(folded.length() - 1)) >= 0)
                && COLLECTIVE.matcher(folded).matches();
    }

    /** Whether a name says its level and what it is, as 市水利局 does: as the subject of an order it can only be a unit. */
    public static boolean official(String folded) {
        return OFFICIAL.matcher(folded).matches();
    }

    /** Whether an official name is that of an office of government rather than of what one runs, such as 县级医院. */
    public static boolean authority(String folded) {
        return official(folded) && AUTHORITY.matcher(folded).matches();
    }

    /** Whether the word names a kind of unit and no unit. */
    public static boolean generic(String folded) {
        return GENERIC.matcher(folded).matches();
    }

    /** The name without a bracket at its end, as in 丁镇(开发区). */
    private static String bare(String s) {
        int open = s.endsWith(")") ? s.lastIndexOf('(') : -1;
        return open > 0 ? s.substring(0, open) : s;
    }

    private static boolean everyday(String s) {
        return endsWithOne(s, BY_LAST_TAIL);
    }

    /** 电梯3部 counts things, it names nobody. */
    private static boolean counted(String s) {
        int n = s.length();
        return n > 2 && Character.isDigit(s.charAt(n - 2)) && "部处所场组站家科会村镇乡园室县区市".indexOf(s.charAt(n - 1)) >= 0;
    }

    private static boolean hanOnly(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!Folding.han(c) && !Character.isLetterOrDigit(c) && "()、·".indexOf(c) < 0) {
                return false;
            }
        }
        return !Character.isDigit(s.charAt(0)) || s.charAt(0) > '9' || s.startsWith("1") || s.length() > 4;
    }
}
