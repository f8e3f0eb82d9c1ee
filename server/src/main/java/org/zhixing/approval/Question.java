package org.zhixing.approval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.CaseRef;
import org.zhixing.act.PostId;
import org.zhixing.worktime.Period;

/**
 * A question to named posts.
 *
 * @param kind decides the {@link ApprovalHandler}, {@code module.name}
 * @param subject the case it is about
 * @param title what is asked, one line, as the approver reads it
 * @param reasons facts and reasons, plain text
 * @param href where the whole matter can be read
 * @param posts who may answer; the first answer counts
 * @param within how long until a reminder and escalation; never a decision by itself
 * @param rule who must approve this and why, for instance {@code practice 8}
 * @param secretaryMayRecord whether a named secretary may record the leader's decision; red notices need the leader
 *     himself or the signed sheet (practice 2)
 * @param until the last day that is asked for; whoever says yes may grant an earlier one. Null where no day is asked
 */
public record Question(
        ApprovalId id,
        String kind,
        CaseRef subject,
        String title,
        String reasons,
        String href,
        List<PostId> posts,
        Period within,
        String rule,
        boolean secretaryMayRecord,
        @Nullable LocalDate until) {

    /** A question for yes or no. */
    public Question(
            ApprovalId id,
            String kind,
            CaseRef subject,
            String title,
            String reasons,
            String href,
            List<PostId> posts,
            Period within,
            String rule,
            boolean secretaryMayRecord) {
        this(id, kind, subject, title, reasons, href, posts, within, rule, secretaryMayRecord, null);
    }

    /** The same question for time until a day (practice 8). */
    public Question until(LocalDate day) {
        return new Question(id, kind, subject, title, reasons, href, posts, within, rule, secretaryMayRecord, day);
    }
}
