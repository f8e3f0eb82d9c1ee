package org.zhixing.organization.web;

import java.util.List;
import org.zhixing.organization.StandInBoard;
import org.zhixing.shell.Choice;

/**
 * Stand-ins and absences of a unit.
 *
 * @param keeps whether the reader keeps those of the unit; else only the own absence may be entered
 * @param units units an administrator may choose from; empty for others
 * @param people who may be entered as away
 * @param posts posts to pair
 */
public record StandInsPage(
        String unitName,
        String unit,
        boolean keeps,
        List<Choice> units,
        List<StandInBoard.Pair> pairs,
        List<StandInBoard.Away> away,
        List<Choice> people,
        List<Choice> posts,
        String today) {}
