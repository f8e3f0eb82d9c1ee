/** The burden meter: what is asked of each unit, measured against quotas, public, and open to question (R052). */
@NullMarked
@NamedInterface("burden")
package org.zhixing.inspection.burden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
