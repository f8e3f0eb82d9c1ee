package org.zhixing.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PersonId;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.Colour;
import org.zhixing.supervision.DocketFacts.Lights;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketState;

/**
 * A project, with how its docket stands.
 *
 * @param number in the list it comes from
 * @param secretary who follows it all the way (R036)
 * @param backup who does so while the secretary is away, null for nobody
 * @param investment in ten thousand yuan, null where the list names none
 * @param target what is to be reached in the end, null where nothing is measured
 */
public record Project(
        UUID id,
        ProjectKind kind,
        String number,
        String title,
        String content,
        UnitId lead,
        String leadName,
        PersonId secretary,
        String secretaryName,
        @Nullable PersonId backup,
        String backupName,
        @Nullable BigDecimal investment,
        @Nullable BigDecimal target,
        String measure,
        @Nullable LocalDate due,
        String source,
        DocketId docket,
        String docketNumber,
        DocketState state,
        @Nullable Colour colour,
        Lights lights,
        @Nullable Instant lastNote) {

    static final String MODULE = "project";
    static final String TYPE = "project";

    public CaseRef subject() {
        return subject(id);
    }

    static CaseRef subject(UUID id) {
        return new CaseRef(MODULE, TYPE, id);
    }

    public String href() {
        return "/projects/" + id;
    }

    /** A value as people write it, empty for none. */
    public static String written(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }
}
