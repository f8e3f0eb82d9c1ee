/** Who comes in through which door: security filters, the modules' route tables joined, the actor of a request. */
@NullMarked
package org.zhixing.identity.access;

import org.jspecify.annotations.NullMarked;
