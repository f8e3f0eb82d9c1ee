@NullMarked
package org.zhixing.ledger.verify;

import org.jspecify.annotations.NullMarked;
