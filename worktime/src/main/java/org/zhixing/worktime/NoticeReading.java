package org.zhixing.worktime;

import java.util.List;

/** What was read from a text of notices, and everything that looked wrong, in the order of the lines. */
public record NoticeReading(List<HolidayNotice> notices, List<NoticeProblem> problems) {

    public NoticeReading {
        notices = List.copyOf(notices);
        problems = List.copyOf(problems);
    }

    /** Nothing at all looked wrong. */
    public boolean clean() {
        return problems.isEmpty();
    }
}
