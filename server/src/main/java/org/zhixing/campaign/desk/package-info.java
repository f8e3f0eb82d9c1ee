/** Moves, sight, rows and terms that all registers of campaigns share. */
@NullMarked
package org.zhixing.campaign.desk;

import org.jspecify.annotations.NullMarked;
