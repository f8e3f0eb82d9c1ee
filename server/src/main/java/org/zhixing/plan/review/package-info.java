/** The document under review: proposed tasks, their doubts, edits and undo. */
@NullMarked
package org.zhixing.plan.review;

import org.jspecify.annotations.NullMarked;
