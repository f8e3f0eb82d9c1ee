/** Numbers, contents and verification codes of issued sheets. */
@NullMarked
package org.zhixing.paper.register;

import org.jspecify.annotations.NullMarked;
