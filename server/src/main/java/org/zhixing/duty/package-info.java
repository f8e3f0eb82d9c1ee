/**
 * The duty roster (practice 9, R170): who is on duty on which day, and the list of people to be called. It tells the
 * channels which days are rest days, who is on duty then, and by when a case needs something. It shows number and due
 * date only, and never a case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger", "timelimit", "notification", "organization"})
package org.zhixing.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
