package org.zhixing.campaign.web;

import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.shell.RegisterForms;

/** The forms of one register. */
interface CaseForms extends RegisterForms<CaseId, CampaignStep> {

    CaseKind kind();

    @Override
    default String action(CaseId id, CampaignStep act) {
        return id.href(act);
    }
}
