package org.zhixing.campaign.desk;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Moves;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.campaign.CampaignParty;
import org.zhixing.campaign.CampaignStep;
import org.zhixing.campaign.CaseId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;

/** Asks the table of moves, and writes what an act has decided: the row, the ledger, and the messages. */
@Component("campaignFiling")
public class Filing {

    /** For callers that decide on the case as it is now. */
    public static final int ANY_VERSION = -1;

    private final CampaignTables tables;
    private final Ledger ledger;
    private final Notifications notifications;

    Filing(CampaignTables tables, Ledger ledger, Notifications notifications) {
        this.tables = tables;
        this.ledger = ledger;
        this.notifications = notifications;
    }

    /** Why somebody in these relations cannot do this now; null when he can. */
    public static <S extends Enum<S>, A extends Enum<A> & CampaignStep> @Nullable Refusal against(
            Moves<S, A, CampaignParty> moves, Held<S> row, A act, int version, Set<CampaignParty> parties) {
        if (version != ANY_VERSION && version != row.version()) {
            return Refusal.of("campaign.refused.stale", "quality: robustness");
        }
        return moves.against(row.state(), act, parties);
    }

    /** What somebody wants to do to a case as he saw it. */
    public record Asked<A>(CaseId id, A act, int version, Instant at, Actor actor) {}

    /** What an act has decided: what changes in the row, and what the ledger says. */
    public record Written(Map<String, ? extends @Nullable Object> columns, Map<String, Object> facts) {}

    /** What one act does besides moving the state. */
    public interface Doing<R> {
        Outcome<Written> decide(R held);
    }

    /**
     * Does what is asked to a row that stands for itself, or says why not.
     *
     * @param held the row, locked; empty for who may not see it
     */
    public <S extends Enum<S>, A extends Enum<A> & CampaignStep, R extends Held<S>> Outcome<CaseId> act(
            Moves<S, A, CampaignParty> moves,
            String table,
            Optional<R> held,
            Function<R, Set<CampaignParty>> parties,
            Asked<A> asked,
            Doing<R> doing) {
        var row = held.orElse(null);
        if (row == null) {
            return Outcome.refused("campaign.refused.not-found", "architecture 10");
        }
        var refusal = against(moves, row, asked.act(), asked.version(), parties.apply(row));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(row).then(written -> {
            settle(
                    moves,
                    table,
                    row.id(),
                    row.state(),
                    asked.act(),
                    written.columns(),
                    asked.id(),
                    written.facts(),
                    asked.at(),
                    asked.actor());
            return Outcome.done(asked.id());
        });
    }

    /** Moves a row on; the state comes from the table. */
    public <S extends Enum<S>, A extends Enum<A> & CampaignStep> void settle(
            Moves<S, A, CampaignParty> moves,
            String table,
            UUID row,
            S from,
            A act,
            Map<String, ? extends @Nullable Object> columns,
            CaseId stream,
            Map<String, Object> facts,
            Instant at,
            Actor actor) {
        var all = new LinkedHashMap<String, @Nullable Object>(columns);
        all.put("state", moves.to(from, act));
        tables.update(table, row, all);
        enter(stream, table, act, facts, at, actor);
    }

    /**
     * Keeps an act in the ledger.
     *
     * @param kind what is acted on: {@code campaign}, {@code stage}, …
     */
    public void enter(
            CaseId stream, String kind, CampaignStep act, Map<String, Object> facts, Instant at, Actor actor) {
        ledger.append(
                Entry.of(Stream.of(stream.subject()), at, actor, kind.replace('_', '-') + "." + act.slug(), facts));
    }

    public void tell(UnitId unit, CaseId id, String key, String title, Instant at) {
        tell(unit, id, id.href(), key, title, at);
    }

    /**
     * As {@link #tell(UnitId, CaseId, String, String, Instant)}.
     *
     * @param href page of another case that says more to the unit
     */
    public void tell(UnitId unit, CaseId id, String href, String key, String title, Instant at) {
        notifications.send(new Message(
                new Recipient.ToDuty(unit, Role.UNIT_LIAISON), id.subject(), key, List.of(title), href, "", at, false));
    }
}
