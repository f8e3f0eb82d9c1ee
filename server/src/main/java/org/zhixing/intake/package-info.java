/**
 * Coming in (存量导入, practice 1): a city's own register of running items is read, mapped column by column, tried row by
 * row and taken in as a whole (R039, R040). It promises that original days, numbers and paper notices stand in the ledger
 * with the day of the act and the day of the entry, that nothing is proposed before an officer has reviewed what came in,
 * and that an import on which nothing has happened yet can be withdrawn. It must never take in a part of a file silently.
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
            "organization",
            "supervision"
        })
package org.zhixing.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
