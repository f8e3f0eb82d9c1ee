package org.zhixing.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.zhixing.campaign.course.CampaignMoves;
import org.zhixing.campaign.course.StageMoves;
import org.zhixing.campaign.desk.Move;
import org.zhixing.campaign.desk.Moves;
import org.zhixing.campaign.rule.RuleMoves;
import org.zhixing.campaign.unitplan.UnitPlanMoves;

/** Architecture rule 5: every act stands in its table, once for each state it is possible in, with who and why. */
class TheTablesOfCampaignsAreTotalTests {

    @Test
    void campaigns() {
        total(CampaignMoves.TABLE, CampaignAct.class);
    }

    @Test
    void stages() {
        total(StageMoves.TABLE, StageAct.class);
    }

    @Test
    void unitPlans() {
        total(UnitPlanMoves.TABLE, UnitPlanAct.class);
    }

    @Test
    void rules() {
        total(RuleMoves.TABLE, RuleAct.class);
    }

    private static <S extends Enum<S>, A extends Enum<A> & CampaignStep> void total(Moves<S, A> moves, Class<A> acts) {
        assertThat(moves.all().stream().map(Move::act)).containsAll(Arrays.asList(acts.getEnumConstants()));
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
