package org.zhixing.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.timelimit.Repairs;
import org.zhixing.timelimit.Sweep;

@SupervisionTest
class TheSweepGivesWayToWhoeverActsTests {

    @Autowired
    Office office;

    @Autowired
    Sweep sweep;

    @Autowired
    Repairs repairs;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aDocketInSomebodysHandsWaitsForTheNextSweepAndTheOthersDoNot() throws Exception {
        var held = office.inWork("正在办理的事项");
        var free = office.inWork("无人办理的事项");
        try (var person = database.getConnection()) {
            person.setAutoCommit(false);
            try (var lock = person.prepareStatement("SELECT 1 FROM supervision.docket WHERE id = ? FOR UPDATE")) {
                lock.setObject(1, held.value());
                lock.executeQuery();
            }
            fortyDaysPass();
            sweep.sweep();
            assertThat(proposed(free)).isTrue();
            assertThat(proposed(held)).isFalse();
            person.rollback();
        }
        assertThat(repairs.open(100)).as("nobody is to blame for having acted").isEmpty();
        sweep.sweep();
        assertThat(proposed(held)).isTrue();
    }

    private boolean proposed(DocketId docket) {
        return office.notices(docket).stream().anyMatch(notice -> notice.colour() == Colour.YELLOW);
    }

    /** Without the time machine, which would wait for whoever acts. */
    private void fortyDaysPass() {
        jdbc.sql("UPDATE timelimit.case_clock SET offset_micros = offset_micros + 40 * 86400000000")
                .update();
    }
}
