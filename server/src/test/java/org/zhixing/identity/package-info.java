@NullMarked
package org.zhixing.identity;

import org.jspecify.annotations.NullMarked;
