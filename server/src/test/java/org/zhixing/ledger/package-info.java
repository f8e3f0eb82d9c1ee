@NullMarked
package org.zhixing.ledger;

import org.jspecify.annotations.NullMarked;
