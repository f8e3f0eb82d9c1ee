package org.zhixing.approval;

import java.util.List;
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
        boolean secretaryMayRecord) {}
