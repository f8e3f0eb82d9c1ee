/** Facts about units, posts and people. */
@NullMarked
package org.zhixing.organization;

import org.jspecify.annotations.NullMarked;
