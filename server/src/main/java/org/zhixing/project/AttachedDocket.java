package org.zhixing.project;

import org.jspecify.annotations.Nullable;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;

/**
 * A docket opened elsewhere that belongs to a project, as whoever asks may see it.
 *
 * @param colour of the highest notice in force, null for none
 */
public record AttachedDocket(
        DocketId docket, String number, String title, String leadName, DocketState state, @Nullable Colour colour) {}
