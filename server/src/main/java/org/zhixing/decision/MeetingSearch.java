package org.zhixing.decision;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;

/** Meetings in the global search, by title, number and what they settled. */
@Component
class MeetingSearch implements SearchSource {

    private final MeetingRows rows;

    MeetingSearch(MeetingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        return Meetings.admits(actor)
                ? rows.matching(words, limit).stream()
                        .map(one -> new Found("decision.found.meeting", one.title(), one.number(), one.href()))
                        .toList()
                : List.of();
    }
}
