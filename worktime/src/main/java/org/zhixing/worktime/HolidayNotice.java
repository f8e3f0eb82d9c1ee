package org.zhixing.worktime;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A notice that arranges holidays: the State Council's yearly one, a change to it, or a local one (全国年节及纪念日放假办法
 * arts 2, 4, 7). Later notices override earlier ones day by day.
 *
 * @param year the year it arranges; its days may touch the end of the year before
 * @param number document number (发文字号), {@code -} when not known
 * @param issued day of issue
 * @param certainty how far its days were checked
 * @param note what is not yet sure about it, may be empty
 * @param spans days off and days worked, in order
 */
public record HolidayNotice(
        int year,
        Scope scope,
        String number,
        String title,
        LocalDate issued,
        Certainty certainty,
        String note,
        List<HolidaySpan> spans) {

    /** Order in which notices take effect. */
    public static final Comparator<HolidayNotice> IN_ORDER = Comparator.comparing(HolidayNotice::scope)
            .thenComparing(HolidayNotice::issued)
            .thenComparing(HolidayNotice::number);

    /** What a notice covers. Only the yearly one makes a year known. */
    public enum Scope {
        YEARLY,
        AMENDMENT,
        LOCAL
    }

    public HolidayNotice {
        spans = List.copyOf(spans);
    }
}
