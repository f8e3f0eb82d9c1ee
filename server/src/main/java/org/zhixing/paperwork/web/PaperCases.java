package org.zhixing.paperwork.web;

import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.paper.PaperAccess;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.desk.HandWrittenDesk;
import org.zhixing.paperwork.desk.PaperRows;
import org.zhixing.paperwork.desk.PaperSight;
import org.zhixing.timelimit.LimitAccess;

/** Sheet, signed page, limits and proof of a paper open to whoever may read the paper, and to nobody else. */
@Component("paperworkCases")
class PaperCases implements PaperAccess, AttachmentAccess, LedgerAccess, LimitAccess {

    private final PaperRows rows;
    private final PaperSight sight;
    private final CaseClock clock;
    private final HandWrittenDesk handWritten;

    PaperCases(PaperRows rows, PaperSight sight, CaseClock clock, HandWrittenDesk handWritten) {
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
        this.handWritten = handWritten;
    }

    @Override
    public String module() {
        return PaperId.MODULE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        if (subject.type().equals(HandWrittenDesk.TYPE)) {
            return handWritten.mayRead(actor, subject.id());
        }
        var id = new PaperId(subject.id());
        return subject.equals(id.subject())
                && rows.find(id, sight.of(actor, clock.today())).isPresent();
    }

    @Override
    public boolean maySee(Actor actor, CaseRef subject) {
        return mayRead(actor, subject);
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return subject.type().equals(HandWrittenDesk.TYPE) ? "/paperwork/reserved" : new PaperId(subject.id()).href();
    }
}
