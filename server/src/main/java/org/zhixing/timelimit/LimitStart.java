package org.zhixing.timelimit;

import org.zhixing.act.Actor;

/** A limit to be started, and who starts it. */
public record LimitStart(NewLimit limit, Actor actor) {}
