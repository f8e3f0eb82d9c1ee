/** The duty roster and the call list in the browser. */
@NullMarked
package org.zhixing.duty.web;

import org.jspecify.annotations.NullMarked;
