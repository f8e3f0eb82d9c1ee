package org.zhixing.supervision.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.CaseRef;
import org.zhixing.attachment.AttachmentAccess;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.paper.PaperAccess;
import org.zhixing.supervision.DocketId;
import org.zhixing.timelimit.LimitAccess;

/**
 * Sheets, files, time limits and the proof of a docket open to whoever may see the docket, and to nobody else; other kinds
 * of case say so themselves.
 */
@Component
class CaseAccess implements PaperAccess, AttachmentAccess, LimitAccess, LedgerAccess {

    private final Stage stage;
    private final DocketRows dockets;
    private final CaseClock clock;
    private final List<CaseOpening> others;

    CaseAccess(Stage stage, DocketRows dockets, CaseClock clock, List<CaseOpening> others) {
        this.stage = stage;
        this.dockets = dockets;
        this.clock = clock;
        this.others = others;
    }

    @Override
    public String module() {
        return DocketId.MODULE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        for (var other : others) {
            if (other.type().equals(subject.type())) {
                return other.mayRead(actor, subject);
            }
        }
        var id = new DocketId(subject.id());
        return subject.equals(id.subject())
                && dockets.find(id, stage.seer(actor, clock.now())).isPresent();
    }

    @Override
    public boolean maySee(Actor actor, CaseRef subject) {
        return mayRead(actor, subject);
    }

    @Override
    public String hrefOf(CaseRef subject) {
        return others.stream()
                .filter(other -> other.type().equals(subject.type()))
                .map(other -> other.hrefOf(subject))
                .findFirst()
                .orElse("/dockets/" + subject.id());
    }
}
