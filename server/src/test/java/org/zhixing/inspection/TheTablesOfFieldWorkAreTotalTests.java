package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.zhixing.inspection.desk.Move;
import org.zhixing.inspection.desk.Moves;
import org.zhixing.inspection.plan.PlanMoves;
import org.zhixing.inspection.record.RecordMoves;

/** Architecture rule 5: every act stands in its table, once for each state it is possible in, with who and why. */
class TheTablesOfFieldWorkAreTotalTests {

    @Test
    void plans() {
        total(PlanMoves.TABLE, PlanAct.class);
    }

    @Test
    void records() {
        total(RecordMoves.TABLE, RecordAct.class);
    }

    @Test
    void conclusions() {
        total(org.zhixing.inspection.conclusion.ConclusionMoves.TABLE, ConclusionAct.class);
    }

    @Test
    void rectifications() {
        total(org.zhixing.inspection.rectification.RectificationMoves.TABLE, RectificationAct.class);
    }

    @Test
    void lookBacks() {
        total(org.zhixing.inspection.lookback.LookBackMoves.TABLE, LookBackAct.class);
    }

    @Test
    void challenges() {
        total(org.zhixing.inspection.burden.ChallengeMoves.TABLE, ChallengeAct.class);
    }

    private static <S extends Enum<S>, A extends Enum<A> & InspectionAct> void total(Moves<S, A> moves, Class<A> acts) {
        var known = moves.all().stream().map(Move::act).toList();
        assertThat(known).containsAll(Arrays.asList(acts.getEnumConstants()));
        var pairs = new HashSet<String>();
        for (var move : moves.all()) {
            assertThat(pairs.add(move.from() + " " + move.act()))
                    .as(move.toString())
                    .isTrue();
            assertThat(move.who()).isNotEmpty();
            assertThat(move.rule()).isNotBlank();
        }
    }
}
