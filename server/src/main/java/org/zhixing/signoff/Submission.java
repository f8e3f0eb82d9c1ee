package org.zhixing.signoff;

import org.zhixing.act.CaseRef;

/**
 * A paper that sets out.
 *
 * @param kind decides path and {@link SignOffHandler}
 * @param title one line, as the approver reads it
 * @param reasons facts and reasons, plain text
 * @param href where the whole paper can be read
 */
public record Submission(String kind, CaseRef subject, String title, String reasons, String href) {}
