package org.zhixing.practice.negative;

import java.util.List;
import org.zhixing.act.UnitId;
import org.zhixing.practice.Audience;

/**
 * A negative case as it is written.
 *
 * @param legalBasis law or rule that was not kept
 * @param decisionMaker the body that made the decision behind
 * @param namesReason why persons are named, with each name; empty where none is
 * @param readers who reads it besides the unit concerned, where the audience is named units
 */
public record NewNegativeCase(
        String title,
        String facts,
        String legalBasis,
        String decisionMaker,
        String namesReason,
        Audience audience,
        List<UnitId> readers) {

    public NewNegativeCase {
        readers = List.copyOf(readers);
    }
}
