/**
 * Every legal or promised time limit: rule, start, pauses, extensions; due date and time status are derived, never
 * stored (R031, R059, L20). It owns case time, the calendar and the sweep, and keeps of open limits the instants that
 * lists and the sweep compare with case time. It never sets a colour and never decides a case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger"})
package org.zhixing.timelimit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
