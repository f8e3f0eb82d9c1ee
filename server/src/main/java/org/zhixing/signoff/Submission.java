package org.zhixing.signoff;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.UnitId;

/**
 * A paper that sets out.
 *
 * @param kind decides path and {@link SignOffHandler}
 * @param title one line, as the approver reads it
 * @param reasons facts and reasons, plain text
 * @param href where the whole paper can be read
 * @param unit by whose own steps it goes, null for those of the city
 */
public record Submission(
        String kind, CaseRef subject, String title, String reasons, String href, @Nullable UnitId unit) {

    /** A paper that goes by the steps of the city. */
    public Submission(String kind, CaseRef subject, String title, String reasons, String href) {
        this(kind, subject, title, reasons, href, null);
    }
}
