/** Pages of the register of leaders' instructions. */
@NullMarked
package org.zhixing.supervision.instruction.web;

import org.jspecify.annotations.NullMarked;
