/**
 * How an act that a table of moves allows is written down: the row that it changes, the entry in the ledger, the words to
 * whom it concerns, in the caller's transaction (architecture rules 4, 5 and 7). It promises that the state comes from the
 * table of moves, that whoever acts on a case as it no longer is learns so, and that a case is written in the schema of its
 * own module only. It owns no table, and decides nothing.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "ledger", "rows", "notification"})
package org.zhixing.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
