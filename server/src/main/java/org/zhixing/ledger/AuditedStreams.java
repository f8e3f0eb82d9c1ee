package org.zhixing.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Streams that audit administrators read: accounts, roles, settings, never cases (L16). A module contributes one bean per
 * kind of stream; what no module names is closed to them.
 *
 * @param kind kind of the streams, for instance {@code identity/account}
 * @param labelKey message key of what such a stream is called
 * @param naming says whose a stream is; of a kind with one stream alone it says nothing
 */
public record AuditedStreams(String kind, String labelKey, Naming naming) {

    /** A kind of which its label says all. */
    public AuditedStreams(String kind, String labelKey) {
        this(kind, labelKey, ids -> Map.of());
    }

    /** Names of streams of one kind by their ids; of what is gone there is none. */
    @FunctionalInterface
    public interface Naming {
        Map<UUID, Named> of(Collection<UUID> ids);
    }

    /**
     * Whose stream it is.
     *
     * @param href page of what was done with it, null where there is none
     */
    public record Named(String name, @Nullable String href) {}
}
