package org.zhixing.campaign.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.campaign.SummaryAct;
import org.zhixing.campaign.discussion.Summary;
import org.zhixing.ledger.Timeline;

/**
 * The result summary of one unit.
 *
 * @param unit its name
 * @param primary what this actor should do now, null for nothing
 */
public record SummaryPage(
        Summary summary, String unit, @Nullable SummaryAct primary, List<SummaryAct> others, Timeline timeline) {}
