/** One question to named posts: text, reasons, stand-in, limit, recusal, answer. A time-out reminds and escalates; it never decides. */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger", "timelimit", "notification", "organization"})
package org.zhixing.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
