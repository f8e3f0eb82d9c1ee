/** Adding and counting working days: ours, a day-by-day loop, a library, and bare look-ups in arrays. */
@NullMarked
package org.zhixing.bench.worktime;

import org.jspecify.annotations.NullMarked;
