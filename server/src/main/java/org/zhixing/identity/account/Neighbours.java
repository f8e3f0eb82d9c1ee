package org.zhixing.identity.account;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.organization.Organization;

/** What identity asks of the modules around it. */
@Component
public class Neighbours {

    private final ObjectProvider<CaseClock> caseClock;
    private final ObjectProvider<Ledger> ledger;
    private final ObjectProvider<Organization> organization;
    private final Clock clock;

    Neighbours(
            ObjectProvider<CaseClock> caseClock,
            ObjectProvider<Ledger> ledger,
            ObjectProvider<Organization> organization,
            Clock clock) {
        this.caseClock = caseClock;
        this.ledger = ledger;
        this.organization = organization;
        this.clock = clock;
    }

    public Instant caseTime() {
        var given = caseClock.getIfAvailable();
        return given == null ? clock.instant() : given.now();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(caseTime(), Zone.SHANGHAI);
    }

    public void append(List<Entry> entries) {
        ledger.ifAvailable(there -> there.append(entries));
    }

    public Optional<Organization> organization() {
        return Optional.ofNullable(organization.getIfAvailable());
    }
}
