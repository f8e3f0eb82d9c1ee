/** Campaigns, plans of units and standing rules going over to another unit when the institutions change (practice 11). */
@NullMarked
package org.zhixing.campaign.handover;

import org.jspecify.annotations.NullMarked;
