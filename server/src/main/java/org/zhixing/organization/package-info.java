/** Units, posts, persons, appointments, leading groups, stand-ins and named secretaries, all with validity dates (R001, R038, R061, R148). It answers who held a post then; it never signs anyone in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger", "notification"})
package org.zhixing.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
