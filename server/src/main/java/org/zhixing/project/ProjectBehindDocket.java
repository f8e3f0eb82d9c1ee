package org.zhixing.project;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.shell.CaseLink;
import org.zhixing.shell.CaseLinks;
import org.zhixing.supervision.DocketId;

/** From a docket to its project, or the one it was attached to: its secretary and journal. */
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
        var docket = new DocketId(subject.id());
        if (!subject.equals(docket.subject())) {
            return List.of();
        }
        Instant at = clock.now();
        return Stream.concat(
                        rows.of(docket, actor, at).stream().map(one -> link("project.link", one)),
                        rows.holding(docket, actor, at).stream().map(one -> link("project.link.attached", one)))
                .toList();
    }

    private static CaseLink link(String key, Project project) {
        return new CaseLink(key, List.of(project.title(), project.secretaryName()), project.href());
    }
}
