package org.zhixing.organization.web;

import java.util.List;
import org.zhixing.organization.TaskForce;
import org.zhixing.shell.Choice;

/**
 * Leading groups and task forces at work.
 *
 * @param units units to choose from, in official order; empty for who may not set up
 */
public record TaskForcesPage(List<TaskForce> forces, boolean mayMaintain, List<Choice> units, String today) {}
