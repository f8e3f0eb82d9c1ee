package org.zhixing.proposal.desk;

import java.time.Instant;

/**
 * One reminder of a limit.
 *
 * @param key message key
 * @param workingDays before or after the due day, by which two reminders of one limit differ
 * @param what the unit that answers, or the words of the promise
 */
record Reminder(String key, String workingDays, String what, Instant at) {}
