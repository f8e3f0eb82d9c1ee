package org.zhixing.supervision;

import org.zhixing.act.CaseRef;

/**
 * The steps of its own unit that a report has passed (practice 3).
 *
 * @param way the case inside the unit in which they were gone
 * @param drafter post and name of whoever wrote it
 */
public record UnitSignOff(CaseRef way, String drafter) {}
