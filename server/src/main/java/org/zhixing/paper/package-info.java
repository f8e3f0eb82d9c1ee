/**
 * Official documents as sheets. Owns the numbers and their codes, the content of every issued sheet and its digest, the
 * verification code, and how a sheet looks on screen, in print and as a file (GB/T 9704, L15; R041–R044, R174, practice
 * 7 and 9). It promises numbers without gaps, a content that never changes, and a rendering that follows from the
 * content alone. It never knows a docket: whether someone may open a sheet is answered by the module of its case, and a
 * sheet nobody speaks for stays closed.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"act", "shell", "rows", "ledger"})
package org.zhixing.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
