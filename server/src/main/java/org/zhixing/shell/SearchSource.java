package org.zhixing.shell;

import java.util.List;
import org.zhixing.act.Actor;

/** Port of the global search: a module finds what is its own, within what the actor may see. */
public interface SearchSource {

    /**
     * Best matches first.
     *
     * @param words a tsquery made by {@link SearchWords#query}
     * @param question as typed, for numbers
     * @param limit at most so many
     */
    List<Found> find(Actor actor, String words, String question, int limit);
}
