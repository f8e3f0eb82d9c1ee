/**
 * Every act, append-only and hash-chained: streams of cases, accounts, units and rule tables; timelines, proofs and
 * replay read it, nothing keeps a second history (architecture rule 7, L16). It promises that any row changed, removed,
 * added or moved behind its back is found, and that a proof of one case can be checked on a machine without us. It never
 * decides anything and never changes an entry; what must be forgotten is erased by a named act and the chain still holds.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell"})
package org.zhixing.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
