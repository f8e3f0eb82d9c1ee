/**
 * Accounts, sign-in, second factors, roles, the three administrators and sessions (L16, architecture rules 10, 14, 16).
 * It denies by default: a route that no module's table names is closed. No grant combines an administrator with another
 * role, in one account or for one person; it never shows a case and never decides one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "rows", "ledger", "notification", "organization"})
package org.zhixing.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
