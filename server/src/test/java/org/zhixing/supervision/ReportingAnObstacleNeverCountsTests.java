package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.LEADER_IN_CHARGE;
import static org.zhixing.supervision.Office.LIAISON;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.STAFF;
import static org.zhixing.supervision.Office.why;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.supervision.desk.Kinds;
import org.zhixing.supervision.docket.Obstacles;

/** R055. */
@SupervisionTest
class ReportingAnObstacleNeverCountsTests {

    private static final String PLANNING_LIAISON = "严守一";
    private static final String MARKET_LIAISON = "温如初";

    @Autowired
    Office office;

    @Autowired
    Obstacles obstacles;

    @Test
    void neitherColourNorStateNorTimeNorVersionChangesByIt() {
        var docket = office.inWork("打通数据");
        var before = office.docket(docket);
        var limits = office.limits(docket);
        office.does(STAFF, new DocketCommand.ReportObstacle(docket, "缺少共享接口。", office.city.unit(PLANNING)));

        assertThat(office.docket(docket)).isEqualTo(before);
        assertThat(office.colour(docket)).isEqualTo(Colour.GREEN);
        assertThat(office.limits(docket)).containsAll(limits);
        assertThat(office.limits(docket).stream()
                        .filter(limit -> !limits.contains(limit))
                        .map(limit -> limit.kind()))
                .as("only its own time has begun")
                .containsExactly(Kinds.OBSTACLE);
        assertThat(office.notices(docket)).hasSize(1);
    }

    @Test
    void itIsAnsweredByTheOfficeAndOnce() {
        var docket = office.inWork("理顺关系");
        office.does(STAFF, new DocketCommand.ReportObstacle(docket, "职责交叉。", null));
        var obstacle = obstacles.of(docket).get(0).id();

        assertThat(why(office.tries(STAFF, new DocketCommand.AnswerObstacle(docket, obstacle, "自答"))))
                .isEqualTo("supervision.refused.not-yours");
        office.does(OFFICER, new DocketCommand.AnswerObstacle(docket, obstacle, "由发改委牵头协调。"));
        assertThat(obstacles.of(docket).get(0).answer()).isEqualTo("由发改委牵头协调。");
        assertThat(why(office.tries(OFFICER, new DocketCommand.AnswerObstacle(docket, obstacle, "再答"))))
                .isEqualTo("supervision.refused.not-found");
    }

    @Test
    void theUnitThatCanRemoveItSaysWhatItDoesByWhenAndTheOfficeDecides() {
        var docket = office.inWork("共用数据");
        assertThat(why(office.tries(PLANNING_LIAISON, offer(docket, UUID.randomUUID()))))
                .isEqualTo("supervision.refused.not-found");
        office.does(STAFF, new DocketCommand.ReportObstacle(docket, "接口未开放。", office.city.unit(PLANNING)));
        var obstacle = obstacles.of(docket).get(0).id();

        assertThat(why(office.tries(LIAISON, offer(docket, obstacle)))).isEqualTo("supervision.refused.not-yours");
        assertThat(why(office.tries(MARKET_LIAISON, offer(docket, obstacle))))
                .isEqualTo("supervision.refused.not-found");
        assertThat(why(office.tries(
                        PLANNING_LIAISON, new DocketCommand.OfferRemoval(docket, obstacle, " ", office.today()))))
                .isEqualTo("supervision.refused.no-words");
        assertThat(why(office.tries(
                        PLANNING_LIAISON,
                        new DocketCommand.OfferRemoval(
                                docket, obstacle, "开放", office.today().minusDays(1)))))
                .isEqualTo("supervision.refused.offer-passed");
        assertThat(why(office.tries(PLANNING_LIAISON, new DocketCommand.AnswerObstacle(docket, obstacle, "自行了结"))))
                .isEqualTo("supervision.refused.not-yours");
        office.does(PLANNING_LIAISON, offer(docket, obstacle));
        assertThat(obstacles.of(docket).get(0).offer()).isEqualTo("开放接口。");
        assertThat(office.limit(docket, Kinds.OBSTACLE).endedAt()).isNull();
        office.does(LEADER_IN_CHARGE, new DocketCommand.AnswerObstacle(docket, obstacle, "按此办理。"));

        assertThat(office.limit(docket, Kinds.OBSTACLE).endedAt()).isNotNull();
        assertThat(why(office.tries(PLANNING_LIAISON, offer(docket, obstacle))))
                .as("nothing is left to be said")
                .isEqualTo("supervision.refused.not-yours");
    }

    @Test
    void unansweredItGoesToTheNextLevelAndItIsSeenWhoHeldIt() {
        var docket = office.inWork("打破壁垒", 60);
        office.does(STAFF, new DocketCommand.ReportObstacle(docket, "两家都不接。", office.city.unit(PLANNING)));
        office.forwardPast(docket, Kinds.OBSTACLE);

        var one = obstacles.of(docket).get(0);
        assertThat(one.escalatedAt()).isNotNull();
        assertThat(obstacles.holds(one, office.now()))
                .extracting(Obstacles.Hold::step)
                .containsExactly(Obstacles.Step.REMOVER, Obstacles.Step.ABOVE);
        assertThat(obstacles.holds(one, office.now()).get(0).days()).isEqualTo(6);
        office.does(OFFICER, new DocketCommand.AnswerObstacle(docket, one.id(), "由发改委承担。"));
        assertThat(office.colour(docket)).as("and it counts against nobody").isEqualTo(Colour.GREEN);
    }

    @Test
    void itsTimeGoesOnWhenAnotherUnitTakesTheLead() {
        var docket = office.inWork("划转职责", 60);
        office.does(STAFF, new DocketCommand.ReportObstacle(docket, "缺少依据。", office.city.unit(PLANNING)));
        var due = office.limit(docket, Kinds.OBSTACLE).dueAt();
        office.does(OFFICER, new DocketCommand.Transfer(docket, -1, office.city.unit(Office.MARKET), "职责在市场监管局。"));
        assertThat(office.limit(docket, Kinds.OBSTACLE).endedAt()).isNull();
        assertThat(office.limit(docket, Kinds.OBSTACLE).dueAt()).isEqualTo(due);
        office.forwardPast(docket, Kinds.OBSTACLE);

        assertThat(obstacles.of(docket).get(0).escalatedAt()).isNotNull();
    }

    private DocketCommand offer(DocketId docket, UUID obstacle) {
        return new DocketCommand.OfferRemoval(
                docket, obstacle, "开放接口。", office.today().plusDays(10));
    }

    @Test
    void strangersCannotSeeItNorReportIt() {
        var docket = office.inWork("整合平台");

        assertThat(why(office.tries("严守一", new DocketCommand.ReportObstacle(docket, "旁观", null))))
                .isEqualTo("supervision.refused.not-found");
    }
}
