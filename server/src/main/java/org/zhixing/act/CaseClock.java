package org.zhixing.act;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Case time: the clock that decides everything legal. It is the database's clock plus the time machine's offset. Read
 * it once per request or batch and hand the instant on. Sessions, lockouts and the scheduler use machine time, a
 * {@link java.time.Clock}.
 */
public interface CaseClock {

    Instant now();

    default LocalDate today() {
        return LocalDate.ofInstant(now(), Zone.SHANGHAI);
    }
}
