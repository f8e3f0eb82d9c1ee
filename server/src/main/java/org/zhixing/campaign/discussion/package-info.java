/** The great discussion (大讨论): topics, one result summary of each unit, and the issues found (R152). */
@NullMarked
@NamedInterface("discussion")
package org.zhixing.campaign.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
