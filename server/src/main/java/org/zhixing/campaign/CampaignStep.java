package org.zhixing.campaign;

import org.zhixing.act.Step;

/** Something done to a case of this module. */
public interface CampaignStep extends Step {}
