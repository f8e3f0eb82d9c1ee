/** Projects, their plan and their journal in the browser. */
@NullMarked
package org.zhixing.project.web;

import org.jspecify.annotations.NullMarked;
