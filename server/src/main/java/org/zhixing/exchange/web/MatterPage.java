package org.zhixing.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.dutylist.DutyGround;
import org.zhixing.exchange.Matter;
import org.zhixing.exchange.Problem;
import org.zhixing.shell.Choice;

/**
 * One matter as the other system wrote it.
 *
 * @param members names of the units that each get a docket below it when it is opened
 * @param duties items of the duty lists of townships; empty where none is in force (L9 h)
 * @param duty and {@code reason} as typed
 */
public record MatterPage(
        Matter matter,
        List<Problem> problems,
        List<String> members,
        List<Choice> duties,
        DutyGround duty,
        String reason,
        @Nullable Refusal refusal) {}
