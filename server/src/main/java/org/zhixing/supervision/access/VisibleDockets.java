package org.zhixing.supervision.access;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.supervision.DocketVisibility;
import org.zhixing.supervision.rule.Rules;

/** Hands {@link Visibility} to the modules above. */
@Component
class VisibleDockets implements DocketVisibility {

    private final Standings standings;
    private final Rules rules;

    VisibleDockets(Standings standings, Rules rules) {
        this.standings = standings;
        this.rules = rules;
    }

    @Override
    public Scope of(Actor actor, Instant at) {
        var standing = standings.of(actor, LocalDate.ofInstant(at, Zone.SHANGHAI), rules.current());
        var visible = Visibility.of(standing);
        return new Scope(visible.predicate(), visible.params());
    }
}
