package org.zhixing.brief;

import java.util.Arrays;
import java.util.Optional;
import org.zhixing.paper.PaperForm;

/** Kinds of briefs (practice 7). */
public enum BriefKind {
    /** 督查周报. */
    WEEKLY(PaperForm.WEEKLY_BRIEF, true),
    /** 督查月报. */
    MONTHLY(PaperForm.MONTHLY_BRIEF, true),
    /** 督查季报. */
    QUARTERLY(PaperForm.QUARTERLY_BRIEF, true),
    /** 督查专报, upward. */
    SPECIAL(PaperForm.SPECIAL_REPORT, false),
    /** 督查通报, downward. */
    CIRCULAR(PaperForm.CIRCULAR, false);

    private static final String PREFIX = "brief.";

    private final PaperForm form;
    private final boolean periodic;

    BriefKind(PaperForm form, boolean periodic) {
        this.form = form;
        this.periodic = periodic;
    }

    /** As which sheet it is issued. */
    public PaperForm form() {
        return form;
    }

    /** Under which name its way to the signature stands. */
    public String path() {
        return PREFIX + name();
    }

    /** The kind with this way. */
    public static Optional<BriefKind> ofPath(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** Whether the schedule draws it up. */
    public boolean periodic() {
        return periodic;
    }
}
