/** Tests. */
@NullMarked
package org.zhixing.planreader.input;

import org.jspecify.annotations.NullMarked;
