package org.zhixing.supervision.docket;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.desk.Scene;

/** 核稿 of a docket before it is opened, by another than who wrote it down; many at once from the list (practice 7). */
@Component
class CheckingDraft implements ActOn<DocketCommand.CheckDraft> {

    private final Drafts drafts;

    CheckingDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Class<DocketCommand.CheckDraft> command() {
        return DocketCommand.CheckDraft.class;
    }

    @Override
    public @Nullable Refusal decide(DocketCommand.CheckDraft command, Scene scene) {
        var actor = scene.batch().actor();
        var refusal = drafts.againstChecking(scene);
        var person = actor.person();
        if (refusal != null || person == null) {
            return refusal;
        }
        scene.set("checker", person.value());
        scene.set("checked_by", scene.batch().actorName());
        scene.record(command.act().verb(), Map.of("title", scene.docket().title()));
        scene.tellDuty(scene.docket().opener(), Role.SUPERVISION_CHIEF, "supervision.message.draft-checked");
        return null;
    }
}
