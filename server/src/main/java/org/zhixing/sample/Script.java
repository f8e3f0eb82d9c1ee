package org.zhixing.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketCommand;

/** Thinks out who does what on a docket and when, in working days and office hours. */
final class Script extends Hands {

    private static final int LONG_TERM = 12;
    private static final int SHORT_TERM = 10;
    private static final int STANDSTILL = 4;

    Script(City city, Cast cast, Phrases phrases, OfficeDays days, Random random) {
        super(city, cast, phrases, days, random);
    }

    /**
     * The whole story of a docket.
     *
     * @param other a unit that is neither lead nor assistant
     */
    void write(Plot plot, Fate fate, List<UnitId> assistants, UnitId other) {
        int term = days.between(plot.opened(), plot.due());
        if (fate == Fate.OBJECTED) {
            objected(plot, other);
            return;
        }
        acknowledge(plot, random.nextInt(100) < 40 ? 0 : 1);
        if (fate == Fate.SUSPENDED) {
            suspended(plot, term);
            return;
        }
        progress(plot, days.plus(plot.opened(), term / 3), 20 + random.nextInt(25));
        if (fate == Fate.WITHDRAWN) {
            plot.does(
                    days.afternoon(days.plus(plot.opened(), term / 2)),
                    plot.people().chief(),
                    id -> new DocketCommand.Withdraw(id, ANY, phrases.one("withdrawals")));
            return;
        }
        assistants.forEach(unit -> assist(plot, unit, term));
        extras(plot, term, other);
        progress(plot, days.plus(plot.opened(), term * 2 / 3), 55 + random.nextInt(30));
        finish(plot, fate, term);
    }

    private void finish(Plot plot, Fate fate, int term) {
        boolean brief = term <= SHORT_TERM;
        LocalDate due = plot.due();
        switch (fate) {
            case RETURNED_ONCE -> {
                LocalDate first = days.plus(due, -3);
                complete(plot, first);
                giveBack(plot, days.plus(first, 1));
                complete(plot, days.plus(first, 3));
                conclude(plot, days.plus(first, 3));
            }
            case YELLOW -> done(plot, days.plus(due, brief ? 3 : 3 + random.nextInt(3)));
            case DISPUTED -> done(plot, days.plus(due, brief ? 3 : 5));
            case RED -> done(plot, days.plus(due, 12 + random.nextInt(2)));
            case EXTENDED -> {
                int more = 2 + random.nextInt(Math.max(1, Math.min(8, term / 2 - 2)));
                extend(plot, days.plus(due, -4), more);
                grant(plot, days.plus(due, -3));
                done(plot, days.plus(due, more - 1));
            }
            default -> done(plot, days.plus(due, -1 - random.nextInt(Math.min(5, term / 4))));
        }
    }

    private void objected(Plot plot, UnitId other) {
        object(plot, days.plus(plot.opened(), 1), other);
        LocalDate ruled = days.plus(plot.opened(), 2);
        int term = days.between(plot.opened(), plot.due());
        if (random.nextBoolean()) {
            plot.does(
                    days.morning(ruled),
                    plot.people().officer(),
                    id -> new DocketCommand.RejectObjection(id, phrases.one("objections.rejected")));
            acknowledge(plot, 3);
            progress(plot, days.plus(plot.opened(), term * 2 / 3), 60);
            finish(plot, Fate.IN_TIME, term);
            return;
        }
        plot.does(
                days.morning(ruled),
                plot.people().officer(),
                id -> new DocketCommand.UpholdObjection(id, ANY, other, phrases.one("objections.upheld")));
        var handed = new Plot(
                plot.number(),
                plot.id(),
                other,
                people(other, new Office(plot.people().officer(), plot.people().chief())),
                plot.opened(),
                plot.due(),
                Plot.Manner.USUAL,
                plot.steps());
        acknowledge(handed, 3);
        progress(handed, days.plus(plot.opened(), term * 2 / 3), 60);
        finish(handed, Fate.IN_TIME, term);
    }

    private void suspended(Plot plot, int term) {
        LocalDate stopped = days.plus(plot.opened(), term / 2);
        progress(plot, days.plus(plot.opened(), term / 3), 30);
        suspend(plot, stopped);
        plot.does(
                days.morning(days.plus(stopped, STANDSTILL)),
                plot.people().chief(),
                id -> new DocketCommand.Resume(id, ANY, phrases.one("resumptions")));
        progress(plot, days.plus(stopped, STANDSTILL + 1), 70);
        done(plot, days.plus(plot.due(), 1));
    }

    private void extras(Plot plot, int term, UnitId other) {
        if (term < LONG_TERM) {
            return;
        }
        if (random.nextInt(100) < 12) {
            LocalDate day = days.plus(plot.opened(), term / 2);
            obstacle(plot, day, other);
            plot.does(
                    days.afternoon(days.plus(day, 1)),
                    plot.people().officer(),
                    new Step.OnObstacle(obstacle ->
                            new DocketCommand.AnswerObstacle(plot.id(), obstacle, phrases.one("removals"))));
        }
        if (random.nextInt(100) < 8) {
            LocalDate day = days.plus(plot.opened(), 2);
            consult(plot, day, other);
            plot.does(
                    days.afternoon(days.plus(day, 2)),
                    cast.actor(city.holder(other, Role.UNIT_LIAISON)),
                    new Step.OnConsultation(
                            asked -> new DocketCommand.AnswerConsultation(plot.id(), asked, phrases.one("consulted"))));
            plot.does(
                    days.afternoon(days.plus(day, 3)),
                    plot.people().head(),
                    new Step.OnConsultation(asked ->
                            new DocketCommand.ConcludeConsultation(plot.id(), asked, phrases.one("consensus"))));
        }
    }

    void done(Plot plot, LocalDate day) {
        complete(plot, day);
        conclude(plot, day);
    }

    private void conclude(Plot plot, LocalDate reported) {
        if (random.nextInt(100) < 35) {
            takeUp(plot, days.plus(reported, 1));
        }
        LocalDate accepted = days.plus(reported, 2);
        accept(plot, accepted);
        plot.does(
                days.afternoon(days.plus(accepted, 1 + random.nextInt(2))),
                plot.people().officer(),
                id -> new DocketCommand.Close(id, ANY, phrases.one("replies")));
    }
}
