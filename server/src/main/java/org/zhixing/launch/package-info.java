/**
 * Process start and the commands that need no web server. It owns the data folder (database, keys, lock), brings
 * PostgreSQL up before the application and down after it, and writes and reads backups; it promises that nothing
 * committed is lost by kill -9 of either process and that a backup never holds a key (R141, rules 14 and 15 of the
 * architecture). It must never decide anything about a case, and it never touches a database it was not pointed at.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"act", "ledger", "ledger::verify"},
        type = ApplicationModule.Type.CLOSED)
package org.zhixing.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
