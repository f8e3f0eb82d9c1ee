package org.zhixing.disclosure.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.disclosure.Disclosure;
import org.zhixing.disclosure.DisclosureAct;
import org.zhixing.disclosure.Disclosures;
import org.zhixing.disclosure.Source;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.shell.CasePaper;
import org.zhixing.shell.CasePapers;
import org.zhixing.shell.Texts;
import org.zhixing.supervision.DocketId;

/** On the page of a docket: its publication, or the way to propose one; and whose the record of a publication is. */
@Component
class DisclosureLinks implements CasePapers, LedgerAccess {

    private final Disclosures disclosures;
    private final CaseClock clock;

    DisclosureLinks(Disclosures disclosures, CaseClock clock) {
        this.disclosures = disclosures;
        this.clock = clock;
    }

    @Override
    public List<CasePaper> of(CaseRef subject, Instant at, Actor actor) {
        var docket = new DocketId(subject.id());
        if (!subject.equals(docket.subject()) || !disclosures.isOffice(actor)) {
            return List.of();
        }
        var made = disclosures.of(Source.of(docket), actor, at);
        if (made.isEmpty() && !disclosures.isOpenTo(Source.of(docket), actor, at)) {
            return List.of();
        }
        return List.of(made.map(
                        one -> new CasePaper(false, "disclosure.link", List.of(), Texts.keyOf(one.state()), one.href()))
                .orElseGet(() -> new CasePaper(
                        true,
                        Texts.keyOf(DisclosureAct.PROPOSE),
                        List.of(),
                        "",
                        "/disclosures/new?docket=" + docket.value())));
    }

    @Override
    public String module() {
        return Disclosures.MODULE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        return subject.equals(Disclosure.subject(subject.id()))
                && disclosures.find(subject.id(), actor, clock.now()).isPresent();
    }
}
