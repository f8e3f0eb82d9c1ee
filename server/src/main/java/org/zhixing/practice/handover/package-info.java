/** Handing over what units hold when institutions change (practice 11). */
@NullMarked
package org.zhixing.practice.handover;

import org.jspecify.annotations.NullMarked;
