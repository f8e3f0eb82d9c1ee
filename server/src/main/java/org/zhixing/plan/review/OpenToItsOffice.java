package org.zhixing.plan.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.LedgerAccess;
import org.zhixing.plan.PlanDocumentId;
import org.zhixing.plan.house.RememberedRule;
import org.zhixing.plan.house.RememberedRules;
import org.zhixing.shell.Found;
import org.zhixing.shell.SearchSource;

/** Plan documents in the global search, and the proof of their record, for the office that reviews them. */
@Component
class OpenToItsOffice implements SearchSource, LedgerAccess {

    private final PlanDocuments documents;
    private final RememberedRules rules;

    OpenToItsOffice(PlanDocuments documents, RememberedRules rules) {
        this.documents = documents;
        this.rules = rules;
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
        if (office == null) {
            return false;
        }
        return subject.equals(id.subject())
                ? documents.find(id, office).isPresent()
                : subject.equals(RememberedRule.subject(subject.id()))
                        && !rules.find(List.of(subject.id()), office).isEmpty();
    }
}
