/** The inbox in the browser. */
@NullMarked
package org.zhixing.notification.web;

import org.jspecify.annotations.NullMarked;
