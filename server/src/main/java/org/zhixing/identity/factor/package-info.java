/** The second factor: one-time codes by time (RFC 6238) with recovery codes, and certificate keys (X.509). */
@NullMarked
package org.zhixing.identity.factor;

import org.jspecify.annotations.NullMarked;
