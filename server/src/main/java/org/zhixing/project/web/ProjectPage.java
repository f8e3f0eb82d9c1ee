package org.zhixing.project.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Refusal;
import org.zhixing.ledger.Timeline;
import org.zhixing.project.AttachedDocket;
import org.zhixing.project.Note;
import org.zhixing.project.Project;
import org.zhixing.shell.Choice;

/**
 * One project as one actor sees it.
 *
 * @param attached dockets opened elsewhere that belong to it
 * @param attaches whether the actor attaches dockets
 * @param number of a docket as typed, empty at first
 * @param staff people of the lead unit, empty where the actor names nobody
 */
public record ProjectPage(
        Project project,
        List<Note> journal,
        List<AttachedDocket> attached,
        boolean attaches,
        String number,
        boolean writes,
        List<Choice> kinds,
        List<Choice> staff,
        String kind,
        String day,
        String words,
        @Nullable Refusal refusal,
        Timeline timeline) {}
