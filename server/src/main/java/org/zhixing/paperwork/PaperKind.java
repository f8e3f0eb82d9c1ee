package org.zhixing.paperwork;

import java.util.Optional;
import org.zhixing.paper.PaperForm;

/** Kinds of papers (practice 7). */
public enum PaperKind {
    /** 交办通知单. */
    ASSIGNMENT(PaperForm.ASSIGNMENT_NOTICE),
    /** 延期审批表. */
    EXTENSION(PaperForm.EXTENSION_FORM),
    /** 呈批单. */
    SUBMISSION(PaperForm.SUBMISSION_SLIP),
    /** 转办函. */
    FORWARDING(PaperForm.FORWARDING_LETTER),
    /** 约谈记录. */
    TALK(PaperForm.TALK_RECORD);

    private static final String PREFIX = "paperwork.";

    private final PaperForm form;

    PaperKind(PaperForm form) {
        this.form = form;
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
    public static Optional<PaperKind> ofPath(String path) {
        for (PaperKind kind : values()) {
            if (kind.path().equals(path)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
