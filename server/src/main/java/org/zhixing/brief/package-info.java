/**
 * Briefs of supervision: weekly, monthly and quarterly ones, special reports and circulars (practice 7 and 8; R041–R044,
 * R050, R174). It promises that a brief is drawn from data with good examples first, that the units named have been
 * asked whether the facts are right before it goes the way its kind has in {@code signoff}, and that every figure of an
 * issued brief opens to the dockets as they stood then. It must never merge the two lights, rank persons, or let time
 * decide.
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
            "filing",
            "organization",
            "approval",
            "signoff",
            "supervision",
            "supervision :: template"
        })
package org.zhixing.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
