/** The second factor: one-time codes by time (RFC 6238) and recovery codes. */
@NullMarked
package org.zhixing.identity.factor;

import org.jspecify.annotations.NullMarked;
