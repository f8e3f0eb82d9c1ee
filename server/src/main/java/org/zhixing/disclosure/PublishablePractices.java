package org.zhixing.disclosure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.zhixing.act.UnitId;

/** Port: the practices of the library as far as their publication goes (社会公开, R051). */
public interface PublishablePractices {

    /**
     * A practice.
     *
     * @param released whether a leader has released it to the house, and nobody has withdrawn it since
     * @param internal whether it or what it rests on is internal material
     */
    record Publishable(
            UUID id,
            UnitId unit,
            String title,
            String done,
            String conditions,
            boolean released,
            boolean internal,
            String href) {

        /** Whether everybody may read of it what was published. */
        boolean open() {
            return released && !internal;
        }
    }

    /** Those of these that there are. */
    List<Publishable> of(Collection<UUID> practices);
}
