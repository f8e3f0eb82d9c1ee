package org.zhixing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresCompareOursWithPeerAndLimitTests {

    @Test
    void theMedianIsNotMovedByOneSlowRun() {
        assertThat(Figures.median(9, 1, 2)).isEqualTo(2);
        assertThat(Figures.median(4, 1, 2, 3)).isEqualTo(2.5);
    }

    @Test
    void bothFormsTellTheRatios() {
        var figures = new Figures("start", "s", 9, 3, 0.5);
        assertThat(figures.table()).contains("ours/peer", "3.00", "ours/limit", "18.00");
        assertThat(figures.json())
                .isEqualTo("{\"name\":\"start\",\"unit\":\"s\",\"ours\":9.000,\"peer\":3.000,\"limit\":0.500,"
                        + "\"oursToPeer\":3.000,\"oursToLimit\":18.000}");
    }
}
