@NullMarked
package org.zhixing.identity.access;

import org.jspecify.annotations.NullMarked;
