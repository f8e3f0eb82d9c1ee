package org.zhixing.inspection.burden;

import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhixing.inspection.AskedElsewhere;

/** What this module and others ask of units besides what belongs to dockets: their published views, one behind the other. */
@Component
class AskedBesides {

    private static final String BELOW =
            """
            SELECT unit, at, kind, what, subject, number, title, href FROM inspection.asked_of_unit
            UNION ALL SELECT unit, at, kind, what, subject, number, title, href FROM brief.asked_of_unit
            UNION ALL SELECT unit, at, kind, what, subject, number, title, href FROM campaign.asked_of_unit
            UNION ALL SELECT unit, at, kind, what, subject, number, title, href FROM proposal.asked_of_unit
            UNION ALL SELECT unit, at, kind, what, subject, number, title, href FROM paperwork.asked_of_unit""";

    private final String sql;

    AskedBesides(ObjectProvider<AskedElsewhere> above) {
        this.sql = BELOW
                + above.orderedStream()
                        .map(one -> "\nUNION ALL SELECT unit, at, kind, what, subject, number, title, href FROM "
                                + one.view())
                        .collect(Collectors.joining());
    }

    /** A statement whose columns are those of {@code inspection.asked_of_unit}. */
    String sql() {
        return sql;
    }
}
