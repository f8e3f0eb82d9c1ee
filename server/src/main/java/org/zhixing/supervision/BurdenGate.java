package org.zhixing.supervision;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;

/**
 * Port: whether units may be asked for more this year (R052, domain law L9). Whoever asks a unit for something that the
 * law does not prescribe asks here before.
 */
public interface BurdenGate {

    /**
     * Why one of the units may not be asked; null when all may.
     *
     * @param what the sort of request as the burden meter counts it, for instance {@code CALL}
     */
    @Nullable
    Refusal against(Collection<UnitId> units, String what, Instant at);
}
