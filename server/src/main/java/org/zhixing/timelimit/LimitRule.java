package org.zhixing.timelimit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhixing.worktime.Certainty;
import org.zhixing.worktime.DueOnRestDay;
import org.zhixing.worktime.Period;

/**
 * A legal or promised term as rule data with its source (architecture rule 12). A limit keeps the version it was started
 * with by its {@link #reference}.
 *
 * @param code short name, as in the deadline table of the domain law; its title is message {@code timelimit.rule.<code>}
 * @param version from 1
 * @param extension by how much it may be extended, null where no extension is provided for
 * @param source law or rule, with article
 * @param certainty how far the figure was checked; a legal officer should confirm whatever is not {@code STATUTE}
 * @param validUntil last day, null while in force
 * @param adopted how this version came about, null for what came with the house
 */
public record LimitRule(
        String code,
        int version,
        Period period,
        @Nullable Period extension,
        DueOnRestDay onRestDay,
        String source,
        Certainty certainty,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Adopted adopted) {

    /**
     * How a version came about.
     *
     * @param on date of the document, which is the version's source
     * @param confirmedBy who of the legal office compared it with the text, empty for nobody
     * @param by name of whoever entered it
     */
    public record Adopted(LocalDate on, String reason, String confirmedBy, Instant at, String by) {}

    /** Whether a legal officer should still confirm the figure. */
    public boolean toBeConfirmed() {
        return certainty != Certainty.STATUTE;
    }

    /** What {@link NewLimit#rule} should carry, for instance {@code XK-DEC@1}. */
    public String reference() {
        return code + "@" + version;
    }
}
