package org.zhixing.ladder.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhixing.act.UnitId;
import org.zhixing.ladder.LadderStep;
import org.zhixing.ladder.Trial;
import org.zhixing.supervision.DocketId;

/** Interface rule 4: the figure of a unit opens to the dockets of this unit that differ, and to no others. */
class AFigureOfATrialOpensToItsDocketsTests {

    private static final Instant DAY = Instant.parse("2026-06-30T01:00:00Z");
    private static final UnitId WATER = new UnitId(UUID.randomUUID());
    private static final UnitId EDUCATION = new UnitId(UUID.randomUUID());

    private final Trial.Row differs = row(WATER, DAY, DAY.plusSeconds(86_400));
    private final Trial.Row same = row(WATER, DAY, DAY);
    private final Trial.Row ofAnother = row(EDUCATION, DAY, DAY.plusSeconds(86_400));

    @Test
    void ofAUnit() {
        assertThat(shown("unit." + WATER.value())).containsExactly(differs);
        assertThat(shown("unit." + UUID.randomUUID())).isEmpty();
    }

    @Test
    void ofAStep() {
        assertThat(shown("YELLOW.DIFFERS")).containsExactly(differs, ofAnother);
        assertThat(shown("YELLOW.AS_IS")).containsExactly(differs, same, ofAnother);
    }

    @Test
    void ofEachColumnOfAStep() {
        assertThat(shown("YELLOW.LATER")).containsExactly(differs, ofAnother);
        assertThat(shown("YELLOW.EARLIER")).isEmpty();
        assertThat(shown("YELLOW.ADDED")).isEmpty();
        assertThat(shown("YELLOW.DROPPED")).isEmpty();
        assertThat(shown("YELLOW.TRIED")).containsExactly(differs, same, ofAnother);
    }

    @Test
    void ofAFigureOfAUnitAndOfAll() {
        assertThat(shown("unit." + WATER.value() + ".HAPPENED_YELLOW")).containsExactly(differs, same);
        assertThat(shown("unit." + EDUCATION.value() + ".HAPPENED_YELLOW")).isEmpty();
        assertThat(shown("all.HAPPENED_YELLOW")).containsExactly(differs, same);
        assertThat(shown("all.RECEIPT_LATE")).containsExactly(ofAnother);
        assertThat(shown("all.TRIED_RED")).isEmpty();
    }

    @Test
    void whatNamesNoFigureShowsAll() {
        for (String none : List.of("", "unit.", "unit.water", "YELLOW", "NO.STEP")) {
            assertThat(shown(none)).as(none).containsExactly(differs, same, ofAnother);
        }
    }

    private List<Trial.Row> shown(String figure) {
        return List.of(differs, same, ofAnother).stream()
                .filter(Typing.of(figure))
                .toList();
    }

    private static Trial.Row row(UnitId lead, Instant asIs, Instant tried) {
        return new Trial.Row(
                new DocketId(UUID.randomUUID()),
                "云督立〔2026〕1号",
                "汛前检查",
                lead,
                lead.equals(WATER) ? DAY : null,
                null,
                new Trial.Also(lead.equals(EDUCATION), false, false),
                Map.of(LadderStep.YELLOW, asIs),
                Map.of(LadderStep.YELLOW, tried));
    }
}
