package org.zhixing.campaign.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.campaign.MeetingSort;
import org.zhixing.campaign.desk.Meetings;
import org.zhixing.shell.Choice;
import org.zhixing.shell.Field;
import org.zhixing.shell.Texts;
import org.zhixing.shell.Typed;

/** What a campaign and a unit say of the meeting with which they began: nothing that the house holds already (R151). */
@Component
class MeetingFields {

    private final Meetings meetings;

    MeetingFields(Meetings meetings) {
        this.meetings = meetings;
    }

    List<Field> fields(Meetings.@Nullable Meeting now, Actor actor, Texts texts) {
        var fields = new ArrayList<Field>();
        fields.add(Field.choice(
                "sort",
                Choice.of(MeetingSort.class, texts),
                (now == null ? MeetingSort.MOBILISATION : now.sort()).name()));
        var chosen = now == null ? null : now.registered();
        var offered = new ArrayList<>(meetings.offered(actor).stream()
                .map(one -> new Choice(one.id().toString(), one.heldOn() + " " + one.title()))
                .toList());
        if (now != null
                && chosen != null
                && offered.stream().noneMatch(one -> one.value().equals(chosen.toString()))) {
            String title = meetings.behind(now, actor)
                    .map(org.zhixing.decision.Meeting::title)
                    .orElse(texts.name(now.sort()));
            offered.add(new Choice(chosen.toString(), now.heldOn() + " " + title));
        }
        if (!offered.isEmpty()) {
            fields.add(Field.perhapsChoice("registered", offered).with(chosen == null ? "" : chosen.toString()));
        }
        fields.add(
                Field.perhapsDate("heldOn").with(now == null ? "" : now.heldOn().toString()));
        fields.add(Field.text("summary", now == null ? "" : now.summary()).optional());
        return fields;
    }

    static Meetings.Typed read(Typed typed) {
        return new Meetings.Typed(
                typed.constant("sort", MeetingSort.class),
                typed.idOrNone("registered"),
                typed.dateOrNone("heldOn"),
                typed.text("summary"));
    }
}
