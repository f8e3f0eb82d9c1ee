package org.zhixing.timelimit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TimeLimitTests
class TheSchedulerIsGivenTheDatabasesClockTests {

    @Test
    void itIsTheOnlyClockTheSchedulerFinds(@Autowired Clock given) {
        assertThat(given).isInstanceOf(DatabaseSchedulerClock.class);
    }
}
