package org.zhixing.paperwork.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
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
import org.zhixing.paperwork.PaperAct;
import org.zhixing.paperwork.PaperId;
import org.zhixing.paperwork.PaperParty;

/** Asks the table of moves, and writes what an act has decided: the row, the ledger and the messages. */
@Component
class PaperFiling {

    private final PaperRows rows;
    private final Ledger ledger;
    private final Notifications notifications;

    PaperFiling(PaperRows rows, Ledger ledger, Notifications notifications) {
        this.rows = rows;
        this.ledger = ledger;
        this.notifications = notifications;
    }

    /** Why somebody in these relations cannot do this now; null when he can. */
    static @Nullable Refusal against(Paper paper, PaperAct act, int version, Set<PaperParty> parties) {
        if (version != PaperDesk.ANY_VERSION && version != paper.version()) {
            return Refusal.of("paperwork.refused.stale", "quality: robustness");
        }
        return PaperMoves.TABLE.against(paper.state(), act, parties);
    }

    /** Moves a paper on; the state comes from the table. */
    void settle(Paper paper, PaperAct act, Map<String, ? extends @Nullable Object> columns) {
        var all = new LinkedHashMap<String, @Nullable Object>(columns);
        all.put("state", PaperMoves.TABLE.to(paper.state(), act));
        rows.update(paper.id(), all);
    }

    void enter(PaperId id, PaperAct act, Map<String, Object> facts, List<String> evidence, Instant at, Actor actor) {
        ledger.append(new Entry(Stream.of(id.subject()), at, actor, act.verb(), facts, evidence));
    }

    void tell(List<Recipient> to, Paper paper, String key, String number, Instant at) {
        notifications.send(to.stream()
                .distinct()
                .map(one -> new Message(
                        one,
                        paper.id().subject(),
                        key,
                        List.of(paper.title()),
                        paper.id().href(),
                        number,
                        at,
                        false))
                .toList());
    }
}
