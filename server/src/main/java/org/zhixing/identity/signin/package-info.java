/** Signing in, step by step, and the sessions that come of it. */
@NullMarked
package org.zhixing.identity.signin;

import org.jspecify.annotations.NullMarked;
