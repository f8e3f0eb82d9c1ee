package org.zhixing.filing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Moves;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.Role;
import org.zhixing.act.Step;
import org.zhixing.act.UnitId;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.notification.Message;
import org.zhixing.notification.Notifications;
import org.zhixing.notification.Recipient;
import org.zhixing.rows.Rows;

/** Asks the table of moves, and writes what an act has decided: the row, the ledger, and the messages. */
@Component
public class Filing {

    /** For callers that decide on the case as it is now. */
    public static final int ANY_VERSION = -1;

    private final Map<String, Rows> tables;
    private final Ledger ledger;
    private final Notifications notifications;

    Filing(ObjectProvider<Rows> tables, Ledger ledger, Notifications notifications) {
        this.tables = tables.stream().collect(Collectors.toUnmodifiableMap(Rows::module, rows -> rows));
        this.ledger = ledger;
        this.notifications = notifications;
    }

    /** Why somebody in these relations cannot do this now, in the words of the module of the case; null when he can. */
    public static <S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>> @Nullable Refusal against(
            Moves<S, A, P> moves, Held<S> row, A act, int version, Set<P> parties) {
        if (version != ANY_VERSION && version != row.version()) {
            return Refusal.of(row.caseId().subject().module() + ".refused.stale", "quality: robustness");
        }
        return moves.against(row.state(), act, parties);
    }

    /** What somebody wants to do to a case as he saw it. */
    public record Asked<I extends FiledCase, A>(I id, A act, int version, Instant at, Actor actor) {}

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
    public <I extends FiledCase, S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>, R extends Held<S>>
            Outcome<I> act(
                    Moves<S, A, P> moves,
                    Optional<R> held,
                    Function<R, Set<P>> parties,
                    Asked<I, A> asked,
                    Doing<R> doing) {
        var row = held.orElse(null);
        if (row == null) {
            return Outcome.refused(asked.id().subject().module() + ".refused.not-found", "architecture 10");
        }
        var refusal = against(moves, row, asked.act(), asked.version(), parties.apply(row));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(row).then(written -> {
            settle(moves, row, asked.act(), written.columns(), written.facts(), List.of(), asked.at(), asked.actor());
            return Outcome.done(asked.id());
        });
    }

    /** Begins a case: its first row and its first entry. */
    public void begin(
            FiledCase id,
            Step act,
            Map<String, ? extends @Nullable Object> columns,
            Map<String, Object> facts,
            List<String> evidence,
            Instant at,
            Actor actor) {
        rows(id).insert(id.table(), columns);
        enter(id, act, facts, evidence, at, actor);
    }

    /** Moves a case on, and enters it; the state comes from the table. */
    public <S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>> void settle(
            Moves<S, A, P> moves,
            Held<S> row,
            A act,
            Map<String, ? extends @Nullable Object> columns,
            Map<String, Object> facts,
            List<String> evidence,
            Instant at,
            Actor actor) {
        move(moves, row, act, columns);
        enter(row.caseId(), act, facts, evidence, at, actor);
    }

    /** As {@link #settle}, where the act is entered elsewhere: by the way to a signature, or in the stream of another case. */
    public <S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>> void move(
            Moves<S, A, P> moves, Held<S> row, A act, Map<String, ? extends @Nullable Object> columns) {
        move(moves, row.caseId(), row.state(), act, columns);
    }

    /** As {@link #move(Moves, Held, Enum, Map)}, of a case of which no more than the state has been read. */
    public <S extends Enum<S>, A extends Enum<A> & Step, P extends Enum<P>> void move(
            Moves<S, A, P> moves, FiledCase id, S from, A act, Map<String, ? extends @Nullable Object> columns) {
        var all = new LinkedHashMap<String, @Nullable Object>(columns);
        all.put("state", moves.to(from, act));
        rows(id).update(id.table(), id.value(), all);
    }

    /** Keeps an act in the ledger. */
    public void enter(
            FiledCase id, Step act, Map<String, Object> facts, List<String> evidence, Instant at, Actor actor) {
        enter(id, id, act, facts, evidence, at, actor);
    }

    /** As {@link #enter(FiledCase, Step, Map, List, Instant, Actor)}, where the case is a part of the one whose record keeps it. */
    public void enter(
            FiledCase whole,
            FiledCase id,
            Step act,
            Map<String, Object> facts,
            List<String> evidence,
            Instant at,
            Actor actor) {
        ledger.append(new Entry(
                Stream.of(whole.subject()), at, actor, id.subject().type() + "." + act.slug(), facts, evidence));
    }

    public void tell(Recipient to, FiledCase id, String key, String title, Instant at) {
        tell(to, id, id.href(), key, title, at);
    }

    /** Tells the liaison of a unit. */
    public void tell(UnitId unit, FiledCase id, String key, String title, Instant at) {
        tell(unit, id, id.href(), key, title, at);
    }

    /**
     * As {@link #tell(UnitId, FiledCase, String, String, Instant)}.
     *
     * @param href page of another case that says more to the unit
     */
    public void tell(UnitId unit, FiledCase id, String href, String key, String title, Instant at) {
        tell(new Recipient.ToDuty(unit, Role.UNIT_LIAISON), id, href, key, title, at);
    }

    private void tell(Recipient to, FiledCase id, String href, String key, String title, Instant at) {
        notifications.send(new Message(to, id.subject(), key, List.of(title), href, "", at, false));
    }

    private Rows rows(FiledCase id) {
        return Objects.requireNonNull(tables.get(id.subject().module()));
    }
}
