package org.zhixing.worktime;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Full holidays fixed in the solar calendar (全国年节及纪念日放假办法 art. 2), for years that have no notice yet. */
final class StatutoryDays {

    private static final List<Fixed> FIXED = read();

    private record Fixed(int month, int day, int firstYear, int lastYear, String name) {}

    private StatutoryDays() {}

    /** Epoch day to name, for all years of the range that are not known. */
    static Map<Integer, String> outside(Collection<Integer> knownYears, int firstYear, int lastYear) {
        Map<Integer, String> days = new LinkedHashMap<>();
        for (int year = firstYear; year <= lastYear; year++) {
            if (knownYears.contains(year)) {
                continue;
            }
            for (Fixed fixed : FIXED) {
                if (year >= fixed.firstYear && year <= fixed.lastYear) {
                    days.put(WorkCalendar.number(LocalDate.of(year, fixed.month, fixed.day)), fixed.name);
                }
            }
        }
        return days;
    }

    private static List<Fixed> read() {
        List<Fixed> all = new ArrayList<>();
        for (String line : HolidayNotices.lines("statutory.txt")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] words = line.split(" ", -1);
            int last = words[2].equals("-") ? Integer.MAX_VALUE : Integer.parseInt(words[2]);
            all.add(new Fixed(
                    Integer.parseInt(words[0].substring(0, 2)),
                    Integer.parseInt(words[0].substring(3)),
                    Integer.parseInt(words[1]),
                    last,
                    words[3]));
        }
        return List.copyOf(all);
    }
}
