/** Asks the units named whether the facts are right (practice 7). */
@NullMarked
@NamedInterface("inquiry")
package org.zhixing.brief.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
