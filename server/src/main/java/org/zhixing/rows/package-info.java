/**
 * How a module writes rows of its own schema, reads columns in their own types, finds its versioned rules and has them
 * changed by the office (architecture rules 12 and 13, practice 8). It promises that names of tables and columns come from code only, that each change
 * counts the version of its row on, and that a module writes no schema but its own. It owns no table, and knows no case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger"})
package org.zhixing.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
