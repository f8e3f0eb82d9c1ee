package org.zhixing.approval.web;

import java.util.List;
import org.zhixing.approval.ApprovalView;
import org.zhixing.shell.Choice;

/**
 * One question.
 *
 * @param leaders for whom the reader may record a decision
 * @param carriers on what a decision may have been given
 * @param opinion what was typed before it was refused
 * @param until the day that is asked for, or was typed; empty where no day is asked
 * @param today for the day of a recorded decision
 */
public record ApprovalPage(
        ApprovalView view, List<Choice> leaders, List<Choice> carriers, String opinion, String until, String today) {}
