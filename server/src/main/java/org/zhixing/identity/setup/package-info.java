/** The first start: three different persons become the three administrators. */
@NullMarked
package org.zhixing.identity.setup;

import org.jspecify.annotations.NullMarked;
