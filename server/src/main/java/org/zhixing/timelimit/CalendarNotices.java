package org.zhixing.timelimit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.worktime.HolidayNotice;
import org.zhixing.worktime.NoticeReading;
import org.zhixing.worktime.WorkCalendar;

/**
 * The holiday notices that the calendar is made of, and the import of a new one (L20). An import recalculates all open
 * limits: dates move later or stay, never earlier without a person; provisional marks go where the year is known now.
 */
public interface CalendarNotices {

    /** The calendar as it is known now. */
    WorkCalendar calendar();

    /** All notices ever stored, the latest first. */
    List<Stored> all();

    /** Reads a notice in its official wording or in lines that begin with {@code notice}. Never throws. */
    NoticeReading read(String text);

    /** What an import would do, without doing it. */
    Effect tryOut(HolidayNotice notice);

    /** Imports a notice and recalculates. Refused to whom it is not given, and for a notice that is known already. */
    Outcome<Effect> bring(HolidayNotice notice, Actor actor);

    /** A notice as it was stored; those on board have no importer. */
    record Stored(HolidayNotice notice, Instant knownFrom, String importedBy) {}

    /**
     * What a notice does to open limits.
     *
     * @param looked open limits that could be concerned
     * @param later how many of each kind move later
     * @param kept how many of each kind would move earlier and keep their date
     * @param settled how many lose the mark provisional
     * @param examples some of those that move, at most a hundred
     */
    record Effect(
            int looked,
            Map<String, Integer> later,
            Map<String, Integer> kept,
            int settled,
            List<MovedLimit> examples) {}
}
