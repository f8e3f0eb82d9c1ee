package org.zhixing.paperwork;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.zhixing.paper.PaperForm;
import org.zhixing.paper.SheetLength;

/** Kinds of papers (practice 7). */
public enum PaperKind {
    /** 交办通知单. */
    ASSIGNMENT(PaperForm.ASSIGNMENT_NOTICE, true),
    /** 延期审批表. */
    EXTENSION(PaperForm.EXTENSION_FORM, false),
    /** 呈批单. */
    SUBMISSION(PaperForm.SUBMISSION_SLIP, false),
    /** 转办函. */
    FORWARDING(PaperForm.FORWARDING_LETTER, true),
    /** 约谈记录. */
    TALK(PaperForm.TALK_RECORD, false);

    private static final String PREFIX = "paperwork.";

    private final PaperForm form;
    private final boolean document;

    PaperKind(PaperForm form, boolean document) {
        this.form = form;
        this.document = document;
    }

    /**
     * Whether it is a document (文件) that asks something of a unit and could be left unwritten, so that its necessity is
     * stated (R172). A form that ends an extension, a slip to a leader and the record of a talk are prescribed.
     */
    public boolean document() {
        return document;
    }

    /** By which number its length is measured: what asks a unit about one matter is for a special task. */
    public SheetLength.Sort length() {
        return document ? SheetLength.Sort.SPECIAL_TASK : SheetLength.Sort.ORDINARY;
    }

    /** What is typed beside the words, all of it. */
    public Set<PaperField> fields() {
        return this == TALK
                ? EnumSet.range(PaperField.HELD_AT, PaperField.HEARD)
                : document ? EnumSet.of(PaperField.NECESSITY) : EnumSet.noneOf(PaperField.class);
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
