package org.zhixing.supervision.template;

import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Role;
import org.zhixing.supervision.desk.CaseOpening;

/** Templates are nobody's case: they open to the office alone. */
@Component
class OpenToTheOffice implements CaseOpening {

    @Override
    public String type() {
        return TemplateKind.TYPE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return "/rounds/templates";
    }
}
