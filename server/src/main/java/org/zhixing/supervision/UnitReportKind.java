package org.zhixing.supervision;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of reports for which a unit may have steps of its own before they go out (practice 3). */
public enum UnitReportKind {
    /** 办结报告. */
    COMPLETION(DocketAct.REPORT_COMPLETION),
    /** 进展. */
    PROGRESS(DocketAct.REPORT_PROGRESS);

    private final DocketAct act;

    UnitReportKind(DocketAct act) {
        this.act = act;
    }

    /** What is done to the docket when the report goes out. */
    public DocketAct act() {
        return act;
    }

    /** The kind under which {@code signoff} keeps the steps. */
    public String path() {
        return DocketId.MODULE + "." + name();
    }

    public static Optional<UnitReportKind> of(DocketAct act) {
        return Arrays.stream(values()).filter(kind -> kind.act == act).findFirst();
    }
}
