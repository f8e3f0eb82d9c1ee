/**
 * How a module writes rows of its own schema, reads columns in their own types and finds its versioned rules
 * (architecture rules 12 and 13). It promises that names of tables and columns come from code only, that each change
 * counts the version of its row on, and that a module writes no schema but its own. It owns no table, and knows no case.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shell"})
package org.zhixing.rows;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
