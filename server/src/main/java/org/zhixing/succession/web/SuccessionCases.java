package org.zhixing.succession.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.shell.ToDo;
import org.zhixing.shell.ToDoSource;
import org.zhixing.succession.SuccessionAct;
import org.zhixing.succession.SuccessionId;
import org.zhixing.succession.desk.SuccessionRows;
import org.zhixing.succession.desk.SuccessionSight;
import org.zhixing.succession.desk.Successions;

/** The proof of an act opens to whoever may see it; what is to be signed waits for whoever signs. */
@Component
class SuccessionCases implements LedgerAccess, ToDoSource {

    private static final List<SuccessionAct> SIGNING =
            List.of(SuccessionAct.HAND_OVER, SuccessionAct.RECEIVE, SuccessionAct.EFFECT);

    private final SuccessionRows rows;
    private final Successions successions;
    private final SuccessionSight sight;
    private final CaseClock clock;

    SuccessionCases(SuccessionRows rows, Successions successions, SuccessionSight sight, CaseClock clock) {
        this.rows = rows;
        this.successions = successions;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public String module() {
        return SuccessionId.MODULE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        var seer = sight.seer(actor, clock.today());
        return rows.find(new SuccessionId(subject.id()), sight.scope(seer)).isPresent();
    }

    @Override
    public List<ToDo> waitingFor(Actor actor, Instant at, int limit) {
        var seer = sight.seer(actor, clock.today());
        return rows.all(sight.scope(seer)).stream()
                .filter(act -> !act.state().ended())
                .flatMap(act -> successions.open(act, seer).stream()
                        .filter(SIGNING::contains)
                        .filter(one -> one != SuccessionAct.EFFECT
                                || act.handOvers().stream().allMatch(each -> each.signed()))
                        .limit(1)
                        .map(one -> new ToDo(
                                act.id().subject(),
                                act.document(),
                                "succession.errand." + one.slug(),
                                act.id().href(),
                                null,
                                false)))
                .limit(limit)
                .toList();
    }
}
