package org.zhixing.supervision.docket;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Moves.Move;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.DocketStates;

/** Follows the table of moves through the verbs of a docket. */
@Component
class ReplayedStates implements DocketStates {

    /** Entered from before (practice 1): a beginning of its own. */
    private static final String ENTER = "docket.enter";

    private static final Map<String, DocketAct> ACTS =
            Arrays.stream(DocketAct.values()).collect(Collectors.toMap(DocketAct::verb, Function.identity()));

    @Override
    public DocketState after(List<String> verbs) {
        var state = DocketState.DRAFT;
        DocketState resumesTo = null;
        for (String verb : verbs) {
            var before = state;
            state = verb.equals(ENTER) ? DocketState.OPENED : moved(state, ACTS.get(verb), resumesTo);
            if (state == DocketState.SUSPENDED && before != state) {
                resumesTo = before;
            }
        }
        return state;
    }

    private static DocketState moved(DocketState from, @Nullable DocketAct act, @Nullable DocketState resumesTo) {
        return act == null
                ? from
                : DocketMoves.find(from, act, resumesTo).map(Move::to).orElse(from);
    }
}
