package org.zhixing.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.NoticeProblem.Kind;

/**
 * Reads a yearly notice in its official wording, as pasted from a government site: one numbered paragraph for each
 * holiday, with the days off (放假) and the weekend days worked (上班). Recommendations (鼓励) and explanations (其中,
 * 公休日调至) are passed over. Reading never throws; whatever was not understood is reported.
 */
public final class NoticeText {

    private static final int LONGEST = 20_000;
    private static final Pattern YEAR = Pattern.compile("(?:关于|将)(\\d{4})年");
    private static final Pattern NUMBER = Pattern.compile("国[办]?发(?:明电)?[〔\\[(【](\\d{4})[〕\\])】]\\d{1,3}号");
    private static final Pattern ISSUED = Pattern.compile("(?m)^(\\d{4})年(\\d{1,2})月(\\d{1,2})日$");
    private static final Pattern SECTION = Pattern.compile("(?m)(?:^|[。;:])([一二三四五六七八九十]{1,2})、");
    private static final Pattern CLAUSE = Pattern.compile("[^。;,\\n]+");
    private static final Pattern PASSED_OVER = Pattern.compile("鼓励|公休|法定|调至|休息|除夕当日");

    private final List<NoticeProblem> problems = new ArrayList<>();
    private final List<HolidaySpan> spans = new ArrayList<>();
    private final String text;

    private NoticeText(String text) {
        this.text = text;
    }

    /**
     * Reads one notice.
     *
     * @param source the pasted text
     * @return one notice or none, and all problems with their line in the source
     */
    public static NoticeReading read(String source) {
        if (source.length() > LONGEST) {
            return new NoticeReading(List.of(), List.of(new NoticeProblem(0, Kind.TOO_LONG, "")));
        }
        if (source.isBlank()) {
            return new NoticeReading(List.of(), List.of(new NoticeProblem(0, Kind.EMPTY, "")));
        }
        return new NoticeText(NoticeWords.normalized(source)).read();
    }

    private NoticeReading read() {
        Matcher year = YEAR.matcher(text);
        if (!year.find()) {
            problems.add(new NoticeProblem(0, Kind.NO_YEAR, ""));
            return new NoticeReading(List.of(), problems);
        }
        int noticeYear = Integer.parseInt(year.group(1));
        sections(noticeYear);
        Matcher number = NUMBER.matcher(text);
        String documentNumber = "-";
        if (number.find()) {
            documentNumber = number.group();
        } else {
            problems.add(new NoticeProblem(0, Kind.NO_NUMBER, ""));
        }
        NoticeCheck.Draft draft = new NoticeCheck.Draft(
                HolidayNotice.Scope.YEARLY,
                documentNumber,
                "国务院办公厅关于" + noticeYear + "年部分节假日安排的通知",
                Certainty.PAGE,
                "");
        List<HolidayNotice> notices = NoticeCheck.finish(0, draft, noticeYear, issued(), spans, problems).stream()
                .toList();
        return new NoticeReading(notices, problems);
    }

    private void sections(int year) {
        Matcher section = SECTION.matcher(text);
        int begin = -1;
        while (section.find()) {
            if (begin >= 0) {
                section(begin, section.start(), year);
            }
            begin = section.end();
        }
        if (begin >= 0) {
            int blank = text.indexOf("\n", begin);
            section(begin, blank < 0 ? text.length() : blank, year);
        }
    }

    private void section(int begin, int end, int year) {
        int digit = begin;
        while (digit < end && !Character.isDigit(text.charAt(digit)) && text.charAt(digit) != ':') {
            digit++;
        }
        String name = NoticeWords.holiday(text.substring(begin, digit));
        NoticeDates dates = new NoticeDates(year, name, problems);
        int line = lineAt(begin);
        Matcher clause = CLAUSE.matcher(text).region(Math.min(digit + 1, end), end);
        if (digit < end && text.charAt(digit) != ':') {
            clause.region(digit, end);
        }
        @Nullable HolidaySpan lastOff = null;
        while (clause.find()) {
            String words = clause.group();
            int at = line + newlines(begin, clause.start());
            Matcher length = NoticeWords.LENGTH.matcher(words);
            if (words.contains("上班") && !words.contains("调至")) {
                spans.addAll(dates.spans(at, words, true));
            } else if (words.contains("放假") && !words.contains("鼓励")) {
                List<HolidaySpan> off = dates.spans(at, words, false);
                spans.addAll(off);
                lastOff = off.isEmpty() ? lastOff : off.get(off.size() - 1);
                length = NoticeWords.LENGTH_AFTER_OFF.matcher(words);
            } else if (NoticeWords.hasDate(words) && !PASSED_OVER.matcher(words).find()) {
                problems.add(new NoticeProblem(at, Kind.UNREAD_DATES, words));
            }
            if (lastOff != null && length.find() && Integer.parseInt(length.group(1)) != lastOff.days()) {
                problems.add(new NoticeProblem(at, Kind.WRONG_LENGTH, words));
            }
        }
    }

    private @Nullable LocalDate issued() {
        Matcher matcher = ISSUED.matcher(text);
        LocalDate last = null;
        while (matcher.find()) {
            last = NoticeDates.date(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)))
                    .orElse(last);
        }
        return last;
    }

    private int lineAt(int position) {
        return 1 + newlines(0, position);
    }

    private int newlines(int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }
}
