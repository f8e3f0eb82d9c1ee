@NullMarked
package org.zhixing.notification;

import org.jspecify.annotations.NullMarked;
