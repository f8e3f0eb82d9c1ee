/** The month's reports, collected unit by unit and read by the office (集中填报, practice 6). */
@NamedInterface("round")
@NullMarked
package org.zhixing.supervision.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
