/** Internal material, and the reader's name over it. */
@NullMarked
package org.zhixing.secrecy.internal;

import org.jspecify.annotations.NullMarked;
