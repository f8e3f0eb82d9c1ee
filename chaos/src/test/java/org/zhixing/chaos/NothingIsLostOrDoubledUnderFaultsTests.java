package org.zhixing.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bounded form of {@code ./zhixing chaos}: a fixed seed, every kind of fault at least once. */
class NothingIsLostOrDoubledUnderFaultsTests {

    private static final int FAULTS = 36;
    private static final long SEED = 36;

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void whatWasAnsweredAsDoneIsThereOnceAndWhatWasNotAtMostOnce() throws Exception {
        var result = new Trial(FAULTS, SEED, List.of(FaultKind.values()), System.err).run();
        assertThat(result.differences()).as(result.table()).isEmpty();
        assertThat(result.total()).isGreaterThanOrEqualTo(FAULTS);
        assertThat(result.planted()).isEqualTo(Planted.values().length);
        assertThat(result.acts().get(Act.Fate.DONE)).isGreaterThan(50);
    }
}
