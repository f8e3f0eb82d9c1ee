/** Facts about supervision, on real tables. */
@NullMarked
package org.zhixing.supervision;

import org.jspecify.annotations.NullMarked;
