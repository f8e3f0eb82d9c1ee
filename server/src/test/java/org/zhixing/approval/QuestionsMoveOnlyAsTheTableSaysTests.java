package org.zhixing.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhixing.approval.Move.Who;

class QuestionsMoveOnlyAsTheTableSaysTests {

    private static final Set<QuestionState> FINAL = EnumSet.of(
            QuestionState.APPROVED, QuestionState.DECLINED, QuestionState.CONTESTED, QuestionState.WITHDRAWN);

    @Test
    void eachActHasAtMostOneOutcomeInEachState() {
        for (var state : QuestionState.values()) {
            for (var act : QuestionAct.values()) {
                assertThat(Move.ALL.stream().filter(move -> move.from() == state && move.act() == act))
                        .as(state + " " + act)
                        .hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void everyStateIsReachedAndOnlyFinalOnesHaveNoWayOut() {
        var reached = EnumSet.of(QuestionState.OPEN);
        Move.ALL.forEach(move -> reached.add(move.to()));
        assertThat(reached).containsExactlyInAnyOrder(QuestionState.values());
        for (var state : QuestionState.values()) {
            assertThat(Move.ALL.stream().anyMatch(move -> move.from() == state))
                    .as(state.name())
                    .isEqualTo(!FINAL.contains(state));
        }
    }

    @Test
    void everyActIsSomewherePossible() {
        for (var act : QuestionAct.values()) {
            assertThat(Move.ALL.stream().anyMatch(move -> move.act() == act))
                    .as(act.name())
                    .isTrue();
        }
    }

    @Test
    void timeDecidesNothing() {
        assertThat(Move.ALL.stream().filter(move -> move.who() == Who.SWEEP))
                .isNotEmpty()
                .allMatch(move -> move.from() == move.to());
    }

    @Test
    void whatIsDecidedIsDecidedOnce() {
        assertThat(Move.ALL.stream().filter(move -> FINAL.contains(move.from())))
                .isEmpty();
    }
}
