package org.zhixing.planreader.meta;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.planreader.Doubt;
import org.zhixing.planreader.Field;
import org.zhixing.planreader.unit.UnitNames;

/** Finds the date a document was signed: on a line of its own, behind a key, behind its letter or at its end. */
final class Signing {
    /** A date on a line of its own, with who signed before it or alone. */
    static final Pattern LINE =
            Pattern.compile("\\(?(?<who>[\\u4e00-\\u9fa5]{4,30})?\\(?" + Dates.WORDS + "\\)?(?:印发)?");

    private static final Pattern END = Pattern.compile("(?<=[。!\\u4e00-\\u9fa5])" + Dates.WORDS + "$");

    private static final int LAST_LINES = 8;

    private final Head head;
    private final RunOnHead runOn;
    private final HeadKeys keys;

    Signing(Head head, RunOnHead runOn, HeadKeys keys) {
        this.head = head;
        this.runOn = runOn;
        this.keys = keys;
    }

    /** The date; null if the document bears none. */
    @Nullable
    Field<LocalDate> date() {
        List<Head.Line> lines = head.lines();
        for (int i = 0; i < lines.size(); i++) {
            Head.Line line = lines.get(i);
            if (i > 0 && lines.get(i - 1).text().endsWith(":")) {
                continue;
            }
            Matcher m = LINE.matcher(line.text());
            if (line.text().length() <= 50
                    && m.matches()
                    && Dates.of(m) != null
                    && !line.text().endsWith("印发")
                    && (m.group("who") == null || UnitNames.ending(m.group("who")))) {
                return Field.sure(
                        Objects.requireNonNull(Dates.of(m)),
                        head.span(line, m.start("y"), line.text().length()),
                        "date-line");
            }
        }
        Field<LocalDate> labelled = keys.date("成文日期|发文日期|签发日期|印发日期|制定日期|编制日期|制表日期|填报日期|填报时间", "date-label");
        if (labelled != null || lines.isEmpty()) {
            return labelled;
        }
        Matcher letter = runOn.signed();
        if (letter != null) {
            return Field.sure(
                    Objects.requireNonNull(Dates.of(letter)),
                    head.span(lines.get(0), letter.start("y"), letter.end()),
                    "date-behind-letter");
        }
        Head.Line last = lines.get(lines.size() - 1);
        String tail = last.text().length() >= 4000 ? "" : last.text();
        Matcher m = END.matcher(tail);
        if (m.find() && Dates.of(m) != null) {
            return Field.sure(Objects.requireNonNull(Dates.of(m)), head.span(last, m.start(), m.end()), "date-at-end");
        }
        return printed(lines);
    }

    /** The day a paper was printed, for want of another. */
    private @Nullable Field<LocalDate> printed(List<Head.Line> lines) {
        for (int i = lines.size() - 1; i >= 0 && i >= lines.size() - LAST_LINES; i--) {
            Head.Line line = lines.get(i);
            Matcher m = line.text().endsWith("印发") && line.text().length() <= 50 ? LINE.matcher(line.text()) : null;
            if (m != null && m.matches() && Dates.of(m) != null) {
                Field<LocalDate> day = Field.sure(
                        Objects.requireNonNull(Dates.of(m)),
                        head.span(line, m.start("y"), line.text().length()),
                        "date-of-printing");
                return day.doubted(Doubt.FROM_TITLE);
            }
        }
        return null;
    }
}
