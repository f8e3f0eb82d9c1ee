package org.zhixing.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhixing.filing.Filing.ANY_VERSION;
import static org.zhixing.inspection.FieldOffice.OFFICER;
import static org.zhixing.inspection.FieldOffice.why;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhixing.inspection.plan.Draws;
import org.zhixing.inspection.plan.SeededDraw;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.UnitType;

/** R049: the seed follows from the data, and from what is on record anybody draws the same. */
@InspectionTest
class EveryDrawCanBeRepeatedTests {

    @Autowired
    FieldOffice office;

    @Autowired
    Draws draws;

    @Autowired
    Ledger ledger;

    @Test
    void unitsAreDrawnOnceAndTheLedgerKnowsHow() {
        office.bureau();
        office.bureau();
        office.bureau();
        var id = office.drafted("随机督查");
        assertThat(why(office.plans.draw(
                        id,
                        ANY_VERSION,
                        UnitType.TOWNSHIP,
                        9_000,
                        office.today(),
                        office.now(),
                        office.actor(OFFICER))))
                .isEqualTo("inspection.refused.draw-size");
        office.plans
                .draw(id, ANY_VERSION, UnitType.TOWNSHIP, 2, office.today(), office.now(), office.actor(OFFICER))
                .orThrow();
        var draw = draws.ofPlan(id.value()).orElseThrow();
        assertThat(draw.repeats()).isTrue();
        assertThat(office.visits(id))
                .extracting(visit -> visit.unit().value())
                .containsExactlyInAnyOrderElementsOf(draw.chosen());
        assertThat(ledger.timeline(id.subject()))
                .anySatisfy(one -> assertThat(String.valueOf(one)).contains(draw.seed()));
        assertThat(why(office.plans.draw(
                        id, ANY_VERSION, UnitType.TOWNSHIP, 2, office.today(), office.now(), office.actor(OFFICER))))
                .isEqualTo("inspection.refused.drawn-already");
    }

    @Test
    void theOrderInWhichThePopulationIsListedDecidesNothing() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var population = new ArrayList<SeededDraw.Item>();
            var groups = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            for (int i = 0; i < 5 + random.nextInt(40); i++) {
                population.add(new SeededDraw.Item(UUID.randomUUID(), "第" + i + "项", groups.get(random.nextInt(3))));
            }
            String seed = SeededDraw.seed("look-back/2026-Q1", population);
            var chosen = SeededDraw.choose(seed, population, 4, 5, List.of());
            Collections.shuffle(population, random);
            assertThat(SeededDraw.seed("look-back/2026-Q1", population)).isEqualTo(seed);
            assertThat(SeededDraw.choose(seed, population, 4, 5, List.of())).isEqualTo(chosen);
            for (var group : groups) {
                var own = population.stream()
                        .filter(item -> item.group().equals(group))
                        .toList();
                if (own.size() >= 5) {
                    assertThat(own).anyMatch(item -> chosen.contains(item.id()));
                }
            }
        }
    }
}
