package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.text.Seeker;

/** The labels of plan documents and what they announce. The same words head the columns of tables. */
public final class Labels {
    /** One row of the list. */
    record Label(LabelUse use, Seeker words) {}

    private static final List<Label> ALL = List.of(
            label(
                    LabelUse.PERSON,
                    "(?:主要|项目|直接|具体|第一|包保|包案|分管|单位)?责任人(?:员)?|(?:包保|责任|主管|分管|牵头|配合|包案|挂点|联系|挂钩|督导|市级|县级)领导(?:及责任人)?|副?组长|分管(?:副)?(?:市|县|区|州|旗|镇|乡|校|院)(?:政府)?(?:领导|长)|项目负责人|负责人|(?:市|县)级责任领导|责任领导及责任人"),
            label(LabelUse.LEAD, "(?:牵头|主办|主责|主管|总牵头|主牵头|牵头主办|牵头责任|牵头负责)(?:责任)?(?:单位|部门|科室|处室|股室|机构)(?:及领导)?|牵头|主办"),
            label(
                    LabelUse.RESPONSIBLE,
                    "(?:责任|承办|组织|组织实施|实施|落实|负责|承担|完成|具体承办|包保|整改责任|整改|执行|工作责任)(?:主体)?(?:单位|部门|科室|处室|股室|主体|机构)|成员单位|组成单位|责任主体|(?:具体)?负责部门"),
            label(LabelUse.SUPPORT, "(?:配合|协办|参与|协同|参加|协助|协作|会办|支持|共同责任)(?:责任)?(?:单位|部门|科室|处室|股室|机构)|配合|协办"),
            label(
                    LabelUse.TIME,
                    "(?:完成|整改|办理|工作|实施|落实|计划完成|要求完成|目标完成|拟完成)(?:时限|时间|期限|日期)|时限要求|时间要求|时间安排|时间节点|时间进度|进度安排|进度要求|工作进度|活动时间|督查时间|培训时间|起止时间|起止年限|时限|时间|期限|完成年限|推进时限"),
            label(
                    LabelUse.TEXT,
                    "(?:主要|工作|具体)?职责(?:任务|分工)?|整改措施|整改要求|工作措施|具体措施|主要措施|落实措施|推进措施|工作任务|重点任务|主要任务|具体任务|任务内容|工作内容|主要内容|建设内容|活动内容|具体内容|工作要求|具体要求|任务名称|项目名称|工作事项|任务|事项|项目|措施|内容|主要工作|重点工作|任务分解|分解任务|目标任务|具体工作|工作项目"),
            label(LabelUse.TARGET, "(?:工作|年度|考核|绩效|任务|整改)?目标|指标(?:要求|值|任务)?|目标值|目标要求|考核指标|年度指标|量化指标|计划数"),
            label(
                    LabelUse.OTHER,
                    "(?:目前|当前)?(?:完成情况|进展情况|进度情况|落实情况|整改情况|工作进展|实施进展)|备注|联系(?:电话|人|方式|单位)|电话|(?:存在|主要|突出)?问题(?:表现|描述)?|问题|活动地点|地点|资金来源|总投资|投资|(?:活动)?对象|参加人员|目标类型|任务来源|依据|类别|序号|编号|分类|评分标准|分值|得分|(?:督办|督导|督查|监督|指导)(?:单位|部门)|考核单位|考核部门|验收标准|成果形式|完成标志|责任分工"));

    private static final Seeker ANY = Seeker.of("(?<label>"
            + ALL.stream().map(l -> l.words().words()).collect(Collectors.joining("|")) + ")(?<more>(?:[、及和/](?:"
            + ALL.stream().map(l -> l.words().words()).collect(Collectors.joining("|"))
            + "))?)(?:\\([^()\\n]{0,16}\\))?:");

    private static final Seeker SAID =
            Seeker.of("(?<label>" + ALL.get(1).words().words() + "|"
                    + ALL.get(2).words().words() + "|" + ALL.get(3).words().words() + ")(?<more>)[为是]");

    private static final Pattern COLUMN =
            Pattern.compile("[\\u4e00-\\u9fa5]{1,6}(?:事项|任务|项目|措施|举措|内容|工作|要点|名称|要求)(?:及(?:要求|内容|目标))?");

    /** Heads of columns are made up freely; what they end in, and what stands before it, tells what the column holds. */
    private static final List<Label> HEADS = List.of(
            label(
                    LabelUse.OTHER,
                    ".{0,6}(?:情况|进展|备注|电话|联系.{0,3}|序号|编号|分值|得分|依据|来源|资金|投资|类别|类型|分类|范围|对象|地点)|.{0,4}(?:督办|督查|考核|验收|监督|填报|报送|申报|主送|联系)(?:单位|部门|科室|机构)"),
            label(LabelUse.PERSON, ".{0,6}(?:领导|责任人|负责人|市长|县长|区长|镇长|乡长|书记|局长)(?:及职务)?"),
            label(LabelUse.SUPPORT, ".{0,4}(?:配合|协同|协办|协作|协助|参与|参加|会办|支持|联动|辅助|成员|协抓|协管).{0,3}(?:单位|部门|科室|处室|机构|股室)"),
            label(LabelUse.LEAD, ".{0,4}(?:牵头|主办|主体|主责|主管|主要|主抓|第一|总).{0,3}(?:单位|部门|科室|处室|机构|股室)"),
            label(LabelUse.RESPONSIBLE, ".{0,6}(?:单位|部门|科室|处室|股室|主体)"),
            label(LabelUse.TIME, ".{0,6}(?:时限|时间|时序|期限|节点|日期|年限|时段|进度|时间表)(?:要求|安排|计划)?"),
            label(LabelUse.TARGET, ".{0,6}(?:目标|指标|目标值)(?:要求|任务)?|(?:量化|数量|工作)标准"),
            label(LabelUse.TEXT, ".{1,8}(?:内容|任务|事项|措施|举措|要求|要点|工程|实事)(?:[及和与].{2,4})?"));

    private static final int LONGEST_HEAD = 14;
    private static final int LONGEST = 48;

    /** What a label can end in, or the bracket behind it. */
    private static final boolean[] ENDS = ends();

    private Labels() {}

    /**
     * A label in the text.
     *
     * @param words the label as folded
     * @param start where it begins
     * @param end where its value begins
     */
    record Found(LabelUse use, String words, int start, int end) {}

    /** The characters behind which an alternative or an optional group of a list ends, and some more. */
    private static boolean[] ends() {
        boolean[] ends = new boolean[Character.MAX_VALUE + 1];
        ends[')'] = true;
        for (Label label : ALL) {
            String words = label.words().words();
            for (int i = 0; i < words.length(); i++) {
                ends[words.charAt(i)] |= i + 1 == words.length() || "|()?".indexOf(words.charAt(i + 1)) >= 0;
            }
        }
        return ends;
    }

    private static Label label(LabelUse use, String words) {
        return new Label(use, Seeker.of(words));
    }

    /** What a label or the head of a column announces; null if it is none. */
    public static @Nullable LabelUse use(String folded) {
        for (Label label : ALL) {
            if (label.words().all(folded)) {
                return label.use();
            }
        }
        return null;
    }

    /** What the head of a column announces: more than a label, as 改革事项 or 实事项目 cannot stand before a colon. */
    public static @Nullable LabelUse column(String folded) {
        LabelUse use = use(folded);
        return use == null && COLUMN.matcher(folded).matches() ? LabelUse.TEXT : use;
    }

    /** What a head that stands between known ones announces, such as 主体单位 or 推进时序. */
    public static @Nullable LabelUse head(String folded) {
        if (folded.length() >= 2 && folded.length() <= LONGEST_HEAD && "各有相全所计单".indexOf(folded.charAt(0)) < 0) {
            for (Label head : HEADS) {
                if (head.words().all(folded)) {
                    return head.use();
                }
            }
        }
        return null;
    }

    /** The same, where labels of the house count before all others. */
    public static @Nullable LabelUse column(String folded, Map<String, LabelUse> house) {
        LabelUse taught = house.get(folded);
        return taught == null ? column(folded) : taught;
    }

    /** The labels of a range, in order. Inside a bracket 责任单位为 counts as well. */
    static List<Found> find(String s, int from, int to, boolean bracket, Map<String, LabelUse> house) {
        List<Found> found = new ArrayList<>();
        collect(ANY, s, from, to, found);
        house.forEach((words, use) -> ofTheHouse(words, use, s, from, to, found));
        if (bracket && found.isEmpty()) {
            collect(SAID, s, from, to, found);
        }
        return found;
    }

    /** A label of the house takes the place of what else was found there. */
    private static void ofTheHouse(String words, LabelUse use, String s, int from, int to, List<Found> found) {
        String label = words + ":";
        int at = s.indexOf(label, from);
        while (at >= 0 && at + label.length() <= to) {
            int start = at;
            int end = at + label.length();
            found.removeIf(f -> f.start() < end && start < f.end());
            found.add(new Found(use, words, start, end));
            at = s.indexOf(label, end);
        }
        found.sort(Comparator.comparingInt(Found::start));
    }

    /** A label ends in a colon (or in 为, inside a bracket): only what stands right before one is looked at. */
    private static void collect(Seeker p, String s, int from, int to, List<Found> found) {
        Matcher m = p.on(s);
        int at = from;
        for (int i = from; i < to; i++) {
            if ((p == ANY ? ":" : "为是").indexOf(s.charAt(i)) < 0 || i == from || !ENDS[s.charAt(i - 1)]) {
                continue;
            }
            int next = Math.max(at, i - LONGEST);
            while (p.find(m, s, next, i + 1)) {
                next = m.end();
                LabelUse use = use(m.group("label"));
                char before = m.start() == 0 ? '\n' : s.charAt(m.start() - 1);
                boolean prose = "各的为由定确明个是将".indexOf(before) >= 0;
                if (use != null && !prose) {
                    found.add(new Found(use, m.group("label"), m.start(), m.end()));
                }
            }
            at = i + 1;
        }
    }
}
