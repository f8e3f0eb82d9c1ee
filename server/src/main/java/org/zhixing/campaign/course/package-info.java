/** The campaign itself: its group, guarantees, stage gates, acceptance and report. */
@NullMarked
package org.zhixing.campaign.course;

import org.jspecify.annotations.NullMarked;
