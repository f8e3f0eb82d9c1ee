/** Every act, append-only and hash-chained: streams of cases, accounts, units and rule tables; timelines, proofs and replay read it, nothing keeps a second history (architecture rule 7, L16). It never decides anything and never changes an entry. */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell"})
package org.zhixing.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
