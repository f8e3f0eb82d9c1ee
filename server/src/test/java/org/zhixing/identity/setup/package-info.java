@NullMarked
package org.zhixing.identity.setup;

import org.jspecify.annotations.NullMarked;
