/** The quarterly look-back at accepted dockets (practice 8): drawn reproducibly, data first. */
@NullMarked
package org.zhixing.inspection.lookback;

import org.jspecify.annotations.NullMarked;
