package org.zhixing.inspection.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Moves;
import org.zhixing.act.Refusal;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.InspectionAct;
import org.zhixing.inspection.InspectionParty;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;

/** Asks the table of moves, and writes what an act has decided: the row, the ledger, and the messages. */
@Component
public class Filing {

    /** For callers that decide on the case as it is now. */
    public static final int ANY_VERSION = -1;

    private final InspectionTables tables;
    private final Ledger ledger;
    private final Notifications notifications;

    Filing(InspectionTables tables, Ledger ledger, Notifications notifications) {
        this.tables = tables;
        this.ledger = ledger;
        this.notifications = notifications;
    }

    /** Why somebody in these relations cannot do this now; null when he can. */
    public static <S extends Enum<S>, A extends Enum<A> & InspectionAct> @Nullable Refusal against(
            Moves<S, A, InspectionParty> moves, Held<S> row, A act, int version, Set<InspectionParty> parties) {
        if (version != ANY_VERSION && version != row.version()) {
            return Refusal.of("inspection.refused.stale", "quality: robustness");
        }
        return moves.against(row.state(), act, parties);
    }

    /** Moves a case on; the state comes from the table. */
    public <S extends Enum<S>, A extends Enum<A> & InspectionAct> void settle(
            Moves<S, A, InspectionParty> moves,
            Held<S> row,
            A act,
            Map<String, ? extends @Nullable Object> columns,
            Map<String, Object> facts,
            List<String> evidence,
            Instant at,
            Actor actor) {
        var all = new java.util.LinkedHashMap<String, @Nullable Object>(columns);
        all.put("state", moves.to(row.state(), act));
        tables.update(table(row.id()), row.id().value(), all);
        enter(row.id(), act, facts, evidence, at, actor);
    }

    /** As {@link #settle}, where the way to the signature has entered the act already. */
    public <S extends Enum<S>, A extends Enum<A> & InspectionAct> void move(
            Moves<S, A, InspectionParty> moves, Held<S> row, A act) {
        tables.update(table(row.id()), row.id().value(), Map.of("state", moves.to(row.state(), act)));
    }

    /** Begins a case: its first row and its first entry. */
    public <A extends Enum<A> & InspectionAct> void begin(
            CaseId id,
            A act,
            Map<String, ? extends @Nullable Object> columns,
            Map<String, Object> facts,
            List<String> evidence,
            Instant at,
            Actor actor) {
        tables.insert(table(id), columns);
        enter(id, act, facts, evidence, at, actor);
    }

    public void enter(
            CaseId id, InspectionAct act, Map<String, Object> facts, List<String> evidence, Instant at, Actor actor) {
        ledger.append(
                new Entry(Stream.of(id.subject()), at, actor, id.kind().type() + "." + act.slug(), facts, evidence));
    }

    public void tell(Recipient to, CaseId id, String key, String title, Instant at) {
        notifications.send(new Message(to, id.subject(), key, List.of(title), id.href(), "", at, false));
    }

    private static String table(CaseId id) {
        return id.kind().name().toLowerCase(java.util.Locale.ROOT);
    }
}
