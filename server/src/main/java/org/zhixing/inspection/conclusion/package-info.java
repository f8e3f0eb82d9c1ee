/** The supervision conclusion (督查结论书) and its review by others (domain law L1 articles 16 and 17). */
@NullMarked
@NamedInterface("conclusion")
package org.zhixing.inspection.conclusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
