package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.supervision.Office.OFFICER;
import static org.zhixing.supervision.Office.PLANNING;
import static org.zhixing.supervision.Office.STAFF;
import static org.zhixing.supervision.Office.why;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.supervision.docket.Obstacles;

/** R055. */
@SupervisionTest
class ReportingAnObstacleNeverCountsTests {

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
        assertThat(office.limits(docket)).hasSameSizeAs(limits);
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
    void strangersCannotSeeItNorReportIt() {
        var docket = office.inWork("整合平台");

        assertThat(why(office.tries("严守一", new DocketCommand.ReportObstacle(docket, "旁观", null))))
                .isEqualTo("supervision.refused.not-found");
    }
}
