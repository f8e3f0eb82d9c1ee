package org.zhixing.project;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.shell.CaseLink;
import org.zhixing.shell.CaseLinks;
import org.zhixing.supervision.DocketId;

/** From a docket to its project, its secretary and journal. */
@Component
class ProjectBehindDocket implements CaseLinks {

    private final ProjectRows rows;
    private final CaseClock clock;

    ProjectBehindDocket(ProjectRows rows, CaseClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<CaseLink> of(CaseRef subject, Actor actor) {
        return subject.equals(new DocketId(subject.id()).subject())
                ? rows.of(new DocketId(subject.id()), actor, clock.now()).stream()
                        .map(one -> new CaseLink("project.link", List.of(one.title(), one.secretaryName()), one.href()))
                        .toList()
                : List.of();
    }
}
