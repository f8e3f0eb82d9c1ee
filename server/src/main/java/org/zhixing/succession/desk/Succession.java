package org.zhixing.succession.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;
import org.zhixing.succession.SuccessionId;
import org.zhixing.succession.SuccessionKind;
import org.zhixing.succession.SuccessionState;

/**
 * An act of succession.
 *
 * @param document title and number of the paper that orders it
 * @param decidedOn day of the paper
 * @param takesEffect first day on which it counts
 * @param newName the name given; empty where none is
 * @param excludedDays working days of hand-over that were excluded, once it has taken effect
 */
public record Succession(
        SuccessionId id,
        SuccessionKind kind,
        String document,
        LocalDate decidedOn,
        LocalDate takesEffect,
        List<UnitId> formers,
        List<UnitId> successors,
        String newName,
        String function,
        SuccessionState state,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant effectedAt,
        @Nullable String effectedBy,
        @Nullable Integer excludedDays,
        List<Item> items,
        List<HandOver> handOvers,
        int version) {

    /**
     * Something open, as it was listed.
     *
     * @param to null where it stays with the former unit
     */
    public record Item(
            CaseRef subject,
            UnitId from,
            @Nullable UnitId to,
            String kindKey,
            String number,
            String title,
            String href,
            @Nullable Instant dueAt) {

        /** How a form names it. */
        public String key() {
            return subject.id() + "/" + from.value();
        }
    }

    /** What goes from one unit to another, with both signatures. */
    public record HandOver(
            UUID id,
            UnitId from,
            UnitId to,
            @Nullable Instant handedAt,
            @Nullable String handedBy,
            @Nullable Instant receivedAt,
            @Nullable String receivedBy) {

        public boolean signed() {
            return handedAt != null && receivedAt != null;
        }
    }

    /** Where an item goes when nobody says otherwise: to the first successor; of a function, nothing moves by itself. */
    public @Nullable UnitId byRule(UnitId from) {
        if (kind == SuccessionKind.MOVE_FUNCTION || successors.isEmpty()) {
            return null;
        }
        var first = successors.get(0);
        return first.equals(from) ? null : first;
    }
}
