/** Corrections of dates on served sheets (更正, practice 9): proposed by a recalculation, checked and signed by people. */
@NullMarked
package org.zhixing.supervision.correction;

import org.jspecify.annotations.NullMarked;
