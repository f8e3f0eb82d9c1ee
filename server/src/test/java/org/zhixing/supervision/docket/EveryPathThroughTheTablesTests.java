package org.zhixing.supervision.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
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

/**
 * All paths through the tables of moves, each move taken at most once on a path, and what must hold on every one of them.
 */
class EveryPathThroughTheTablesTests {

    private static final Set<Party> OFFICE = EnumSet.of(Party.OFFICER, Party.CHIEF);

    @ParameterizedTest
    @EnumSource(Colour.class)
    void everyNoticeInForceWasIssuedByAPersonOfTheOfficeAndRedAfterApproval(Colour colour) {
        var paths = new HashSet<List<NoticeMove>>();
        walkNotice(colour, null, new ArrayList<>(), paths::add);
        assertThat(paths).isNotEmpty();
        for (var path : paths) {
            var acts = path.stream().map(NoticeMove::act).toList();
            var last = path.get(path.size() - 1);
            if (last.to().inForce()) {
                assertThat(issue(path))
                        .allSatisfy(move -> assertThat(move.who()).isEqualTo(OFFICE));
                assertThat(issue(path)).as(acts.toString()).hasSize(1);
            }
            if (last.to().inForce() && colour != Colour.GREEN) {
                assertThat(acts).startsWith(NoticeAct.PROPOSE);
            }
            if (last.to().inForce() && colour == Colour.RED) {
                assertThat(acts).containsSubsequence(NoticeAct.PROPOSE, NoticeAct.ASK_APPROVAL, NoticeAct.APPROVE);
                assertThat(acts.indexOf(NoticeAct.APPROVE)).isLessThan(acts.indexOf(NoticeAct.ISSUE));
            }
            assertThat(path.stream().skip(1)).noneMatch(move -> move.who().contains(Party.SWEEP));
            assertThat(path.subList(0, path.size() - 1))
                    .as("what is withdrawn or dismissed stays so")
                    .noneMatch(move -> move.to() == NoticeState.WITHDRAWN || move.to() == NoticeState.DISMISSED);
        }
    }

    @Test
    void whoAsksForARedNoticeNeverApprovesIt() {
        NoticeMoves.all().stream()
                .filter(move -> move.act() == NoticeAct.APPROVE || move.act() == NoticeAct.REFUSE)
                .forEach(move -> assertThat(move.who()).containsExactly(Party.APPROVER));
        assertThat(NoticeMoves.all())
                .filteredOn(move -> move.act() != NoticeAct.APPROVE && move.act() != NoticeAct.REFUSE)
                .noneMatch(move -> move.who().contains(Party.APPROVER));
    }

    @Test
    void theUnitIsHeardBeforeARedNoticeAndCanDisputeEveryLateOne() {
        assertThat(NoticeMoves.find(NoticeState.PROPOSED, NoticeAct.EXPLAIN, Colour.RED))
                .isPresent();
        for (var colour : List.of(Colour.YELLOW, Colour.RED)) {
            for (var state : List.of(NoticeState.ISSUED, NoticeState.ACKNOWLEDGED)) {
                assertThat(NoticeMoves.find(state, NoticeAct.DISPUTE, colour)).isPresent();
            }
            assertThat(NoticeMoves.find(NoticeState.DISPUTED, NoticeAct.WITHDRAW, colour))
                    .isPresent();
        }
    }

    @Test
    void everyClosedDocketWasTakenOnAndReportedAndAcceptedOrEndedAtAReviewByTheOffice() {
        int[] closed = new int[1];
        walkDocket(DocketState.DRAFT, new ArrayList<>(), new HashSet<>(), path -> {
            var acts = path.stream().map(Move::act).toList();
            if (path.get(path.size() - 1).to() == DocketState.CLOSED) {
                closed[0]++;
                if (acts.contains(DocketAct.END_ONGOING)) {
                    assertThat(acts)
                            .containsSubsequence(
                                    DocketAct.OPEN, DocketAct.ACKNOWLEDGE, DocketAct.END_ONGOING, DocketAct.CLOSE);
                    return;
                }
                assertThat(acts)
                        .containsSubsequence(
                                DocketAct.OPEN,
                                DocketAct.ACKNOWLEDGE,
                                DocketAct.REPORT_COMPLETION,
                                DocketAct.ACCEPT,
                                DocketAct.CLOSE);
                int reported = acts.lastIndexOf(DocketAct.REPORT_COMPLETION);
                assertThat(acts.subList(reported, acts.size()))
                        .as("nothing lies between the accepted report and the acceptance that undoes the report")
                        .doesNotContain(DocketAct.RETURN, DocketAct.TRANSFER, DocketAct.UPHOLD_OBJECTION);
            }
            assertThat(acts.indexOf(DocketAct.ACKNOWLEDGE) < 0
                            && acts.stream().anyMatch(act -> act == DocketAct.REPORT_COMPLETION))
                    .as("nobody reports what nobody has taken on: " + acts)
                    .isFalse();
        });
        assertThat(closed[0]).isGreaterThan(10);
    }

    @Test
    void whoReportsCompletionNeverAcceptsIt() {
        var reporting = parties(DocketAct.REPORT_COMPLETION);
        for (var judging : List.of(DocketAct.ACCEPT, DocketAct.RETURN, DocketAct.TAKE_UP, DocketAct.CLOSE)) {
            assertThat(parties(judging)).doesNotContainAnyElementsOf(reporting);
        }
    }

    private static Set<Party> parties(DocketAct act) {
        var parties = EnumSet.noneOf(Party.class);
        DocketMoves.TABLE.all().stream().filter(move -> move.act() == act).forEach(move -> parties.addAll(move.who()));
        return parties;
    }

    private static List<NoticeMove> issue(List<NoticeMove> path) {
        return path.stream().filter(move -> move.act() == NoticeAct.ISSUE).toList();
    }

    private static void walkNotice(
            Colour colour, @Nullable NoticeState from, List<NoticeMove> path, Consumer<List<NoticeMove>> each) {
        for (NoticeMove move : NoticeMoves.all()) {
            if (move.from() == from && move.colours().contains(colour) && !path.contains(move)) {
                path.add(move);
                each.accept(List.copyOf(path));
                walkNotice(colour, move.to(), path, each);
                path.remove(path.size() - 1);
            }
        }
    }

    private static boolean resumesWhereItWas(
            Move<DocketState, DocketAct, Party> move, List<Move<DocketState, DocketAct, Party>> path) {
        return move.act() != DocketAct.RESUME || path.get(path.size() - 1).from() == move.to();
    }

    /** Acts that leave the state as it is change no path and are left out, and so is what begins another life after the end. */
    private static void walkDocket(
            DocketState from,
            List<Move<DocketState, DocketAct, Party>> path,
            Set<Move<DocketState, DocketAct, Party>> taken,
            Consumer<List<Move<DocketState, DocketAct, Party>>> each) {
        for (Move<DocketState, DocketAct, Party> move : DocketMoves.TABLE.all()) {
            if (move.from() == from
                    && move.to() != from
                    && move.act() != DocketAct.REOPEN
                    && resumesWhereItWas(move, path)
                    && taken.add(move)) {
                path.add(move);
                each.accept(List.copyOf(path));
                walkDocket(move.to(), path, taken, each);
                path.remove(path.size() - 1);
                taken.remove(move);
            }
        }
    }
}
