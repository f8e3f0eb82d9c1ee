package org.zhixing.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.exchange.Calls;
import org.zhixing.exchange.ConnectedSystem;
import org.zhixing.exchange.Matter;
import org.zhixing.exchange.Problem;
import org.zhixing.exchange.WaitingInstruction;
import org.zhixing.shell.Choice;

/**
 * What came and went between the office and other systems.
 *
 * @param names written names of units that nobody knows
 * @param duties items of duty lists, the likely ones first; none where no list is in force
 * @param duty what was said of it before it was refused
 * @param refusal of the file that was offered, or of what was to be opened
 */
public record ExchangePage(
        List<ConnectedSystem> systems,
        List<Choice> working,
        List<Matter> waiting,
        List<WaitingInstruction> instructions,
        Map<UUID, List<Problem>> problems,
        List<String> names,
        List<Choice> units,
        List<Matter> decided,
        List<Calls.Call> calls,
        int most,
        List<Choice> duties,
        DutyGround duty,
        @Nullable Refusal refusal) {

    public List<Problem> problemsOf(Matter matter) {
        return problems.getOrDefault(matter.id(), List.of());
    }
}
