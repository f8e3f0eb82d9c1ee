package org.zhixing.recall.web;

import java.time.LocalDate;
import java.util.List;
import org.zhixing.ledger.Timeline;
import org.zhixing.recall.Known;
import org.zhixing.timelimit.LimitView;

/**
 * One docket as it was known on a day.
 *
 * @param before what the record held then
 * @param since what has come since
 */
public record KnownDocketPage(
        AskedDay asked, List<LocalDate> days, Known known, List<LimitView> limits, Timeline before, Timeline since) {}
