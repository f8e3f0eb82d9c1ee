/**
 * The ladder's rule table, and the trial of a change on last year's cases before it is saved (practice 8, R042, R043). It
 * promises that a trial stores nothing, that every figure opens to its dockets, and that what happened stands beside it.
 * It must never change a case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "rows", "timelimit", "organization", "supervision"})
package org.zhixing.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
