package org.zhixing.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.ladder.CityRules;

/** A rule that the city has changed by a document before day zero, so that its page shows two versions (practice 8). */
@Component
@ConditionalOnProperty("zhixing.sample")
class RuleDays {

    private static final int MORNING = 10;

    private final CityRules rules;

    RuleDays(CityRules rules) {
        this.rules = rules;
    }

    /** All of it, in the caller's transaction. */
    void happen(LocalDate dayZero, Actor officer) {
        var values = new HashMap<>(Words.pairs("rules.txt"));
        var day = dayZero.minusDays(Long.parseLong(Objects.requireNonNull(values.remove("days-before"))));
        String document = Objects.requireNonNull(values.remove("document"));
        String reason = Objects.requireNonNull(values.remove("reason"));
        rules.adopt(
                        new CityRules.Adoption(values, document, day, reason),
                        day.atTime(MORNING, 0).atZone(Zone.SHANGHAI).toInstant(),
                        officer)
                .orThrow();
    }
}
