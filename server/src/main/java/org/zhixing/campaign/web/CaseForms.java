package org.zhixing.campaign.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.campaign.CaseKind;
import org.zhixing.shell.Texts;

/** The forms of one register. */
interface CaseForms {

    CaseKind kind();

    /** A case as its forms need it, for whoever may see it. */
    record Shown(CaseId id, String title, String back, int version, List<? extends CampaignStep> open) {}

    Optional<Shown> show(CaseId id, Instant at, Actor actor);

    List<Field> fields(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts);

    /** What helps to decide. */
    default List<String> facts(CaseId id, CampaignStep act, Instant at, Actor actor, Texts texts) {
        return List.of();
    }

    Outcome<CaseId> perform(CaseId id, CampaignStep act, int version, Typed typed, Instant at, Actor actor);
}
