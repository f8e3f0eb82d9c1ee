/** The one register of rectification for findings of every origin (R054). */
@NullMarked
@NamedInterface("rectification")
package org.zhixing.inspection.rectification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
