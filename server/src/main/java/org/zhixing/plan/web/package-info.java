/** Pages of plans: list, upload, review, campaign. */
@NullMarked
package org.zhixing.plan.web;

import org.jspecify.annotations.NullMarked;
