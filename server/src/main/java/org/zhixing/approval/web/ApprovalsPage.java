package org.zhixing.approval.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.approval.ApprovalLine;
import org.zhixing.approval.ApprovalList;

/**
 * A list of questions.
 *
 * @param choices the lists there are
 * @param next address of the next page, null on the last
 */
public record ApprovalsPage(
        ApprovalList.Choice choice,
        List<ApprovalList.Choice> choices,
        List<ApprovalLine> lines,
        Instant now,
        @Nullable String next) {}
