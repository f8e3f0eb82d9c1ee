package org.zhixing.sample;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.zhixing.act.Actor;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;

/** One act of the history: when, by whom, on which docket, what. */
record Step(Instant at, Actor actor, DocketId docket, Doing what) {

    /** What is done; some of it refers to what only the day brings. */
    sealed interface Doing {}

    record Does(DocketCommand command) implements Doing {}

    /** Hands in a file and names it in the act. */
    record WithFile(String name, String content, Function<UUID, DocketCommand> command) implements Doing {}

    /** On the obstacle last reported on the docket. */
    record OnObstacle(Function<UUID, DocketCommand> command) implements Doing {}

    /** On the consultation last begun on the docket. */
    record OnConsultation(Function<UUID, DocketCommand> command) implements Doing {}

    /** Answers the open question for more time. */
    record AnswersExtension(boolean granted, String opinion) implements Doing {}
}
