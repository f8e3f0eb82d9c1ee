package org.zhixing.planreader.meta;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.text.Seeker;

/** Finds the number a document carries itself, among the numbers of other papers it cites. */
final class OwnNumber {
    private static final Pattern NUMBER = Pattern.compile("[\\u4e00-\\u9fa5]{2,14}\\((?:19|20)\\d\\d\\)第?\\d{1,4}号");
    /** The number of an order or of minutes: without the code of the office. */
    private static final Pattern BARE_NUMBER = Pattern.compile("(?<n>\\((?:19|20)\\d\\d\\)第?\\d{1,4}号|第\\d{1,4}号)令?");

    private static final Pattern NUMBER_LINE =
            Pattern.compile("\\(?(?<n>" + NUMBER.pattern() + ")\\)?(?:签发人:.{0,12})?");
    private static final Seeker CITING = Seeker.of("根据|按照|依据|《|转发|贯彻|落实|》");

    private final Head head;
    private final HeadKeys keys;

    OwnNumber(Head head, HeadKeys keys) {
        this.head = head;
        this.keys = keys;
    }

    /** Whether a line is nothing but the number of a document. */
    static boolean line(String text) {
        return NUMBER_LINE.matcher(text).matches() || BARE_NUMBER.matcher(text).matches();
    }

    /** The number as written; null if it has none. */
    @Nullable
    Field<String> number() {
        Field<String> labelled = keys.keyed("发布文号|发文字号|发文文号|公文字号|文号|文件编号", NUMBER, "number-label");
        if (labelled != null) {
            return labelled;
        }
        List<Head.Line> lines = head.lines();
        for (int i = 0; i < lines.size() && i < 40; i++) {
            Matcher m = NUMBER_LINE.matcher(lines.get(i).text());
            if (m.matches()) {
                return head.field(lines.get(i), m.start("n"), m.end("n"), "number-line");
            }
        }
        for (int i = 1; i < lines.size() && i < 10; i++) {
            Matcher m = BARE_NUMBER.matcher(lines.get(i).text());
            if (m.matches()) {
                return head.field(lines.get(i), m.start("n"), m.end("n"), "number-without-code");
            }
        }
        if (!lines.isEmpty()) {
            String first = lines.get(0).text();
            Matcher m = NUMBER.matcher(first);
            if (m.find() && m.start() < 120 && quotedAs(first, m.start())) {
                return head.field(lines.get(0), m.start(), m.end(), "number-in-head");
            }
        }
        return null;
    }

    /** A number inside a one-line head is the document's own when no word of citing stands before it. */
    private static boolean quotedAs(String line, int at) {
        return !CITING.in(line, 0, at);
    }
}
