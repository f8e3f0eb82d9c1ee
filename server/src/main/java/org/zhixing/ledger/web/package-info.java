/** Proofs to take away, and the audit administrators' view of accounts and administration. */
@NullMarked
package org.zhixing.ledger.web;

import org.jspecify.annotations.NullMarked;
