package org.zhixing.supervision.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeState;

/** Notices that the clock or a person has proposed and nobody has answered. */
public record ProposalsPage(List<Row> rows, Map<UnitId, String> names) {

    /**
     * One proposal.
     *
     * @param explained whether the unit has explained itself, needed before red
     */
    public record Row(
            UUID notice,
            UUID docket,
            String title,
            String number,
            UnitId lead,
            Colour colour,
            NoticeState state,
            Instant proposedAt,
            String reason,
            boolean explained) {

        /** Yellow ones and approved red ones may go out from here; the others need their case page. */
        public boolean mayGoOut() {
            return colour == Colour.YELLOW || state == NoticeState.APPROVED;
        }
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
