/** What all registers of this module share: who stands where, tables of moves, rules, and writing with the ledger. */
@NullMarked
@NamedInterface("desk")
package org.zhixing.inspection.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
