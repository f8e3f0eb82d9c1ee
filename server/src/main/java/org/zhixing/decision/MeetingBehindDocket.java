package org.zhixing.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.shell.CaseLink;
import org.zhixing.shell.CaseLinks;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.SourceDays;

/** From a docket back to the meeting that settled it, for whoever may read meetings. */
@Component
class MeetingBehindDocket implements CaseLinks, SourceDays {

    private final MeetingRows rows;

    MeetingBehindDocket(MeetingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<CaseLink> of(CaseRef subject, Actor actor) {
        return subject.equals(new DocketId(subject.id()).subject()) && Meetings.admits(actor)
                ? rows.of(subject.id()).stream()
                        .map(one -> new CaseLink("decision.link", List.of(one.title()), one.href()))
                        .toList()
                : List.of();
    }

    @Override
    public Map<UUID, LocalDate> of(Collection<UUID> sources) {
        return rows.heldOn(sources);
    }
}
