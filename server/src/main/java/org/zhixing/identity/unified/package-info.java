/**
 * Signing in with the city's unified identity, by OpenID Connect or CAS (practice 12). A provider only says who somebody
 * is: it opens no account, grants no role, and is asked only once the security administrator has opened it. Whom it names
 * must be linked to an account, by an agreed value or by the person; administrators never come in this way (L16).
 */
@NullMarked
package org.zhixing.identity.unified;

import org.jspecify.annotations.NullMarked;
