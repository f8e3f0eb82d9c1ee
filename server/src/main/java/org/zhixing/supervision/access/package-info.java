/** Who may see a docket and who stands in which relation to it; deny by default (architecture rule 10). */
@NullMarked
package org.zhixing.supervision.access;

import org.jspecify.annotations.NullMarked;
