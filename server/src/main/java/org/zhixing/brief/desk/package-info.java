/** What a brief is, who may do what to it, and how it is kept. */
@NullMarked
package org.zhixing.brief.desk;

import org.jspecify.annotations.NullMarked;
