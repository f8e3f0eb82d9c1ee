package org.zhixing.planreader.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.text.Folding;
import org.zhixing.planreader.unit.UnitNames;

/** Finds who issued a document: by its signature, a key of its head, its title or what stands above its number. */
final class Issuers {
    private static final Pattern NAME = Pattern.compile("[\\u4e00-\\u9fa5()、]{2,40}");
    private static final Pattern BODY_IN_TITLE = Pattern.compile(
            "(?<who>.{2,24}?(?:政府|委员会|指挥部|领导小组|办公室|局|厅|党委|党组))(?:第?[一二三四五六七八九十\\d]{0,4}[次届号])?(?:.{0,8}会议纪要|第?\\d*号?令|专题会纪要)");

    private static final Pattern GROUP = Pattern.compile("[\\u4e00-\\u9fa5]{2,30}(?:领导小组|指挥部|工作专班|委员会)(?:办公室)?");

    private static final int LAST_LINES = 8;
    private static final int SHORTEST_NAME = 5;
    private static final int LONGEST_NAME = 40;

    private final Head head;
    private final RunOnHead runOn;
    private final HeadKeys keys;

    Issuers(Head head, RunOnHead runOn, HeadKeys keys) {
        this.head = head;
        this.runOn = runOn;
        this.keys = keys;
    }

    /** The body that issued it first, then others that may be meant. */
    List<Field<String>> issuers(@Nullable Field<String> title) {
        List<Field<String>> found = new ArrayList<>();
        Field<String> signature = signature();
        Field<String> labelled =
                keys.keyed("填报单位|编制单位|制表单位|制定单位|发布单位|发布机构|发文机关|发文机构|发文单位|发布机关|制发机关|制定机关", NAME, "issuer-label");
        if (signature != null) {
            found.add(signature);
        }
        if (labelled != null) {
            found.add(labelled);
        }
        int about = title == null ? -1 : Folding.fold(title.value()).indexOf("关于");
        if (title != null && about > 3) {
            String name = title.value().substring(0, about);
            if (UnitNames.isUnit(Folding.fold(name)) || UnitNames.ending(Folding.fold(name))) {
                found.add(
                        found.isEmpty()
                                ? new Field<>(name, title.spans(), "issuer-in-title", false, Doubt.FROM_TITLE)
                                : new Field<>(name, title.spans(), "issuer-in-title", false, null));
            }
        }
        if (found.isEmpty()) {
            Field<String> foot = foot();
            if (foot != null) {
                found.add(foot);
            }
        }
        if (found.isEmpty()) {
            Field<String> header = header();
            if (header != null) {
                found.add(header);
            }
        }
        return found;
    }

    /** The body a document is headed with: above its number, or in the title of its minutes or order. */
    private @Nullable Field<String> header() {
        List<Head.Line> lines = head.lines();
        for (int i = 1; i < lines.size() && i < 6; i++) {
            String above = lines.get(i - 1).text().replaceFirst("文件$", "");
            String text = lines.get(i).text();
            if (OwnNumber.line(text) && above.length() <= 40 && body(above)) {
                return head.field(lines.get(i - 1), 0, above.length(), "header");
            }
        }
        for (int i = 0; i < lines.size() && i < 4; i++) {
            Matcher m = BODY_IN_TITLE.matcher(lines.get(i).text());
            if (m.matches() && UnitNames.isUnit(m.group("who"))) {
                Field<String> body = head.field(lines.get(i), m.start("who"), m.end("who"), "issuer-in-title");
                return body.doubted(Doubt.FROM_TITLE);
            }
        }
        return null;
    }

    /** Whether a line is the name of a body; groups are named by what they are to do. */
    private static boolean body(String line) {
        return UnitNames.isUnit(line) || GROUP.matcher(line).matches();
    }

    /** A body on a line of its own behind the last sentence: a signature without its date. */
    private @Nullable Field<String> foot() {
        List<Head.Line> lines = head.lines();
        for (int i = lines.size() - 1; i > Math.max(1, lines.size() - LAST_LINES); i--) {
            String text = lines.get(i).text();
            String above = lines.get(i - 1).text();
            if (text.length() >= SHORTEST_NAME
                    && text.length() <= LONGEST_NAME
                    && "。)".indexOf(above.charAt(above.length() - 1)) >= 0
                    && text.indexOf('、') < 0
                    && text.charAt(0) != '('
                    && UnitNames.isUnit(text)
                    && !UnitNames.collective(text)) {
                return head.field(lines.get(i), 0, text.length(), "signature").doubted(Doubt.FROM_TITLE);
            }
        }
        return null;
    }

    private @Nullable Field<String> signature() {
        List<Head.Line> lines = head.lines();
        Matcher letter = runOn.signed();
        if (letter != null && letter.group("who") != null && UnitNames.ending(letter.group("who"))) {
            return head.field(lines.get(0), letter.start("who"), letter.end("who"), "signature");
        }
        int from = head.head().size();
        for (int i = 1; i < lines.size(); i++) {
            Matcher m = Signing.LINE.matcher(lines.get(i).text());
            if (lines.get(i).text().length() > 50 || !m.matches()) {
                continue;
            }
            if (m.group("who") != null && UnitNames.ending(m.group("who"))) {
                return head.field(lines.get(i), m.start("who"), m.end("who"), "signature");
            }
            if (i < Math.min(from, 3)) {
                continue;
            }
            String above = lines.get(i - 1).text();
            if (above.length() <= 40 && above.length() >= 3 && body(above) && m.group("who") == null) {
                return head.field(lines.get(i - 1), 0, above.length(), "signature");
            }
        }
        return null;
    }
}
