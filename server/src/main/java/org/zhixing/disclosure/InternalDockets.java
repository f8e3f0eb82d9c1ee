package org.zhixing.disclosure;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhixing.secrecy.InternalMaterials;

/**
 * Dockets that are internal material, or come from what is, however many steps away (practice 10); for every module that
 * shows of a docket more than its own readers see.
 */
@Repository
public class InternalDockets {

    private final JdbcClient jdbc;
    private final InternalMaterials internal;

    InternalDockets(JdbcClient jdbc, InternalMaterials internal) {
        this.jdbc = jdbc;
        this.internal = internal;
    }

    /** The internal material and all dockets that come from it; empty where nothing is internal. */
    public Set<UUID> all() {
        return from(internal.subjects());
    }

    /** These cases and all dockets that come from them; empty of none. */
    public Set<UUID> from(Set<UUID> marked) {
        if (marked.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql(
                        """
                        WITH RECURSIVE kept (id) AS (
                          SELECT unnest(:marked::uuid[])
                          UNION
                          SELECT o.docket FROM kept k JOIN supervision.docket_origin o ON o.origin = k.id)
                        SELECT id FROM kept""")
                .param("marked", marked.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }
}
