package org.zhixing.campaign.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.CampaignStep;

/**
 * A legal move.
 *
 * @param from null for the act that begins the case
 * @param who relations of which one is needed
 * @param rule article or requirement
 */
public record Move<S extends Enum<S>, A extends Enum<A> & CampaignStep>(
        @Nullable S from, A act, S to, Set<CampaignParty> who, String rule) {}
