/**
 * The words every module speaks: who acts and on whose behalf, which case, what a refusal is, and the case clock. It
 * owns no table and no page, depends on nothing, and stays small enough to read in one sitting.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.CLOSED)
package org.zhixing.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
