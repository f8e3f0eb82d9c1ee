/**
 * A few large answers for who leads: what is late, where, who holds it, is it getting better; every figure opens to the
 * dockets behind it (R050, R091). It counts only what the actor may see, stores nothing and ranks no person.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "timelimit", "organization", "supervision", "plan"})
package org.zhixing.cockpit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
