package org.zhixing.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PostId;
import org.zhixing.act.UnitId;

/**
 * A leader's post put in charge of a unit by the division of work (分工). It ends what was in force for the unit the day
 * before.
 *
 * @param document the paper that divides the work
 */
public record NewDivision(UnitId unit, PostId leader, LocalDate from, @Nullable LocalDate until, String document) {}
