package org.zhixing.supervision;

import java.util.UUID;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;

/** One report on its way inside a unit: a case of its own, so that nobody outside learns of it by its docket. */
public record UnitReportId(UUID value) {

    /** The kind of case in a {@link CaseRef}. */
    public static final String TYPE = "report";

    public static UnitReportId next() {
        return new UnitReportId(Ids.next());
    }

    /** The case under which ledger, files and questions know it. */
    public CaseRef subject() {
        return new CaseRef(DocketId.MODULE, TYPE, value);
    }

    public String href() {
        return "/unit-reports/" + value;
    }
}
