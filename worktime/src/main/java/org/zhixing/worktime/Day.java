package org.zhixing.worktime;

import java.time.LocalDate;

/**
 * One day of the calendar.
 *
 * @param name of the holiday it belongs to or makes up for, empty for an ordinary day or weekend
 * @param provisional no notice is known for its year
 */
public record Day(LocalDate date, DayKind kind, String name, boolean provisional) {}
