/** Pages of the cockpit. */
@NullMarked
package org.zhixing.cockpit.web;

import org.jspecify.annotations.NullMarked;
