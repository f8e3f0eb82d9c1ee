package org.zhixing.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that ran before the house was opened, to be entered afterwards (补录, practice 1). What was done before stands
 * in the ledger with the day of the act and the day of the entry.
 *
 * @param docket as it is to stand; with a stated due date, which may have passed, or the term of the rules from the day
 *     of entry on
 * @param openedOn when it was opened on paper, null if the register does not say
 * @param number of the paper notice that opened it, null for none; no two dockets share one
 * @param notices yellow and red notices served on paper and still in force, oldest first
 * @param person who works on it, as the register writes it, empty for nobody
 * @param progress what the register says of its progress, empty for nothing
 */
public record LateEntry(
        OpenDocket docket,
        @Nullable LocalDate openedOn,
        @Nullable String number,
        List<PaperNotice> notices,
        String person,
        String progress) {

    public LateEntry {
        notices = List.copyOf(notices);
    }

    /** A notice served on paper. */
    public record PaperNotice(Colour colour, @Nullable String number, @Nullable LocalDate servedOn) {}
}
