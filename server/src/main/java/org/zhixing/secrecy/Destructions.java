package org.zhixing.secrecy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;

/**
 * Orders under which content is destroyed. One person proposes, another confirms; neither can alone, and whoever asks
 * must be of the supervision office or a confidential secretary.
 */
public interface Destructions {

    /** Whether this actor may read and propose orders. */
    boolean admits(Actor actor);

    /** The newest orders; none for who may not read them. */
    List<Destruction> newest(Actor actor, int most);

    Optional<Destruction> find(UUID id, Actor actor);

    /** What would lose its content, by table; nothing of what it says. */
    Map<String, Long> affected(Destruction order);

    /** Numbers of what is to go, by the ids of the cases; a case without one is left out. */
    Map<UUID, String> numbers(Destruction order);

    /** Whether this actor is the other person who may confirm. */
    boolean mayConfirm(Destruction order, Actor actor);

    /** Names what is to go and the order under which; destroys nothing. */
    Outcome<Destruction> propose(NewDestruction wanted, Instant at, Actor actor);

    /**
     * Destroys the content everywhere in one transaction, and rewrites the tables afterwards.
     *
     * @return where the same words still stand, by table: for another order, if they do
     */
    Outcome<Map<String, Long>> confirm(UUID id, Instant at, Actor actor);

    Outcome<Destruction> decline(UUID id, Instant at, Actor actor);

    Outcome<Destruction> withdraw(UUID id, Instant at, Actor actor);
}
