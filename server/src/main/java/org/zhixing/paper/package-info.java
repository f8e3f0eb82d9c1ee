/** Official documents as sheets: numbers without gaps, layout by GB/T 9704, HTML and PDF, verification code (R174, L15). It never knows a docket. */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "ledger"})
package org.zhixing.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
