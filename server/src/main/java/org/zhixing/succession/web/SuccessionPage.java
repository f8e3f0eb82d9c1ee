package org.zhixing.succession.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Timeline;
import org.zhixing.shell.Choice;
import org.zhixing.succession.SuccessionAct;
import org.zhixing.succession.desk.Succession;

/**
 * One act with all that goes over.
 *
 * @param primary what this actor should do now, null for nothing
 */
public record SuccessionPage(
        Succession act,
        List<SuccessionAct> open,
        @Nullable SuccessionAct primary,
        List<Choice> successors,
        Map<UnitId, String> names,
        Timeline timeline) {

    public String name(@Nullable UnitId unit) {
        return unit == null ? "" : names.getOrDefault(unit, "");
    }

    public String names(List<UnitId> units, String separator) {
        return units.stream().map(this::name).collect(Collectors.joining(separator));
    }

    /** Units whose signature is awaited, each once. */
    public List<UnitId> awaited() {
        return Stream.concat(
                        act.handOvers().stream()
                                .filter(one -> one.handedAt() == null)
                                .map(Succession.HandOver::from),
                        act.handOvers().stream()
                                .filter(one -> one.receivedAt() == null)
                                .map(Succession.HandOver::to))
                .distinct()
                .toList();
    }

    public boolean may(SuccessionAct one) {
        return open.contains(one);
    }

    /** Whether a button of its own stands on the page: signing, announcing and so on need no form. */
    public List<SuccessionAct> buttons() {
        return open.stream()
                .filter(one -> one != SuccessionAct.ASSIGN && one != SuccessionAct.WITHDRAW)
                .toList();
    }
}
