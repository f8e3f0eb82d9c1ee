package org.zhixing.brief.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Refusal;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefParty;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;

/** Asks the table of moves, and writes what an act has decided: the row, the ledger and the messages. */
@Component("briefFiling")
public class Filing {

    /** For callers that decide on the brief as it is now. */
    public static final int ANY_VERSION = -1;

    private final BriefRows rows;
    private final Ledger ledger;
    private final Notifications notifications;

    Filing(BriefRows rows, Ledger ledger, Notifications notifications) {
        this.rows = rows;
        this.ledger = ledger;
        this.notifications = notifications;
    }

    /** Why somebody in these relations cannot do this now; null when he can. */
    public static @Nullable Refusal against(Brief brief, BriefAct act, int version, Set<BriefParty> parties) {
        if (version != ANY_VERSION && version != brief.version()) {
            return Refusal.of("brief.refused.stale", "quality: robustness");
        }
        return BriefMoves.TABLE.against(brief.state(), act, parties);
    }

    /** Moves a brief on; the state comes from the table. What {@code signoff} enters in the ledger is not entered again. */
    public void move(Brief brief, BriefAct act, Map<String, ? extends @Nullable Object> columns) {
        var all = new LinkedHashMap<String, @Nullable Object>(columns);
        all.put("state", BriefMoves.TABLE.to(brief.state(), act));
        rows.update(brief.id(), all);
    }

    /** Moves a brief on, and enters it in the ledger. */
    public void settle(
            Brief brief,
            BriefAct act,
            Map<String, ? extends @Nullable Object> columns,
            Map<String, Object> facts,
            List<String> evidence,
            Instant at,
            Actor actor) {
        move(brief, act, columns);
        enter(brief.id(), act, facts, evidence, at, actor);
    }

    public void enter(
            BriefId id, BriefAct act, Map<String, Object> facts, List<String> evidence, Instant at, Actor actor) {
        ledger.append(new Entry(Stream.of(id.subject()), at, actor, act.verb(), facts, evidence));
    }

    public void tell(List<Recipient> to, Brief brief, String key, String href, boolean urgent, Instant at) {
        String number = brief.number();
        notifications.send(to.stream()
                .distinct()
                .map(one -> new Message(
                        one,
                        brief.id().subject(),
                        key,
                        List.of(brief.title()),
                        href,
                        number == null ? "" : number,
                        at,
                        urgent))
                .toList());
    }
}
