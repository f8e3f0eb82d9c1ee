package org.zhixing.planreader.task;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.text.Scan;
import org.zhixing.planreader.text.Seeker;

/** Quantified targets: a number with its unit and what compares it. */
final class Targets {
    private static final String COMPARE =
            "(?:不低于|不少于|不得少于|不得低于|不超过|不高于|不得超过|至少|达到?|超过|提高到|提高至|提升至|提升到|控制在|降至|降到|下降|增长|压缩至?|减少|缩短至?|≥|≤|>=?|<=?|力争|突破|约)?";
    private static final String COUNT =
            "(?:个工作日|个百分点|亿元|万元|万亩|万人次?|万户|万吨|万平方米|平方米|平方公里|立方米|公里|千米|人次|车次|场次|批次|件次|个|所|条|户|人|名|套|处|辆|家|次|期|件|项|场|轮|批|篇|台|亩|吨|座|间|本|份|支|只|艘|元|类|种|幅|棵|株|头|张|部|门|例|宗|起|尾|组(?![长织建成合团员])|天|小时|分钟|工作日|倍|分|万|亿|%)";
    private static final Seeker TARGET = Seeker.of("(?:从\\d{1,4}" + COUNT + "(?:缩短|压缩|减少|提高|增加)(?:至|到)\\d{1,4}"
            + COUNT
            + "|\\d{1,3}:\\d{1,3}(?!\\d)"
            + "|" + COMPARE + "(?<![\\d.第()])\\d{1,9}(?:\\.\\d{1,3})?多?余?(?:万|亿|千|百)?" + COUNT + "(?:以上|以下|以内|左右|之内)?"
            + "|(?<![第每任统唯逐之同])(?:一|二|两|三|四|五|六|七|八|九|十|十二)(?:(?<!(?:建成|完成|启动|建设|实施|推进).)期(?!工程|项目|建设)|场|轮|批|次)(?!性|会议|全会|代会|分配|供应|又|地)(?:以上|左右)?"
            + "|(?:实现)?全覆盖|覆盖率达?到?100%|清零)");
    private static final Pattern NOT_BEFORE =
            Pattern.compile("(第|届|[〔\\[(]\\d{4}\\)|号|每|截至.{0,12}|已.{0,6}|现有|罚款?|不满|未满|超期|逾期|第\\d{0,2})$");

    /** The same before a bare number; what compares it makes it a target: 2025年不少于100家, 累计达到2800个. */
    private static final Pattern NOT_BEFORE_BARE = Pattern.compile("(\\d年|累计)$");

    private static final Pattern NOT_AFTER = Pattern.compile("^(月|日|年|号|时|阶段|届|以来|类地区|级)");

    /** Hours, days of work and days within which something is done are limits; only what compares makes them targets. */
    private static final Pattern TIME = Pattern.compile("\\d{1,3}(?:小时|个?工作日|分钟)(?:以内|之内|左右)?|\\d{1,3}天(?:以内|之内)");

    /** What is counted from 5000万元以上的项目 on is no target but says which ones are meant. */
    private static final Pattern THRESHOLD = Pattern.compile("\\d.*(?:以上|以下)");

    private Targets() {}

    /** The targets of a range. */
    static List<Field<String>> find(Scan scan, int from, int to) {
        String s = scan.text();
        List<Field<String>> out = new ArrayList<>();
        Matcher m = TARGET.on(s);
        int at = from;
        while (TARGET.find(m, s, at, to)) {
            at = Math.max(m.end(), at + 1);
            String before = s.substring(Math.max(from, m.start() - 14), m.start());
            String after = s.substring(m.end(), Math.min(s.length(), m.end() + 4));
            boolean quoted = quoted(s, from, m.start());
            boolean bare = Character.isDigit(m.group().charAt(0));
            boolean threshold =
                    after.startsWith("的") && THRESHOLD.matcher(m.group()).matches();
            if (!NOT_BEFORE.matcher(before).find()
                    && !NOT_AFTER.matcher(after).find()
                    && !(bare && NOT_BEFORE_BARE.matcher(before).find())
                    && !threshold
                    && !quoted
                    && !TIME.matcher(m.group()).matches()) {
                out.add(Field.sure(scan.words(m.start(), m.end()), scan.span(m.start(), m.end()), "quantity"));
            }
        }
        return out;
    }

    private static boolean quoted(String s, int from, int at) {
        for (int i = at - 1; i >= from && i > at - 80; i--) {
            if (s.charAt(i) == '》') {
                return false;
            }
            if (s.charAt(i) == '《') {
                return true;
            }
        }
        return false;
    }
}
