/** Pages of inspection. */
@NullMarked
package org.zhixing.inspection.web;

import org.jspecify.annotations.NullMarked;
