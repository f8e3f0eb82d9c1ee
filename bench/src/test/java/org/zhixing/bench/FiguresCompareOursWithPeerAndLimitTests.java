package org.zhixing.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhixing.bench.Spread.Round;

class FiguresCompareOursWithPeerAndLimitTests {

    private static final Figures FIGURES = new Figures(
            "start",
            "s",
            Map.of("run", new Spread(9, 8, 12, 20)),
            new Spread(3, 2.5, 3.5, 5),
            new Spread(0.5, 0.4, 0.6, 1));

    @Test
    void theMedianIsNotMovedByOneSlowRun() {
        var spread = Spread.of(List.of(new Round(9, 3), new Round(1, 1), new Round(2, 2)));
        assertThat(spread).isEqualTo(new Spread(2, 1, 9, 2));
        assertThat(Spread.median(4, 1, 2, 3)).isEqualTo(2.5);
    }

    @Test
    void bothFormsTellTheRatios() {
        assertThat(FIGURES.table())
                .contains("run", "9.00", "8.00-12.00", "20.00", "3.00")
                .contains("peer", "limit");
        assertThat(FIGURES.json())
                .isEqualTo("{\"name\":\"start\",\"unit\":\"s\","
                        + "\"ours\":{\"run\":{\"median\":9.000,\"least\":8.000,\"most\":12.000,\"cpu\":20.000}},"
                        + "\"peer\":{\"median\":3.000,\"least\":2.500,\"most\":3.500,\"cpu\":5.000},"
                        + "\"limit\":{\"median\":0.500,\"least\":0.400,\"most\":0.600,\"cpu\":1.000},"
                        + "\"oursToPeer\":{\"run\":3.000}}");
    }
}
