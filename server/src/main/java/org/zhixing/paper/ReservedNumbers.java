package org.zhixing.paper;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;

/** Numbers for sheets written by hand (practice 7). Writing methods join the caller's transaction. */
public interface ReservedNumbers {

    /** The largest block that may be reserved at once: rule data. */
    int largest();

    /** Takes the next numbers of a form for sheets that will be written by hand; none is ever given twice. */
    Outcome<List<ReservedNumber>> reserve(
            PaperForm form, UnitId issuer, String issuerName, int count, String purpose, Instant at, Actor actor);

    /** Enters the sheet that was written under a reserved number. */
    Outcome<ReservedNumber> enter(
            UUID number, ReservedNumber.HandWritten sheet, String scanDigest, Instant at, Actor actor);

    /** A number that was spoilt or is not needed: it stays listed as void. */
    Outcome<ReservedNumber> spoil(UUID number, String reason, Instant at, Actor actor);

    Optional<ReservedNumber> find(UUID number);

    /** All that were reserved, those that wait to be entered first. */
    List<ReservedNumber> all(int limit);

    /** What was entered for these cases, oldest first. */
    List<ReservedNumber> enteredFor(Collection<UUID> subjects);
}
