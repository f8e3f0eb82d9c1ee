package org.zhixing.supervision.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.NoticeState;

/** Notices that the clock or a person has proposed and nobody has answered. */
public record ProposalsPage(List<Row> rows, Map<UnitId, String> names, Hand hand) {

    /**
     * What the reader may do with yellow ones (practice 7).
     *
     * @param byOne whether the city's rule lets one person send them out
     * @param signs whether the reader signs what another has checked
     */
    public record Hand(@Nullable PersonId person, boolean byOne, boolean signs) {}

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
            boolean explained,
            @Nullable PersonId proposer,
            @Nullable PersonId checker,
            @Nullable String checkedBy) {}

    /** Whether the reader may check it: yellow, and not his own text. */
    public boolean mayCheck(Row row) {
        return row.colour() == Colour.YELLOW
                && row.state() == NoticeState.PROPOSED
                && !hand.byOne()
                && !Objects.equals(hand.person(), row.proposer());
    }

    /** Whether it may go out by this reader: a yellow one checked by another, an approved red one. */
    public boolean mayGoOut(Row row) {
        if (row.colour() == Colour.RED) {
            return row.state() == NoticeState.APPROVED;
        }
        return hand.byOne()
                || (row.state() == NoticeState.CHECKED
                        && hand.signs()
                        && !Objects.equals(hand.person(), row.checker())
                        && !Objects.equals(hand.person(), row.proposer()));
    }

    /** Yellow ones may be dismissed by anybody of the office, so each may be chosen; others need their case page. */
    public boolean mayChoose(Row row) {
        return row.colour() == Colour.YELLOW || mayGoOut(row);
    }

    public boolean anyToCheck() {
        return rows.stream().anyMatch(this::mayCheck);
    }

    public boolean anyToGoOut() {
        return rows.stream().anyMatch(this::mayGoOut);
    }

    public String name(UnitId unit) {
        return names.getOrDefault(unit, "");
    }
}
