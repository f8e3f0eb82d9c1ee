/** Moves, sight, rows and terms that all registers of campaigns share. */
@NullMarked
@NamedInterface("desk")
package org.zhixing.campaign.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
