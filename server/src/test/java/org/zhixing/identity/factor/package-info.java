@NullMarked
package org.zhixing.identity.factor;

import org.jspecify.annotations.NullMarked;
