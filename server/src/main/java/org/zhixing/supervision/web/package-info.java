/** Pages of supervision. */
@NullMarked
package org.zhixing.supervision.web;

import org.jspecify.annotations.NullMarked;
