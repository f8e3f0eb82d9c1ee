package org.zhixing.proposal.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.Certainty;
import org.zhixing.worktime.Period;

/**
 * A rule by which proposals are handled, in one version: a term or a figure.
 *
 * @param value a period code, numbers with commas, or words
 * @param extension by how much a term may be extended, empty where it may not
 * @param term whether it is a term of the table of terms
 * @param from the first day of this version, null for what holds at once
 * @param adoptedOn date of the document, null for what came with the house
 * @param confirmedBy who of the legal office compared it with the text, empty for nobody
 */
public record HandlingRule(
        String key,
        boolean term,
        int version,
        String value,
        String extension,
        String source,
        String reason,
        Certainty certainty,
        @Nullable LocalDate from,
        @Nullable LocalDate adoptedOn,
        String confirmedBy,
        @Nullable Instant revisedAt,
        @Nullable String revisedBy) {

    /** Whether a legal officer should still confirm it. */
    public boolean toBeConfirmed() {
        return certainty != Certainty.STATUTE;
    }

    /** Whether the value is a period, so that another may be typed in words. */
    public boolean isPeriod() {
        return Period.parse(value).isPresent();
    }

    /** Message key of its name. */
    public String nameKey() {
        return term ? "timelimit.rule." + key : "proposal.rule-key." + key;
    }
}
