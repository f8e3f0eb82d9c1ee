/**
 * Proposals of deputies (人大代表建议) and of members (政协提案): register, assignment, reply to each signer, satisfaction,
 * and what was promised until it is done (R087; issue of the office, point 1). It promises that a state changes only by
 * the tables of moves, that an earlier reply is kept, that contacts of signers are read by those alone who handle the
 * proposal, and that terms are rule data. It never decides by the lapse of time and never derives a measure from it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "rows",
            "ledger",
            "timelimit",
            "paper",
            "attachment",
            "notification",
            "organization",
            "dutylist",
            "approval",
            "supervision"
        })
package org.zhixing.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
