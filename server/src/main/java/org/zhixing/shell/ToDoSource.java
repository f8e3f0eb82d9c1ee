package org.zhixing.shell;

import java.time.Instant;
import java.util.List;
import org.zhixing.act.Actor;

/** Port of the workbench: a module says what waits for an actor. Addressed to posts and duties, resolved when read. */
public interface ToDoSource {

    /**
     * What waits for this actor, most pressing first.
     *
     * @param at case time of the question
     * @param limit at most so many
     */
    List<ToDo> waitingFor(Actor actor, Instant at, int limit);

    /**
     * What this actor waits for from others, most pressing first. To-dos of the same form: whose turn it is stands in the
     * key.
     */
    default List<ToDo> awaitedBy(Actor actor, Instant at, int limit) {
        return List.of();
    }
}
