/**
 * Meetings and what they settled (R163, R047): each matter of the minutes is written down once, becomes a docket at the
 * end of the meeting, and comes back to whoever convened it with its result. What a meeting discussed and did not settle
 * is kept and counted. It never opens a docket without an officer and never lets a matter end without an answer.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "ledger",
            "notification",
            "organization",
            "dutylist",
            "supervision",
            "supervision :: template"
        })
package org.zhixing.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
