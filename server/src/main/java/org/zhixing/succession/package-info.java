/**
 * Reform of institutions and division of work (practice 11): merge, split, rename, move of a function, a second name, a
 * joint office, with document and date. It lists what the former units hold, has it assigned, handed over and signed for by
 * both, and then moves all of it or nothing; clocks run on with the days of hand-over excluded, old names stay findable. It
 * never opens or closes a case, and past sheets keep the names they were issued with.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "rows",
            "ledger",
            "timelimit",
            "notification",
            "organization",
            "approval",
            "supervision"
        })
package org.zhixing.succession;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
