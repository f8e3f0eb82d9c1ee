package org.zhixing.supervision.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Refusal;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.supervision.UnitReportAct;
import org.zhixing.supervision.UnitReportId;
import org.zhixing.supervision.UnitReportParty;

/** Asks the table of moves, and writes what an act has decided: the row, the ledger and the word to the drafter. */
@Component
class UnitReportFiling {

    private final UnitReportRows rows;
    private final Ledger ledger;
    private final Notifications notifications;

    UnitReportFiling(UnitReportRows rows, Ledger ledger, Notifications notifications) {
        this.rows = rows;
        this.ledger = ledger;
        this.notifications = notifications;
    }

    static @Nullable Refusal against(UnitReport report, UnitReportAct act, int version, Set<UnitReportParty> parties) {
        if (version != UnitReportDesk.ANY_VERSION && version != report.version()) {
            return Refusal.of("supervision.refused.stale", "quality: robustness");
        }
        return UnitReportMoves.TABLE.against(report.state(), act, parties);
    }

    /** Moves on as the table says, with the words that belong to it. */
    void settle(UnitReport report, UnitReportAct act, @Nullable String wordsBack, @Nullable Instant submitted) {
        rows.move(report.id(), UnitReportMoves.TABLE.to(report.state(), act), wordsBack, submitted);
    }

    void enter(UnitReportId id, UnitReportAct act, Map<String, Object> facts, Instant at, Actor actor) {
        ledger.append(Entry.of(Stream.of(id.subject()), at, actor, act.verb(), facts));
    }

    void tellDrafter(UnitReport report, String key, String words, Instant at) {
        notifications.send(new Message(
                new Recipient.ToPerson(report.drafter()),
                report.id().subject(),
                key,
                List.of(report.docketTitle(), words),
                report.id().href(),
                report.docketNumber(),
                at,
                false));
    }
}
