package org.zhixing.sample;

import java.time.LocalDate;
import org.zhixing.act.Actor;
import org.zhixing.supervision.DocketCommand;

/** One act of the history: on which day, by whom, what. */
record Deed(LocalDate day, Actor actor, DocketCommand command) {}
