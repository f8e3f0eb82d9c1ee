package org.zhixing.brief.web;

import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.paper.PaperAccess;
import org.zhixing.timelimit.LimitAccess;

/** Sheets, signed pages, limits and proofs of a brief open to whoever may read the brief whole, and to nobody else. */
@Component
class BriefCases implements PaperAccess, AttachmentAccess, LimitAccess, LedgerAccess {

    private final BriefRows rows;
    private final BriefSight sight;
    private final CaseClock clock;

    BriefCases(BriefRows rows, BriefSight sight, CaseClock clock) {
        this.rows = rows;
        this.sight = sight;
        this.clock = clock;
    }

    @Override
    public String module() {
        return BriefId.MODULE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        return rows.find(new BriefId(subject.id()), sight.briefs(sight.standing(actor, clock.today())))
                .isPresent();
    }

    @Override
    public boolean maySee(Actor actor, CaseRef subject) {
        return mayRead(actor, subject);
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return new BriefId(subject.id()).href();
    }
}
