package org.zhixing.paperwork;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketId;

/**
 * A paper to be drafted.
 *
 * @param origin the docket or instruction from which it is written
 * @param dockets further matters of the same unit that an assignment hands over; none for the origin alone
 * @param extension which extension the form is about, null for other kinds
 * @param unit to whom a letter of forwarding goes; null where it follows from the origin
 * @param body the words beside what is known, drafted and edited
 * @param entries what only the drafter knows
 */
public record NewPaper(
        PaperKind kind,
        CaseRef origin,
        List<DocketId> dockets,
        @Nullable UUID extension,
        @Nullable UnitId unit,
        String body,
        Map<PaperField, String> entries) {

    public NewPaper {
        dockets = List.copyOf(dockets);
        entries = Map.copyOf(entries);
    }
}
