package org.zhixing.worktime;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.NoticeProblem.Kind;

/**
 * Notices in a plain line format, for files and for what no wording fits:
 *
 * <pre>{@code
 * notice 国办发明电〔2025〕7号
 * title 国务院办公厅关于2026年部分节假日安排的通知
 * year 2026
 * scope yearly | amendment | local
 * issued 2025-11-04
 * certainty statute | page | code | unverified
 * note anything
 * off 2026-01-01..2026-01-03 元旦
 * work 2026-01-04 元旦
 * }</pre>
 *
 * A line {@code notice} begins the next notice; lines that begin with # are remarks. Reading never throws.
 */
public final class NoticeLines {

    private static final int LONGEST = 100_000;

    private final List<HolidayNotice> notices = new ArrayList<>();
    private final List<NoticeProblem> problems = new ArrayList<>();
    private final List<HolidaySpan> spans = new ArrayList<>();
    private boolean open;
    private int begunAt;
    private String number = "-";
    private String title = "";
    private String note = "";
    private HolidayNotice.Scope scope = HolidayNotice.Scope.YEARLY;
    private Certainty certainty = Certainty.UNVERIFIED;
    private @Nullable LocalDate issued;
    private int year;

    private NoticeLines() {}

    /** Reads any number of notices; one with a fatal problem is left out. */
    public static NoticeReading read(String text) {
        NoticeLines lines = new NoticeLines();
        if (text.length() > LONGEST) {
            lines.problem(0, Kind.TOO_LONG, "");
            return lines.reading();
        }
        int line = 0;
        for (String raw : text.lines().toList()) {
            line++;
            String words = raw.strip();
            if (!words.isEmpty() && !words.startsWith("#")) {
                lines.take(line, words);
            }
        }
        lines.close();
        if (lines.notices.isEmpty() && lines.problems.isEmpty()) {
            lines.problem(0, Kind.EMPTY, "");
        }
        return lines.reading();
    }

    /** Writes a notice so that {@link #read} gives it back. */
    public static String write(HolidayNotice notice) {
        StringBuilder out = new StringBuilder()
                .append("notice ")
                .append(notice.number())
                .append("\ntitle ")
                .append(notice.title())
                .append("\nyear ")
                .append(notice.year())
                .append("\nscope ")
                .append(notice.scope().name().toLowerCase(Locale.ROOT))
                .append("\nissued ")
                .append(notice.issued())
                .append("\ncertainty ")
                .append(notice.certainty().mark())
                .append('\n');
        if (!notice.note().isEmpty()) {
            out.append("note ").append(notice.note()).append('\n');
        }
        for (HolidaySpan span : notice.spans()) {
            out.append(span.worked() ? "work " : "off ").append(span.from());
            if (span.days() > 1) {
                out.append("..").append(span.to());
            }
            out.append(' ').append(span.name()).append('\n');
        }
        return out.toString();
    }

    private void take(int line, String words) {
        int space = words.indexOf(' ');
        String key = space < 0 ? words : words.substring(0, space);
        String rest = space < 0 ? "" : words.substring(space + 1).strip();
        if (key.equals("notice")) {
            close();
            open = true;
            begunAt = line;
            number = rest.isEmpty() ? "-" : rest;
            return;
        }
        if (!open) {
            problem(line, Kind.UNKNOWN_LINE, words);
            return;
        }
        switch (key) {
            case "title" -> title = rest;
            case "note" -> note = rest;
            case "year" -> year = rest.matches("\\d{4}") ? Integer.parseInt(rest) : 0;
            case "scope" -> scope(line, words, rest);
            case "issued" -> issued = date(line, rest).orElse(null);
            case "certainty" ->
                Certainty.ofMark(rest)
                        .ifPresentOrElse(mark -> certainty = mark, () -> problem(line, Kind.UNKNOWN_LINE, words));
            case "off", "work" -> span(line, words, key.equals("work"), rest);
            default -> problem(line, Kind.UNKNOWN_LINE, words);
        }
    }

    private void scope(int line, String words, String rest) {
        for (HolidayNotice.Scope value : HolidayNotice.Scope.values()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(rest)) {
                scope = value;
                return;
            }
        }
        problem(line, Kind.UNKNOWN_LINE, words);
    }

    private void span(int line, String words, boolean worked, String rest) {
        int space = rest.indexOf(' ');
        String days = space < 0 ? rest : rest.substring(0, space);
        String name = space < 0 ? "" : rest.substring(space + 1).strip();
        int dots = days.indexOf("..");
        Optional<LocalDate> from = date(line, dots < 0 ? days : days.substring(0, dots));
        Optional<LocalDate> to = dots < 0 ? from : date(line, days.substring(dots + 2));
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        long length = to.get().toEpochDay() - from.get().toEpochDay() + 1;
        if (length < 1 || length > HolidaySpan.LONGEST) {
            problem(line, Kind.BAD_SPAN, words);
            return;
        }
        spans.add(new HolidaySpan(from.get(), to.get(), worked, name));
    }

    private Optional<LocalDate> date(int line, String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= WorkCalendar.FIRST_YEAR && date.getYear() <= WorkCalendar.LAST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // Reported below like a date of another age.
        }
        problem(line, Kind.BAD_DATE, text);
        return Optional.empty();
    }

    private void close() {
        if (open) {
            NoticeCheck.finish(
                            begunAt,
                            new NoticeCheck.Draft(scope, number, title, certainty, note),
                            year,
                            issued,
                            spans,
                            problems)
                    .ifPresent(notices::add);
        }
        open = false;
        number = "-";
        title = "";
        note = "";
        scope = HolidayNotice.Scope.YEARLY;
        certainty = Certainty.UNVERIFIED;
        issued = null;
        year = 0;
        spans.clear();
    }

    private void problem(int line, Kind kind, String text) {
        problems.add(new NoticeProblem(line, kind, text));
    }

    private NoticeReading reading() {
        return new NoticeReading(notices, problems);
    }
}
