package org.zhixing.practice.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Moves;
import org.zhixing.act.Refusal;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.LibraryAct;
import org.zhixing.practice.PracticeParty;

/** Asks the table of moves, and writes what an act has decided: the row, the ledger, and the messages. */
@Component
public class Filing {

    /** For callers that decide on the case as it is now. */
    public static final int ANY_VERSION = -1;

    private final PracticeTables tables;
    private final Ledger ledger;
    private final Notifications notifications;

    Filing(PracticeTables tables, Ledger ledger, Notifications notifications) {
        this.tables = tables;
        this.ledger = ledger;
        this.notifications = notifications;
    }

    /** Why somebody in these relations cannot do this now; null when he can. */
    public static <S extends Enum<S>, A extends Enum<A> & LibraryAct> @Nullable Refusal against(
            Moves<S, A, PracticeParty> moves, Held<S> row, A act, int version, Set<PracticeParty> parties) {
        if (version != ANY_VERSION && version != row.version()) {
            return Refusal.of("practice.refused.stale", "quality: robustness");
        }
        return moves.against(row.state(), act, parties);
    }

    /** Moves a case on; the state comes from the table. */
    public <S extends Enum<S>, A extends Enum<A> & LibraryAct> void settle(
            Moves<S, A, PracticeParty> moves,
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

    /** Begins a case: its first row and its first entry. */
    public <A extends Enum<A> & LibraryAct> void begin(
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
            CaseId id, LibraryAct act, Map<String, Object> facts, List<String> evidence, Instant at, Actor actor) {
        ledger.append(
                new Entry(Stream.of(id.subject()), at, actor, id.kind().type() + "." + act.slug(), facts, evidence));
    }

    public void tell(Recipient to, CaseId id, String key, String title, Instant at) {
        notifications.send(new Message(to, id.subject(), key, List.of(title), id.href(), "", at, false));
    }

    private static String table(CaseId id) {
        return id.kind().table();
    }
}
