package org.zhixing.proposal.web;

import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.proposal.intake.SessionImports;

/**
 * The page on which the list of a session comes in.
 *
 * @param report what was wrong, row by row; null before anything was sent
 */
public record ImportPage(@Nullable Refusal refusal, SessionImports.@Nullable Report report) {}
