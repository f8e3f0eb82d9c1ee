/** Pages and doors of campaigns. */
@NullMarked
package org.zhixing.campaign.web;

import org.jspecify.annotations.NullMarked;
