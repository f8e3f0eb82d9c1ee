/** What all acts share: the rows as they stand, what follows from an act, and the one place that writes it. */
@NullMarked
package org.zhixing.supervision.desk;

import org.jspecify.annotations.NullMarked;
