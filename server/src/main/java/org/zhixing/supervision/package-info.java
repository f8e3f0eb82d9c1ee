/**
 * Dockets (督办事项), from opening to closing, with their green, yellow and red notices (R039–R047, R053, R055, R164,
 * R165; domain law L1). It promises that a state changes only by the table of moves, that a colour is set only by a
 * person's act, and that every act is in the ledger. It must never derive a measure against a person from a colour, never
 * set a colour by a clock, and never show a case to the three administrators.
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
            "identity",
            "approval",
            "signoff"
        })
package org.zhixing.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
