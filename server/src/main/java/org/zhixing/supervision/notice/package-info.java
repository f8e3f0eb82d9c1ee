/** The life of a notice: proposed by a rung or a person, issued only by a person, disputable, withdrawable. */
@NullMarked
package org.zhixing.supervision.notice;

import org.jspecify.annotations.NullMarked;
