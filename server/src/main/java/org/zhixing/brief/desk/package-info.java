/** What a brief is, who may do what to it, and how it is kept. */
@NullMarked
@NamedInterface("desk")
package org.zhixing.brief.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
