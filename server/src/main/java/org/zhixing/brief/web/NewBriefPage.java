package org.zhixing.brief.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.shell.Choice;

/**
 * The form for a brief; data fill it when it is drawn up.
 *
 * @param chosen units that were ticked
 */
public record NewBriefPage(
        List<Choice> kinds,
        String kind,
        String title,
        String from,
        String to,
        List<Choice> units,
        List<String> chosen,
        @Nullable Refusal refusal) {}
