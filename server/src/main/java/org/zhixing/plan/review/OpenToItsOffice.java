package org.zhixing.plan.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;

/** Plan documents in the global search, and the proof of their record, for the office that reviews them. */
@Component
class OpenToItsOffice implements SearchSource, LedgerAccess {

    private final PlanDocuments documents;

    OpenToItsOffice(PlanDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<Found> find(Actor actor, String words, String question, int limit) {
        UnitId office = PlanRights.mayReview(actor) ? actor.unit() : null;
        return office == null
                ? List.of()
                : documents.search(office, words, limit).stream()
                        .map(OpenToItsOffice::found)
                        .toList();
    }

    private static Found found(PlanDocument document) {
        String page = document.state() == DocumentState.CONFIRMED ? "/campaign" : "/review";
        return new Found(
                "plan.found.document",
                document.facts().title(),
                document.facts().number(),
                "/plans/" + document.id().value() + page);
    }

    @Override
    public String module() {
        return PlanDocumentId.MODULE;
    }

    @Override
    public boolean mayRead(Actor actor, CaseRef subject) {
        UnitId office = PlanRights.mayReview(actor) ? actor.unit() : null;
        var id = new PlanDocumentId(subject.id());
        return office != null
                && subject.equals(id.subject())
                && documents.find(id, office).isPresent();
    }
}
