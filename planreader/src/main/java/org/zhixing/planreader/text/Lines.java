package org.zhixing.planreader.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of a document, each either prose, part of a table, or noise of the page it was copied from. Decides which line
 * breaks are real: a long line that ends in the middle of a sentence runs on in the next one.
 */
public final class Lines {
    /** Stands in a scan where a signature with its date was. */
    public static final char END_OF_LETTER = '\f';

    private static final int FULL_LINE = 20;
    private static final int LONGEST_NOISE = 80;
    private static final int WIDEST = 160;
    private static final int LEAST_PRINTED = 4;

    /** A line longer than this was many lines before it was scraped. */
    private static final int SCRAPED = 300;

    private static final int SEEN_OF_A_LINE = 2_000;
    private static final int SHORTEST_PIECE = 14;

    /** What a web page or printer adds around the words of the document. */
    private static final List<Pattern> NOISE = List.of(
            Pattern.compile("(?:\\((?:打印|关闭|返回|收藏|分享|推荐|字号|字体|大|中|小)[^()]{0,6}\\))+"),
            Pattern.compile("朗读|扫一扫.{0,30}|打印(本页)?|关闭(窗口|本页)?|(打印)?关闭|分享到?:?.{0,20}|返回(顶部|首页)?|首页|收藏"),
            Pattern.compile("(字体|字号):?\\(?(大|中|小|特大|.{0,3}号)+.{0,10}"),
            Pattern.compile("责任编辑:.{0,20}|编辑:.{0,12}|来源:.{0,30}|点击(数|率)?:.{0,12}|浏览次?数?:.{0,12}|阅读次?数?:?.{0,12}"),
            Pattern.compile(
                    "(?:主办|承办|主管|技术支持|版权所有|网站标识码|网站地图|.{0,4}ICP备|.{0,6}公网安备).{0,60}(?:网站标识码|ICP备|公网安备|版权所有|技术支持|网站地图|扫一扫).{0,60}|(?:网站标识码|版权所有|技术支持|网站地图|备案号|.{0,4}ICP备|.{0,6}公网安备).{0,40}"),
            Pattern.compile("-{1,3}\\d{1,3}-{1,3}|第\\d{1,3}页(,?共\\d{1,3}页)?|共\\d{1,3}页.{0,8}|\\(?接上页\\)?|\\(?转下页\\)?"),
            Pattern.compile(
                    "上一篇:?.{0,60}|下一篇:?.{0,60}|相关(文章|链接|信息):?.{0,40}|当前位置:?.{0,60}|您(?:现|所|目前)?在?的?位置:?.{0,60}"),
            Pattern.compile("主题词:.{0,60}|抄送:.{0,76}|.{2,20}(办公室|办公厅|秘书处)\\d{4}年\\d{1,2}月\\d{1,2}日印发"));

    private static final Pattern MAKER = Pattern.compile("(?:主办|承办|主管)(?:单位)?:[^。;,]{2,40}");

    /** What noise begins with, but for the line that says who printed the paper when. */
    private static final String NOISE_STARTS = "朗扫打关分返首收字责编来点浏阅-第共(接转上下相当您主抄承版网技备";

    /** A line that starts like this does not continue the one before. */
    private static final Pattern OPENS = Pattern.compile(
            "[(]?[一二三四五六七八九十百]{1,3}[、)是].*|[(]?\\d{1,3}[.、)].*|[①-⑳⑴-⒛㈠-㈩].*|第[一二三四五六七八九十]{1,3}.*"
                    + "|[A-Ha-h][.、)].*|--.*|[●◆■▲★◇□○·•*].*|附件.*|[\\u4e00-\\u9fa5]{2,8}:.*|\\d{4}年.*|\\d{1,2}月份?:.*|第[一二三四]季度:.*|[二〇]{1,2}.{2,3}年.*|关于.*|《.*");

    private static final Pattern NUMBERED = Pattern.compile(
            "[(]?[一二三四五六七八九十百]{1,3}[、)是].*|[(]?\\d{1,3}[.、)].*|[①-⑳⑴-⒛㈠-㈩].*|第[一二三四五六七八九十]{1,3}.*|[A-Ha-h][.、)].*|--.*|[●◆■▲★◇□○·•*].*|附件.*");

    private static final Pattern TITLE_END =
            Pattern.compile(".*(方案|意见|通知|办法|计划|规定|要点|决定|纪要|分解表|一览表|安排|细则|规划|清单|报告)\\)?");

    /** A line that is only a date: the end of a letter, and of whatever item stood last in it. */
    private static final Pattern DATE_LINE =
            Pattern.compile("\\(?(\\d{4}|[二一][〇零Oo\\d一二三四五六七八九]{3})年.{1,3}月.{1,3}日\\)?");

    /** A signature that runs on behind the last sentence of a text without line breaks. */
    private static final Pattern SIGNED_END =
            Pattern.compile("(?<=[。!])[\\u4e00-\\u9fa5]{0,30}(\\d{4}|[二一][〇零Oo\\d一二三四五六七八九]{3})年.{1,3}月.{1,3}日\\n?$");

    private static final Pattern SIGNATURE = Pattern.compile(
            "[\\u4e00-\\u9fa5()]{3,40}|(?:总指挥|指挥长|市长|县长|区长|镇长|乡长|局长|主任|会长|组长|签发人?):[\\u4e00-\\u9fa5]{2,4}");
    private static final Pattern ATTACHMENT_LIST = Pattern.compile("附件:.{2,60}");
    private static final Pattern ATTACHMENT_ENTRY = Pattern.compile("\\d{1,2}[.、][^。;:]{2,50}");

    private Lines() {}

    /** The prose of a text. {@code excluded} marks characters that belong to tables. */
    public static Scan scan(String source, boolean[] excluded) {
        StringBuilder out = new StringBuilder(source.length());
        int[] at = new int[source.length() + 1];
        String before = "";
        int start = 0;
        int last = 0;
        int lineEnd = -1;
        boolean list = false;
        boolean scraped = false;
        Attendance present = new Attendance();
        int printed = printed(source);
        boolean full = false;
        while (start <= source.length()) {
            if (start >= lineEnd) {
                int found = source.indexOf('\n', start);
                lineEnd = found < 0 ? source.length() : found;
                scraped = lineEnd - start > SCRAPED && gapped(source, start, lineEnd);
            }
            int end = scraped ? gap(source, start, lineEnd) : lineEnd;
            if (start < source.length() && !excluded[start]) {
                String line = squeeze(source, start, end);
                list = (ATTACHMENT_LIST.matcher(line).matches() && line.indexOf('。') < 0)
                        || (list && ATTACHMENT_ENTRY.matcher(line).matches());
                if (line.length() < FULL_LINE && DATE_LINE.matcher(line).matches()) {
                    if (SIGNATURE.matcher(before).matches()) {
                        out.setLength(last);
                    }
                    at[out.length()] = start;
                    out.append(END_OF_LETTER);
                    before = "。";
                } else if (!line.isEmpty()
                        && !list
                        && !present.lists(line)
                        && !noise(line)
                        && !(scraped && maker(line, source, end, lineEnd))) {
                    if (out.length() > 0 && !runsOn(before, line, indented(source, start), full)) {
                        at[out.length()] = start - 1;
                        out.append('\n');
                        last = out.length() - 1;
                    }
                    append(source, start, end, excluded, out, at);
                    before = line;
                    full = end - start < WIDEST && width(source, start, end) >= printed;
                }
            } else if (start < source.length() && !before.isEmpty()) {
                before = "。";
            }
            start = end + 1;
            lineEnd = start > lineEnd ? -1 : lineEnd;
        }
        int tail = Math.max(0, out.length() - 120);
        Matcher end = SIGNED_END.matcher(out.substring(tail));
        if (tail > 0 && end.find()) {
            out.setLength(tail + end.start());
        }
        return new Scan(source, out.toString(), Arrays.copyOf(at, out.length()));
    }

    /** One line folded and without spaces. */
    public static String squeeze(String source, int start, int end) {
        char[] out = new char[end - start];
        int n = 0;
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (!Folding.space(c)) {
                out[n++] = Folding.fold(c);
            }
        }
        return new String(out, 0, n);
    }

    /** Starts and ends of all lines. */
    public static List<int[]> of(String source) {
        List<int[]> lines = new ArrayList<>();
        int start = 0;
        while (start <= source.length()) {
            int end = source.indexOf('\n', start);
            end = end < 0 ? source.length() : end;
            lines.add(new int[] {start, end});
            start = end + 1;
        }
        return lines;
    }

    /** Whether the spaces of an overlong line stand where its line breaks were, not between its words. */
    private static boolean gapped(String source, int start, int end) {
        int gaps = 0;
        int to = Math.min(end, start + SEEN_OF_A_LINE);
        for (int i = start + 1; i < to; i++) {
            gaps += Folding.space(source.charAt(i)) && !Folding.space(source.charAt(i - 1)) ? 1 : 0;
        }
        return gaps > 3 && (to - start) / gaps >= SHORTEST_PIECE;
    }

    /** Where the next space stands behind a word, or the line ends. */
    private static int gap(String source, int start, int end) {
        int i = start;
        while (i < end && Folding.space(source.charAt(i))) {
            i++;
        }
        while (i < end && !Folding.space(source.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Adds the characters of a line; where a table stands inside it, the line breaks. */
    private static void append(String source, int start, int end, boolean[] excluded, StringBuilder out, int[] at) {
        for (int i = start; i < end; i++) {
            char c = source.charAt(i);
            if (excluded[i]) {
                if (out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
                    at[out.length()] = i;
                    out.append('\n');
                }
            } else if (!Folding.space(c)) {
                at[out.length()] = i;
                out.append(Folding.fold(c));
            }
        }
    }

    private static boolean indented(String source, int start) {
        return start < source.length() && Folding.space(source.charAt(start));
    }

    private static boolean noise(String line) {
        if (line.isEmpty() || line.length() > LONGEST_NOISE) {
            return false;
        }
        boolean may = NOISE_STARTS.indexOf(line.charAt(0)) >= 0
                || line.endsWith("印发")
                || line.contains("ICP备")
                || line.contains("公网安备");
        return may && NOISE.stream().anyMatch(p -> p.matcher(line).matches());
    }

    /** Whether a piece of a scraped page says who runs it: what stands behind it is its licence. */
    private static boolean maker(String line, String source, int end, int lineEnd) {
        return MAKER.matcher(line).matches() && end < lineEnd && noise(squeeze(source, end, gap(source, end, lineEnd)));
    }

    /** How wide the lines are where a printer broke them; so wide that none is if the text has no such lines. */
    private static int printed(String source) {
        int[] wide = new int[WIDEST + 1];
        int width = 0;
        for (int i = 0; i <= source.length(); i++) {
            char c = i < source.length() ? source.charAt(i) : '\n';
            if (c == '\n') {
                wide[Math.min(width, WIDEST)]++;
                width = 0;
            } else {
                width += wide(c);
            }
        }
        int widest = WIDEST - 1;
        while (widest > 2 * FULL_LINE && wide[widest] == 0) {
            widest--;
        }
        int lines = 0;
        for (int w = widest; w > widest - 4; w--) {
            lines += wide[w];
        }
        return wide[WIDEST] == 0 && lines >= LEAST_PRINTED && widest > 2 * FULL_LINE ? widest - 3 : Integer.MAX_VALUE;
    }

    private static int wide(char c) {
        return c < 0x2000 && c != '\u00b7' ? 1 : 2;
    }

    private static int width(String source, int start, int end) {
        int width = 0;
        for (int i = start; i < end; i++) {
            width += wide(source.charAt(i));
        }
        return width;
    }

    private static boolean runsOn(String before, String line, boolean indented, boolean full) {
        int n = before.length();
        if (n == 0) {
            return false;
        }
        char last = before.charAt(n - 1);
        if (last == '、' || last == ',') {
            return !OPENS.matcher(head(line)).matches() || last == '、';
        }
        if (n < FULL_LINE || indented || "。;:!?)\"》".indexOf(last) >= 0) {
            return false;
        }
        String tail = before.substring(Math.max(0, n - 8));
        boolean heading = n < 2 * FULL_LINE
                && before.indexOf('。') < 0
                && before.indexOf(',') < 0
                && OPENS.matcher(head(before)).matches();
        if (full && Folding.han(last) && !NUMBERED.matcher(head(line)).matches()) {
            return true;
        }
        return !heading
                && !TITLE_END.matcher(tail).matches()
                && !OPENS.matcher(head(line)).matches();
    }

    private static String head(String line) {
        return line.length() > 24 ? line.substring(0, 24) : line;
    }
}
