package org.zhixing.proposal.desk;

import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.paper.PaperAccess;
import org.zhixing.proposal.ProposalId;
import org.zhixing.timelimit.LimitAccess;

/** Letters, files, limits and the proof of a proposal open to whoever may see the proposal, and to nobody else. */
@Component
class ProposalAccess implements PaperAccess, AttachmentAccess, LimitAccess, LedgerAccess {

    private final ProposalRows rows;
    private final ProposalSight sight;
    private final CaseClock clock;

    ProposalAccess(ProposalRows rows, ProposalSight sight, CaseClock clock) {
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public String module() {
        return ProposalId.MODULE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        var id = new ProposalId(subject.id());
        return subject.equals(id.subject()) && rows.exists(id, sight.of(actor, clock.today()));
    }

    @Override
    public boolean maySee(Actor actor, CaseRef subject) {
        return mayRead(actor, subject);
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return new ProposalId(subject.id()).href();
    }
}
