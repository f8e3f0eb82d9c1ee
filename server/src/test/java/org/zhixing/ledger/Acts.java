package org.zhixing.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.AccountId;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;

/** Invented acts of the city of Yunze. */
final class Acts {

    static final Instant MORNING = Instant.parse("2026-03-02T01:00:00.123456Z");

    private Acts() {}

    static CaseRef docket() {
        return new CaseRef("supervision", "docket", Ids.next());
    }

    static Actor officer() {
        return new Actor(
                AccountId.next(),
                PersonId.next(),
                "江一帆",
                PostId.next(),
                "督查专员",
                UnitId.next(),
                "云泽市政府督查室",
                Set.of(Role.SUPERVISION_OFFICER),
                null);
    }

    static Actor standIn() {
        var officer = officer();
        return new Actor(
                officer.account(),
                officer.person(),
                "陆小满",
                officer.post(),
                officer.postName(),
                officer.unit(),
                officer.unitName(),
                Set.of(Role.UNIT_LIAISON, Role.SECTION_STAFF),
                new OnBehalfOf(OnBehalfOf.Kind.STAND_IN, PersonId.next(), "江一帆", "督查专员"));
    }

    static Entry act(CaseRef subject, String verb) {
        return Entry.of(Stream.of(subject), MORNING, officer(), verb, Map.of("title", "整治河道", "days", 5));
    }

    /** So many acts on each case, one after another, written in one transaction. */
    static void record(TransactionTemplate transaction, Ledger ledger, int times, CaseRef... subjects) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < times; i++) {
            for (CaseRef subject : subjects) {
                var changed = Map.<String, Object>of("title", "整治河道", "days", 5, "step", i);
                entries.add(Entry.of(Stream.of(subject), MORNING, officer(), "docket.reported", changed));
            }
        }
        transaction.executeWithoutResult(status -> ledger.append(entries));
    }

    static List<UUID> idsOf(List<Recorded> recorded) {
        return recorded.stream().map(Recorded::id).toList();
    }
}
