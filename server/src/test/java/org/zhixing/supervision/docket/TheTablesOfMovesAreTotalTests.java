package org.zhixing.supervision.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhixing.act.Moves.Move;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketAct;
import org.zhixing.supervision.DocketState;
import org.zhixing.supervision.NoticeAct;
import org.zhixing.supervision.NoticeState;
import org.zhixing.supervision.Party;
import org.zhixing.supervision.notice.NoticeMove;
import org.zhixing.supervision.notice.NoticeMoves;

/** Architecture rule 5. */
class TheTablesOfMovesAreTotalTests {

    @Test
    void everyActHasAMoveExceptWritingADraft() {
        var acts = DocketMoves.TABLE.all().stream().map(Move::act).collect(Collectors.toSet());
        assertThat(acts).isEqualTo(EnumSet.complementOf(EnumSet.of(DocketAct.DRAFT)));
        var onNotices = NoticeMoves.all().stream().map(NoticeMove::act).collect(Collectors.toSet());
        assertThat(onNotices).isEqualTo(EnumSet.allOf(NoticeAct.class));
    }

    @Test
    void fromAStateAnActLeadsToOnePlaceAndOnlyResumingDependsOnThePast() {
        var seen = DocketMoves.TABLE.all().stream()
                .filter(move -> move.act() != DocketAct.RESUME)
                .collect(Collectors.groupingBy(move -> move.from() + " " + move.act(), Collectors.counting()));
        assertThat(seen.values()).allMatch(count -> count == 1);
        for (var state : List.of(DocketState.OPENED, DocketState.ACKNOWLEDGED, DocketState.RETURNED)) {
            assertThat(DocketMoves.find(DocketState.SUSPENDED, DocketAct.RESUME, state)
                            .orElseThrow()
                            .to())
                    .isEqualTo(state);
        }
    }

    @Test
    void everyMoveNamesWhoMayAndWhy() {
        assertThat(DocketMoves.TABLE.all())
                .allMatch(move -> !move.who().isEmpty() && !move.rule().isBlank());
        assertThat(NoticeMoves.all())
                .allMatch(move -> !move.who().isEmpty() && !move.rule().isBlank());
    }

    @ParameterizedTest
    @EnumSource(DocketState.class)
    void whatHasEndedStaysEndedAndEverythingElseCanEnd(DocketState state) {
        var onward = reachable(state);
        if (state == DocketState.CLOSED) {
            assertThat(DocketMoves.TABLE.all().stream().filter(move -> move.from() == state && move.to() != state))
                    .as("only what a look-back found undone is opened again")
                    .extracting(Move::act)
                    .containsExactly(DocketAct.REOPEN);
        } else if (state.ended()) {
            assertThat(onward).containsExactly(state);
        } else {
            assertThat(onward).anyMatch(DocketState::ended);
        }
        assertThat(reachable(DocketState.DRAFT)).contains(state);
    }

    @Test
    void theSweepProposesAndDoesNothingElse() {
        assertThat(NoticeMoves.all().stream().filter(move -> move.who().contains(Party.SWEEP)))
                .allMatch(move -> move.act() == NoticeAct.PROPOSE && move.to() == NoticeState.PROPOSED);
        assertThat(DocketMoves.TABLE.all()).noneMatch(move -> move.who().contains(Party.SWEEP));
    }

    @Test
    void noPathLeadsToRedWithoutTheApproversAct() {
        var withoutApproval = NoticeMoves.all().stream()
                .filter(move -> move.colours().contains(Colour.RED) && move.act() != NoticeAct.APPROVE)
                .toList();
        Set<NoticeState> reached = EnumSet.of(NoticeState.PROPOSED);
        boolean grew = true;
        while (grew) {
            grew = reached.addAll(withoutApproval.stream()
                    .filter(move -> move.from() != null && reached.contains(move.from()))
                    .map(NoticeMove::to)
                    .collect(Collectors.toSet()));
        }
        assertThat(reached).noneMatch(NoticeState::inForce);
    }

    @Test
    void theUnitNeverJudgesItself() {
        var units = Set.of(Party.LEAD_LIAISON, Party.LEAD_HEAD, Party.LEAD_STAFF, Party.JOINT_LEAD, Party.ASSISTANT);
        var judging = Set.of(
                DocketAct.ACCEPT,
                DocketAct.RETURN,
                DocketAct.CLOSE,
                DocketAct.TRANSFER,
                DocketAct.WITHDRAW,
                DocketAct.SUSPEND,
                DocketAct.OPEN);
        assertThat(DocketMoves.TABLE.all().stream().filter(move -> judging.contains(move.act())))
                .noneMatch(move -> move.who().stream().anyMatch(units::contains));
    }

    private static Set<DocketState> reachable(DocketState from) {
        Function<DocketState, List<DocketState>> next = state -> DocketMoves.TABLE.all().stream()
                .filter(move -> move.from() == state)
                .map(Move::to)
                .toList();
        var reached = EnumSet.of(from);
        var waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty()) {
            for (var state : next.apply(waiting.remove())) {
                if (reached.add(state)) {
                    waiting.add(state);
                }
            }
        }
        return reached;
    }
}
