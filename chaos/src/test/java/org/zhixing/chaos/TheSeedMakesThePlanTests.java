package org.zhixing.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheSeedMakesThePlanTests {

    private static final List<FaultKind> ALL = List.of(FaultKind.values());

    @Test
    void theSameSeedMakesTheSamePlanAndAnotherSeedAnother() {
        assertThat(Plan.of(1_000, 5, ALL)).isEqualTo(Plan.of(1_000, 5, ALL));
        assertThat(Plan.of(1_000, 5, ALL)).isNotEqualTo(Plan.of(1_000, 6, ALL));
    }

    @Test
    void everyKindIsInEveryPlanAndTheSharesAreHundred() {
        assertThat(EnumSet.copyOf(Plan.of(13, 1, ALL).faults())).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(Plan.of(1_000, 1, ALL).faults()).hasSize(1_000);
        assertThat(ALL.stream().mapToInt(FaultKind::share).sum()).isEqualTo(100);
    }
}
