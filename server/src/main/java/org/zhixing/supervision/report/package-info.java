/** Reports inside a unit, before they go out (practice 3). */
@NamedInterface("report")
@NullMarked
package org.zhixing.supervision.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
