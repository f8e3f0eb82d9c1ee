/**
 * One question to named posts: text, reasons, stand-in, limit, recusal, answer; a secretary may record a leader's
 * decision where the question allows it (practice 2, 8; R043, R061). The answer reaches the asking module in the same
 * transaction. A time-out reminds and escalates; it never decides, and nobody answers a question of his own.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"act", "shell", "rows", "ledger", "timelimit", "notification", "organization"})
package org.zhixing.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
