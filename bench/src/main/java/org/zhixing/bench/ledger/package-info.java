/** The ledger: appending with chains and checkpoints beside copying, verifying beside reading, digests beside openssl. */
@NullMarked
package org.zhixing.bench.ledger;

import org.jspecify.annotations.NullMarked;
