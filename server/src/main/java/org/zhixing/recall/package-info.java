/**
 * What was known on a day: the register of dockets and each single docket as they stood then, replayed from the record
 * (R087 R091; architecture rules 2 and 7). It promises that nothing that was entered only afterwards shows, that every
 * figure opens to its dockets, and that nobody sees more of the past than of the present. It stores nothing.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "act",
            "shell",
            "ledger",
            "timelimit",
            "paper",
            "attachment",
            "organization",
            "supervision"
        })
package org.zhixing.recall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
