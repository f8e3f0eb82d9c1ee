/** Duty lists on the page: reading, taking in, taking out. */
@NullMarked
package org.zhixing.dutylist.web;

import org.jspecify.annotations.NullMarked;
