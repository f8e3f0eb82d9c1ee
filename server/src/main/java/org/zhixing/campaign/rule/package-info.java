/** Rules that outlive the campaign (R027, R157). */
@NullMarked
package org.zhixing.campaign.rule;

import org.jspecify.annotations.NullMarked;
