/** Tests of the plan reader. */
@NullMarked
package org.zhixing.planreader;

import org.jspecify.annotations.NullMarked;
