package org.zhixing.supervision.notice;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.paper.PaperForm;
import org.zhixing.signoff.SheetSteps;
import org.zhixing.supervision.NoticeCommand;

/** 核稿 of a yellow notice, by another than who proposed it; many at once from the list of proposals (practice 7). */
@Component
class Checking implements ActOnNotice<NoticeCommand.CheckNotice> {

    static final String FORM = PaperForm.YELLOW_NOTICE.name();

    private final SheetSteps steps;

    Checking(SheetSteps steps) {
        this.steps = steps;
    }

    @Override
    public Class<NoticeCommand.CheckNotice> command() {
        return NoticeCommand.CheckNotice.class;
    }

    @Override
    public @Nullable Refusal decide(NoticeCommand.CheckNotice command, NoticeScene here) {
        var scene = here.scene();
        if (!scene.docket().state().withTheUnit()) {
            return Refusal.of("supervision.refused.reported-meanwhile", "practice 4");
        }
        var actor = scene.batch().actor();
        var refusal =
                scene.batch().asked(steps, FORM).againstChecking(here.notice().proposer());
        if (refusal != null) {
            return refusal;
        }
        var person = actor.person();
        here.set("checker", person == null ? null : person.value());
        here.set("checked_by", scene.batch().actorName());
        here.set("checked_at", scene.at());
        scene.record(command.act().verb(), here.about());
        scene.tellDuty(scene.docket().opener(), Role.SUPERVISION_CHIEF, "supervision.message.yellow-checked");
        return null;
    }
}
