/** Plans of units, derived from the tasks of the parent (R151). */
@NullMarked
@NamedInterface("unitplan")
package org.zhixing.campaign.unitplan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
