package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;

/**
 * One docket in the play: who acts on it, between which days, and the acts thought out so far.
 *
 * @param number place in the play, so that everything goes in the same order with the same seed
 * @param opened a working day
 * @param due the stated due date
 * @param manner how people behave when it is late
 */
record Plot(
        int number,
        DocketId id,
        UnitId lead,
        People people,
        LocalDate opened,
        LocalDate due,
        Manner manner,
        List<Step> steps) {

    /** Who acts: the office's officer and chief; liaison, head and section staff of the lead. */
    record People(Actor officer, Actor chief, Actor liaison, Actor head, Actor worker, City.Holder named) {}

    Plot(int number, DocketId id, UnitId lead, People people, LocalDate opened, LocalDate due, Manner manner) {
        this(number, id, lead, people, opened, due, manner, new ArrayList<>());
    }

    /** What is unusual in how people behave when it is late. */
    enum Manner {
        USUAL,
        /** The unit disputes the yellow notice. */
        DISPUTES,
        /** The officer lets the proposal lie for a day. */
        TARDY,
        /** The leader refuses the red notice. */
        LENIENT
    }

    void does(Instant at, Actor actor, Function<DocketId, DocketCommand> command) {
        steps.add(new Step(at, actor, id, new Step.Does(command.apply(id))));
    }

    void does(Instant at, Actor actor, Step.Doing what) {
        steps.add(new Step(at, actor, id, what));
    }
}
