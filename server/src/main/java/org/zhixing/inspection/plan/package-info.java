/** Supervision plans (督查方案): authority, designation, team and recusal, reproducible draws, and the check calendar. */
@NullMarked
package org.zhixing.inspection.plan;

import org.jspecify.annotations.NullMarked;
