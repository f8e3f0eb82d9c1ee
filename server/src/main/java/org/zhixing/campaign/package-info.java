/**
 * Campaigns (专项行动) carried to their end: leading group and its office, the four guarantees, stage gates, unit plans
 * derived from the parent, acceptance from data first, the evaluation report, and the rules that outlive the campaign
 * (R148–R157, R027). It promises that windows and tasks are those of the confirmed plan, that a gate is
 * passed only by an act that lists what is open, and that no campaign closes before each rule has an owner. It reads the
 * views of plan and the register of meetings; it opens a docket only out of an issue that a unit has found, as the office of
 * supervision, and must never change one.
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
            "notification",
            "filing",
            "organization",
            "dutylist",
            "supervision",
            "supervision :: instruction",
            "decision"
        })
package org.zhixing.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
