/** Pages of time limits: how a limit was counted, the calendar and its notices, terms, repairs. */
@NullMarked
package org.zhixing.timelimit.web;

import org.jspecify.annotations.NullMarked;
