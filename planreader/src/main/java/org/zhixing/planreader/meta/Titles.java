package org.zhixing.planreader.meta;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.Span;
import org.zhixing.planreader.text.Scan;

/** Finds the title and what kind of document it names. */
final class Titles {
    private static final String TYPES =
            "责任分工方案|任务分工方案|分工方案|实施方案|活动方案|工作方案|行动方案|整改方案|总体方案|分工方案|方案|实施意见|指导意见|若干意见|意见|实施办法|暂行办法|办法|工作要点|要点|工作计划|行动计划|计划|实施细则|细则|规划|纲要|决定|通知|通报|公告|通告|函|批复|报告|会议纪要|纪要|任务分解表|分解表|责任清单|任务清单|清单|一览表|任务台账|台账|任务表|分工表|责任表|计划表|进度表|安排表|责任分工|职责分工|任务分工|任务分解|责任分解|任务书|安排|规定|措施";
    private static final Pattern ENDS =
            Pattern.compile(".*(?:" + TYPES + ")(?:\\((?:试行|暂行|草案|征求意见稿|修订|讨论稿|.{0,12}年.{0,6})\\))?");
    private static final Pattern TYPE =
            Pattern.compile("(?<t>" + TYPES + ")(?:\\(.{0,10}\\))?[》\"]?(?:的通知|的函|的通告|》)?(?:\\(.{0,10}\\))?$");
    private static final Pattern RUN_ON = Pattern.compile(
            "^(?<title>.{0,40}关于.{4,90}?(?:" + TYPES
                    + "|工作|活动))(?=为(?:了)?(?:进一步|推动|贯彻|切实|深入|认真|全面|加快|加强|更好|确保|落实|有效|规范|提高|促进)|各(?:县|区|市|乡|镇|有关|部门|单位)|根据|按照|现将)");
    private static final Pattern NOT_TITLE = Pattern.compile(
            ".*[。;!].*|.*>>?.*>.*|(?:您|你)?(?:所|当前|现)在的?位置.*|.*[:,]|(?:附件|索引|发布|抄送|主题词|来源|您|当前).{0,4}:.*|(?:第?[一二三四五六七八九十]{1,3}[、.]|\\d{1,2}[.、]|\\([一二三四五六七八九十]\\)).*|现.{0,30}|为.{0,60}");

    private static final Pattern MINUTES = Pattern.compile("(?:关于|研究|部署|协调|推进|解决|专题|讨论|审议).{4,80}纪要");

    private final Head head;
    private final Scan scan;

    Titles(Head head, Scan scan) {
        this.head = head;
        this.scan = scan;
    }

    @Nullable
    Field<String> title() {
        List<Head.Line> lines = head.head();
        for (int i = 0; i < lines.size(); i++) {
            Field<String> found = from(lines, i, true);
            if (found != null) {
                return found;
            }
        }
        Matcher m = RUN_ON.matcher(
                scan.text().substring(0, Math.min(200, scan.length())).replaceAll("[\\n\\f].*", ""));
        if (m.find()) {
            return Field.unsure(scan.words(0, m.end("title")), scan.span(0, m.end("title")), "title-run-on", Doubt.CUT);
        }
        for (int i = 0; i < lines.size(); i++) {
            Field<String> found = from(lines, i, false);
            if (found != null) {
                return topic(lines, i, found);
            }
        }
        if (!lines.isEmpty() && head.lines().size() >= 3) {
            String first = lines.get(0).text();
            if (first.length() >= 8
                    && first.length() <= 50
                    && !NOT_TITLE.matcher(first).matches()
                    && first.matches("[\\u4e00-\\u9fa5\\d()《》\"、-]+")) {
                return Field.unsure(
                        head.words(lines.get(0), 0, first.length()),
                        head.span(lines.get(0), 0, first.length()),
                        "first-line",
                        Doubt.CUT);
            }
        }
        return null;
    }

    /** The red head of minutes says only whose they are; the line below that says what they are about is their title. */
    private Field<String> topic(List<Head.Line> lines, int i, Field<String> found) {
        if (!lines.get(i).text().endsWith("纪要")) {
            return found;
        }
        for (int k = i + 1; k < lines.size(); k++) {
            String text = lines.get(k).text();
            if (MINUTES.matcher(text).matches() && !NOT_TITLE.matcher(text).matches()) {
                return head.field(lines.get(k), 0, text.length(), "title");
            }
        }
        return found;
    }

    /** A title that ends in a line, with up to two lines above it if it is broken. */
    private @Nullable Field<String> from(List<Head.Line> lines, int i, boolean about) {
        String text = lines.get(i).text();
        if (text.length() > 110
                || !ENDS.matcher(text).matches()
                || NOT_TITLE.matcher(text).matches()) {
            return null;
        }
        int first = i;
        String all = text;
        while (first > 0
                && i - first < 3
                && !((all.contains("关于") && all.indexOf("关于") > 1)
                        || (all.startsWith("关于")
                                && !unitLine(lines.get(first - 1).text())))
                && continues(lines.get(first - 1).text())) {
            first--;
            all = lines.get(first).text() + all;
        }
        if ((about && !all.contains("关于")) || all.length() < 5) {
            return null;
        }
        StringBuilder words = new StringBuilder();
        for (int k = first; k <= i; k++) {
            words.append(head.words(lines.get(k), 0, lines.get(k).text().length()));
        }
        String title = words.toString().replaceFirst("^(?:标题|名称|信息名称)[:：]", "");
        return Field.sure(title, new Span(lines.get(first).start(), lines.get(i).end()), "title");
    }

    /** Whether a folded line ends like the title of a document. */
    static boolean ends(String line) {
        return ENDS.matcher(line).matches();
    }

    private static boolean unitLine(String s) {
        return s.length() <= 30 && org.zhixing.planreader.unit.UnitNames.ending(s);
    }

    private static boolean continues(String above) {
        return above.length() >= 4
                && above.length() <= 60
                && !NOT_TITLE.matcher(above).matches()
                && above.indexOf(':') < 0
                && above.indexOf(')') < 0
                && !above.matches(".*\\d号.*")
                && !above.endsWith("文件")
                && (above.contains("关于") || unitLine(above) || above.startsWith("印发") || above.length() > 10)
                && !above.matches(".*(?:朗读|打印|字体|首页|网站|门户).*");
    }

    @Nullable
    Field<String> type(@Nullable Field<String> title) {
        String words = title == null ? "" : title.value();
        Matcher m = TYPE.matcher(words);
        if (title != null && m.find()) {
            return new Field<>(inner(words, m.group("t")), title.spans(), "type-in-title", false, null);
        }
        Matcher self = Pattern.compile("(?:提出|制定|制订)(?:如下|以下|本)(?<t>" + TYPES + ")|本《?(?<u>意见|方案|通知|办法)》?")
                .matcher(scan.text().substring(0, Math.min(scan.length(), 20_000)));
        if (self.find()) {
            boolean first = self.group("t") != null;
            int start = first ? self.start("t") : self.start("u");
            int end = first ? self.end("t") : self.end("u");
            return Field.unsure(scan.words(start, end), scan.span(start, end), "type-in-text", Doubt.FROM_TITLE);
        }
        return null;
    }

    /** 关于印发…方案的通知 is a 方案. */
    private static String inner(String title, String outer) {
        Matcher m = Pattern.compile("(?<t>" + TYPES + ")(?:\\(.{0,10}\\)|（.{0,10}）)?[》”\"]?的(?:通知|函|通告|批复)")
                .matcher(title);
        return m.find() ? m.group("t") : outer;
    }
}
