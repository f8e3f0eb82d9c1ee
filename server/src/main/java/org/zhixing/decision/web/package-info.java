/** Meetings and what they settled in the browser. */
@NullMarked
package org.zhixing.decision.web;

import org.jspecify.annotations.NullMarked;
