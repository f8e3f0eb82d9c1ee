package org.zhixing.worktime;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Periods as people write them, in Chinese and in English; a bare hour is neither of the office nor of the clock. */
final class PeriodWords {

    private static final Pattern FORM =
            Pattern.compile("(?<figures>\\d{1,7})(?<unit>\\D+)|(?<chinese>[一二三四五六七八九十]{1,3})(?<of>\\D+)");

    private static final List<Map.Entry<Pattern, String>> UNITS = List.of(
            unit("个?工作日|workingdays?|workdays?|businessdays?", "wd"),
            unit("个?(?:自然日|日历日)|日|天|(?:calendar)?days?", "cd"),
            unit("个月|months?", "mo"),
            unit("个?(?:办公|工作)小时|(?:office|working)hours?", "wh"),
            unit("分钟?|minutes?", "min"));

    private PeriodWords() {}

    private static Map.Entry<Pattern, String> unit(String words, String unit) {
        return Map.entry(Pattern.compile("(?:" + words + ")(?:以?内)?"), unit);
    }

    static Optional<Period> read(String words) {
        String even = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "")
                .replace('两', '二');
        var code = Period.parse(even);
        var form = FORM.matcher(even);
        if (code.isPresent() || !form.matches()) {
            return code;
        }
        String figures = form.group("figures");
        String unit = figures != null ? form.group("unit") : form.group("of");
        int length = figures != null ? Integer.parseInt(figures) : NoticeWords.number(form.group("chinese"));
        if (figures == null && length == 0) {
            return Optional.empty();
        }
        return UNITS.stream()
                .filter(one -> one.getKey().matcher(unit).matches())
                .findFirst()
                .flatMap(one -> Period.parse(length + one.getValue()));
    }
}
