package org.zhixing.paper.web;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Role;
import org.zhixing.paper.PaperAccess;

/** Who may open a sheet: the module of its case answers; nobody answers, nobody may. Administrators never (L16). */
@Component
class ReadingRights {

    private final Map<String, PaperAccess> byModule;

    ReadingRights(ObjectProvider<PaperAccess> answers) {
        this.byModule = answers.stream().collect(Collectors.toMap(PaperAccess::module, Function.identity()));
    }

    boolean mayRead(Actor actor, CaseRef subject) {
        var answer = byModule.get(subject.module());
        return answer != null && actor.roles().stream().noneMatch(Role::administers) && answer.mayRead(actor, subject);
    }

    /** Who keeps the register of numbers. */
    static boolean keepsTheRegister(Actor actor) {
        return actor.hasAny(Role.SUPERVISION_OFFICER, Role.SUPERVISION_CHIEF);
    }

    static boolean setsTheCodes(Actor actor) {
        return actor.has(Role.SUPERVISION_CHIEF);
    }
}
