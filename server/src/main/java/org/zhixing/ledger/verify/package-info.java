/**
 * The form of the ledger, and the small program that checks it: what is hashed and signed, and how. Plain Java that
 * knows neither Spring nor the rest of the product, so that a stranger can read it whole and run it on a machine of his
 * own; the server uses the same classes to write. It never writes, and it trusts nothing but the key it is given.
 */
@NullMarked
@NamedInterface("verify")
package org.zhixing.ledger.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
