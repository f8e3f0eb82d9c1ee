package org.zhixing.decision.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.decision.Item;
import org.zhixing.decision.ItemState;
import org.zhixing.decision.Meeting;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.ledger.Timeline;
import org.zhixing.shell.Choice;

/**
 * One meeting as one actor sees it.
 *
 * @param office whether the actor opens dockets and reports back
 * @param convener whether results come back to the actor
 * @param typed results as typed before they were refused
 * @param duties items of duty lists, the likely ones first; none where no list is in force
 * @param duty what was said of it before it was refused
 */
public record MeetingPage(
        Meeting meeting,
        List<Item> items,
        Map<UnitId, String> names,
        boolean office,
        boolean convener,
        List<Choice> units,
        Map<UUID, String> typed,
        String words,
        List<Choice> duties,
        DutyGround duty,
        @Nullable Refusal refusal,
        Timeline timeline) {

    /** Matters that wait for their docket. */
    public List<Item> toOpen() {
        return in(office, ItemState.SETTLED);
    }

    /** Matters that were discussed and not settled. */
    public List<Item> toSettle() {
        return in(office, ItemState.UNSETTLED);
    }

    /** Matters whose result can be reported back. */
    public List<Item> toReport() {
        return office ? items.stream().filter(Item::reportable).toList() : List.of();
    }

    /** Results that wait for the convener. */
    public List<Item> toRead() {
        return in(convener, ItemState.REPORTED);
    }

    private List<Item> in(boolean mayAct, ItemState state) {
        return mayAct ? items.stream().filter(item -> item.state() == state).toList() : List.of();
    }

    /** What is offered as the result: what was typed, else what the unit reported last. */
    public String resultOf(Item item) {
        var now = item.now();
        return typed.getOrDefault(item.id(), now == null ? "" : now.report());
    }

    public String assistants(Item item) {
        return names(item.assistants());
    }

    /** Who gets a docket below that of the lead. */
    public String members(Item item) {
        return names(item.members());
    }

    private String names(List<UnitId> units) {
        return String.join(
                " ", units.stream().map(unit -> names.getOrDefault(unit, "")).toList());
    }
}
