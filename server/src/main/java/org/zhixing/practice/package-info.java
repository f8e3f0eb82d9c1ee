/**
 * What is worth doing again and what is a warning (R051, R120, R158, R159, R166): the practices that units and the
 * supervision office propose and a leader releases, with who adopted them and whether they worked there; negative cases out
 * of decisions that stand; learning materials and the publicity plan of a campaign. It promises that a practice rests on
 * acts that the house holds, that a negative case is heard, read by a lawyer and expires, and that what was overturned is
 * corrected before the same readers. It must never count likes, reads or points, never rank, and never let time decide.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "rows",
            "ledger",
            "timelimit",
            "attachment",
            "notification",
            "filing",
            "organization",
            "approval",
            "supervision",
            "brief",
            "secrecy",
            "campaign",
            "campaign :: course",
            "campaign :: desk",
            "inspection",
            "inspection :: desk",
            "inspection :: conclusion",
            "disclosure"
        })
package org.zhixing.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
