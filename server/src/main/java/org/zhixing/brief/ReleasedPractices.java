package org.zhixing.brief;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.zhixing.act.UnitId;

/** Port: the practices of the library that a brief may tell of as good examples (R051). */
public interface ReleasedPractices {

    /**
     * A practice that the whole house reads.
     *
     * @param words what was done
     */
    record Released(UUID id, String unitName, String title, String words) {}

    /** Released on one of these days, by these units or by any where none is named; the first first. */
    List<Released> released(LocalDate from, LocalDate to, List<UnitId> units);

    /** Those of these that the whole house still reads. */
    Set<UUID> stillRead(Collection<UUID> practices);

    /** The page of one. */
    String href(UUID practice);
}
