/** The quarterly look-back at accepted dockets (practice 8): drawn reproducibly, data first. */
@NullMarked
@NamedInterface("lookback")
package org.zhixing.inspection.lookback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
