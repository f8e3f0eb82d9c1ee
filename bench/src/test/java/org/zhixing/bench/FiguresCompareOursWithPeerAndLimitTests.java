package org.zhixing.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zhixing.bench.Spread.Round;
import tools.jackson.databind.json.JsonMapper;

class FiguresCompareOursWithPeerAndLimitTests {

    private static final Row OURS =
            new Row("ours", 100, List.of(new Round(1, 2, 4), new Round(2, 2, 4), new Round(9, 2, 4)));
    private static final Row PEER = new Row("peer", 10, List.of(new Round(3, 5), new Round(4, 5), new Round(9, 5)));

    @Test
    void theMedianIsNotMovedByOneSlowRun() {
        var spread = Spread.of(List.of(new Round(9, 3), new Round(1, 1), new Round(2, 2)));
        assertThat(spread).isEqualTo(new Spread(2, 1, 9, 2, 2));
        assertThat(Spread.median(4, 1, 2, 3)).isEqualTo(2.5);
    }

    @Test
    void ratiosAreThoseOfRoundsThatRanTogether() {
        assertThat(PEER.timesAsLongAs(OURS)).isEqualTo(20, within(1e-9));
        assertThat(PEER.timesTheProcessorOf(OURS)).isEqualTo(25, within(1e-9));
    }

    @Test
    void theObjectHasTheKeysThatReadersRelyOn() {
        var figures = new Figures("sweep", true, List.of(OURS, PEER), Map.of("flowable.time", 20.0));
        var json = JsonMapper.shared().readTree(figures.json(Machine.here()));
        assertThat(json.propertyNames())
                .containsExactly("name", "machine", "versions", "rounds", "quick", "rows", "ratios");
        assertThat(json.get("rounds").asInt()).isEqualTo(3);
        assertThat(json.get("ratios").get("flowable.time").asDouble()).isEqualTo(20);
        assertThat(json.get("rows").get(0).get("cpuMicrosAnItem").asDouble()).isEqualTo(20_000);
        assertThat(json.get("rows").get(0).get("oursOfTheMachine").asDouble()).isEqualTo(0.5);
        assertThat(figures.table()).contains("ours", "peer", "flowable.time");
    }
}
