/** The one register of rectification for findings of every origin (R054). */
@NullMarked
package org.zhixing.inspection.rectification;

import org.jspecify.annotations.NullMarked;
