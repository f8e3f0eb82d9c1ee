package org.zhixing.supervision.docket;

import java.util.HashMap;
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
    private final Duties duties;

    CheckingDraft(Drafts drafts, Duties duties) {
        this.drafts = drafts;
        this.duties = duties;
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
        refusal = duties.askAnew(command.duty(), scene);
        if (refusal != null) {
            return refusal;
        }
        var said = new HashMap<String, Object>(command.duty().facts());
        said.put("title", scene.docket().title());
        scene.set("checker", person.value());
        scene.set("checked_by", scene.batch().actorName());
        scene.record(command.act().verb(), said);
        scene.tellDuty(scene.docket().opener(), Role.SUPERVISION_CHIEF, "supervision.message.draft-checked");
        return null;
    }
}
