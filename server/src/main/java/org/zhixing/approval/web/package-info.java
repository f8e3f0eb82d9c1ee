/** Pages of questions and answers; thin, all rules stand behind {@link org.zhixing.approval.Approvals}. */
@NullMarked
package org.zhixing.approval.web;

import org.jspecify.annotations.NullMarked;
