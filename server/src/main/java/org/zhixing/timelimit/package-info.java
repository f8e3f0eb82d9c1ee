/** Every legal or promised time limit: rule, start, pauses, extensions; due date and time status are derived, never stored (R031, R059, L20). It owns case time, the calendar and the sweep; it never sets a colour and never decides a case. */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger"})
package org.zhixing.timelimit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
