package org.zhixing.identity.unified;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;

/** The provider's stream of the ledger: how it was set up, opened, closed, and who was turned away. */
@Component
public class ProviderLog {

    public static final String STREAM = "identity/provider";

    private final Ledger ledger;
    private final CaseClock clock;

    ProviderLog(Ledger ledger, CaseClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Records an act in the caller's transaction. */
    void record(UUID provider, Actor actor, String verb, Map<String, Object> changed) {
        ledger.append(Entry.of(new Stream(STREAM, provider), clock.now(), actor, verb, changed));
    }
}
