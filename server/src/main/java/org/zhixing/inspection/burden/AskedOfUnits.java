package org.zhixing.inspection.burden;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.shell.AskedOf;
import org.zhixing.supervision.Grounds;

/** Each request stands on the page of its case with its grounds, beside the door by which it is questioned (L9 b and g). */
@Component
class AskedOfUnits implements AskedOf {

    private final Challenges challenges;
    private final RequestGrounds grounds;
    private final CaseClock clock;

    AskedOfUnits(Challenges challenges, RequestGrounds grounds, CaseClock clock) {
        this.challenges = challenges;
        this.grounds = grounds;
        this.clock = clock;
    }

    @Override
    public List<Asked> on(UUID subject, Actor actor) {
        return challenges.questionable(subject, clock.now(), actor).stream()
                .filter(act -> act.grounds().isWhole())
                .map(act -> asked(act.what(), act.grounds()))
                .toList();
    }

    @Override
    public Optional<Asked> prescribed(String sort) {
        return Optional.of(grounds.usual(sort)).filter(Grounds::isWhole).map(usual -> asked(sort, usual));
    }

    private static Asked asked(String sort, Grounds grounds) {
        return new Asked("inspection.asked." + sort, grounds.basis(), grounds.owner(), grounds.why());
    }
}
