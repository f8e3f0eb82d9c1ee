package org.zhixing.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zhixing.act.CaseRef;

/**
 * Port: a module that keeps content of cases and destroys it under a named order (practice 10). Every module with tables
 * of its own about cases has one; {@link ContentTables} does most of it from the database's own catalogue.
 */
public interface ContentKeeper {

    /** The module, which is also its schema. */
    String module();

    /** The case behind an id, if it is one of this module's. */
    Optional<CaseRef> caseOf(UUID id);

    /** Numbers and titles by which these cases can be told in a list that names no ids. */
    Set<String> labels(Collection<UUID> ids);

    /** Numbers of these cases, as far as they have one; a number is no content and stays when the words go. */
    Map<UUID, String> numbers(Collection<UUID> ids);

    /** Ids of what hangs on one of these: the notices of a docket, the questions about it, its files. */
    Set<UUID> hangingOn(Collection<UUID> ids);

    /**
     * Whether whatever shows one of these rows names the case as well, as a line of the inbox does by its link; then the
     * case is recognised by its own id, and nobody need know the ids of the rows.
     */
    default boolean isShownWithItsCase() {
        return false;
    }

    /** Rows that would lose their content, by table. */
    Map<String, Long> affected(Collection<UUID> ids);

    /**
     * Destroys the content of these and of what hangs on them, in the caller's transaction. What remains are ids, codes,
     * states, instants and the names of who acted.
     *
     * @param instead what stands in the place of a text from now on
     */
    Destroyed destroy(Collection<UUID> ids, String instead);

    /** Rows that repeat one of these words, by table. */
    Map<String, Long> repeating(Collection<String> words);

    /** Rewrites tables, so that no dead row, index or statistic keeps what was destroyed; outside of any transaction. */
    void compact(Collection<String> tables);

    /**
     * What was destroyed.
     *
     * @param rows by table
     * @param words the texts that are gone, for looking whether they stand elsewhere; never to be stored
     */
    record Destroyed(Map<String, Long> rows, Set<String> words) {}
}
