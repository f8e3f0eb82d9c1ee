package org.zhixing.recall.web;

import static org.zhixing.act.Role.LEADER;
import static org.zhixing.act.Role.SUPERVISION_CHIEF;
import static org.zhixing.act.Role.SUPERVISION_OFFICER;
import static org.zhixing.act.Role.UNIT_HEAD;
import static org.zhixing.act.Role.UNIT_LIAISON;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.shell.CaseLink;
import org.zhixing.shell.CaseLinks;
import org.zhixing.supervision.DocketId;

/** From a docket to what was known of it on an earlier day. */
@Component
class PastOfDocket implements CaseLinks {

    /** Whether this actor may look back at all. */
    static boolean admits(Actor actor) {
        return actor.hasAny(SUPERVISION_OFFICER, SUPERVISION_CHIEF, LEADER, UNIT_HEAD, UNIT_LIAISON);
    }

    @Override
    public List<CaseLink> of(CaseRef subject, Actor actor) {
        return subject.equals(new DocketId(subject.id()).subject()) && admits(actor)
                ? List.of(new CaseLink("recall.link", List.of(), "/as-known/" + subject.id()))
                : List.of();
    }
}
