/** Reads spreadsheets as they come: title rows, merged heads of several rows, sub-heads, notes at the foot. */
@NullMarked
package org.zhixing.intake.sheet;

import org.jspecify.annotations.NullMarked;
