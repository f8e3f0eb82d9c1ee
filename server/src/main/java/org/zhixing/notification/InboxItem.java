package org.zhixing.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A message as one person finds it. */
public record InboxItem(
        UUID id, String key, List<String> args, String href, String number, Instant at, boolean urgent, boolean read) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    /** The parameters of the line; days and months, which are kept as data are, for the language to write. */
    public List<Object> words() {
        return args.stream().map(InboxItem::word).toList();
    }

    private static Object word(String arg) {
        try {
            if (DAY.matcher(arg).matches()) {
                return LocalDate.parse(arg);
            }
            return MONTH.matcher(arg).matches() ? YearMonth.parse(arg) : arg;
        } catch (DateTimeException noSuchDay) {
            return arg;
        }
    }
}
