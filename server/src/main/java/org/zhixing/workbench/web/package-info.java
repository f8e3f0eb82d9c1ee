/** Pages of the workbench. */
@NullMarked
package org.zhixing.workbench.web;

import org.jspecify.annotations.NullMarked;
