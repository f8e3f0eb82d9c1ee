/** The campaign that a confirmed plan becomes: stages, tasks and their dockets. */
@NullMarked
package org.zhixing.plan.campaign;

import org.jspecify.annotations.NullMarked;
