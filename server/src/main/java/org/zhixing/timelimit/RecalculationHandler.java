package org.zhixing.timelimit;

import java.time.Instant;
import java.util.List;

/**
 * What a module does when a new holiday notice has moved due dates of its kind later, for instance issue one correction
 * (更正, practice 9) for each served sheet. Called in the transaction of the import, in batches. A kind may have none.
 */
public interface RecalculationHandler {

    LimitKind kind();

    /**
     * Before the calendar and any limit are held: holds what {@link #moved} will change, in the order in which people's acts
     * hold it, who come to calendar and limits last.
     */
    default void ahead() {}

    /**
     * Says which due dates of this kind moved.
     *
     * @param at case time of the import
     * @param source title and number of the notice
     */
    void moved(List<MovedLimit> batch, Instant at, String source);
}
