/** The campaign itself: its group, guarantees, stage gates, acceptance and report. */
@NullMarked
@NamedInterface("course")
package org.zhixing.campaign.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
