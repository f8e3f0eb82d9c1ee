/** Facts about questions and answers. */
@NullMarked
package org.zhixing.approval;

import org.jspecify.annotations.NullMarked;
