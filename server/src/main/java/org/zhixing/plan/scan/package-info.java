/** Scanned documents beside the form. */
@NullMarked
package org.zhixing.plan.scan;

import org.jspecify.annotations.NullMarked;
