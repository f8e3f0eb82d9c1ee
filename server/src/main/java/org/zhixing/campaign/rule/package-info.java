/** Rules that outlive the campaign (R027, R157). */
@NullMarked
@NamedInterface("rule")
package org.zhixing.campaign.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
