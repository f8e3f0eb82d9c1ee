/** Accounts, sign-in, second factors, roles, the three administrators, sessions (L16). It denies by default; no grant combines an administrator with another role. */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger", "notification", "organization"})
package org.zhixing.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
