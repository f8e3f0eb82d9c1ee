/** Supervision plans (督查方案): authority, designation, team and recusal, reproducible draws, and the check calendar. */
@NullMarked
@NamedInterface("plan")
package org.zhixing.inspection.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
