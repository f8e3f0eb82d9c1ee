package org.zhixing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.Grounds;

/** The single acts of people on a docket, each on a day and in words of chance. */
class Hands {

    static final int ANY = DocketCommand.ANY_VERSION;

    final City city;
    final Cast cast;
    final Phrases phrases;
    final OfficeDays days;
    final Random random;

    Hands(City city, Cast cast, Phrases phrases, OfficeDays days, Random random) {
        this.city = city;
        this.cast = cast;
        this.phrases = phrases;
        this.days = days;
        this.random = random;
    }

    /** Who opens what, before it is said for whom. */
    Office office(int officer) {
        return new Office(cast.officer(officer), cast.chief());
    }

    /** Those of the supervision office. */
    record Office(Actor officer, Actor chief) {}

    /** Who acts on a docket of a unit; an officer of chance if none is given. */
    Plot.People people(UnitId lead, @Nullable Office given) {
        Office office = given == null ? office(random.nextInt(City.OFFICERS)) : given;
        City.Holder named = city.sectionStaff(lead, random.nextInt(100) < 40 ? 0 : random.nextInt(8));
        return new Plot.People(
                office.officer(),
                office.chief(),
                cast.actor(city.holder(lead, Role.UNIT_LIAISON)),
                cast.actor(city.holder(lead, Role.UNIT_HEAD)),
                cast.actor(named),
                named);
    }

    void acknowledge(Plot plot, int after) {
        LocalDate day = days.plus(plot.opened(), after);
        City.Holder named = plot.people().named();
        plot.does(
                after == 0 ? days.afternoon(day) : days.morning(day),
                plot.people().liaison(),
                id -> new DocketCommand.Acknowledge(id, ANY, named.unit(), named.person()));
    }

    void assist(Plot plot, UnitId unit, int term) {
        int limit = Math.max(1, Math.min((term + 1) / 2, term - 3));
        takePart(plot, unit, Math.min(limit, 1 + random.nextInt(2)));
        plot.does(
                days.afternoon(days.plus(plot.opened(), Math.max(2, limit - 1))),
                cast.actor(city.holder(unit, Role.UNIT_LIAISON)),
                id -> new DocketCommand.SubmitPart(id, phrases.one("assistance")));
    }

    void takePart(Plot plot, UnitId unit, int after) {
        plot.does(
                days.morning(days.plus(plot.opened(), after)),
                cast.actor(city.holder(unit, Role.UNIT_LIAISON)),
                DocketCommand.AcknowledgePart::new);
    }

    void progress(Plot plot, LocalDate day, int percent) {
        var measured = BigDecimal.valueOf(percent / 5 * 5L);
        String words = phrases.one(percent < 50 ? "progress.early" : "progress.late");
        if (random.nextInt(100) < 6) {
            plot.does(
                    days.morning(day),
                    plot.people().worker(),
                    new Step.WithFile(
                            phrases.one("files.progress"),
                            phrases.one("files.progress.text"),
                            file -> new DocketCommand.ReportProgress(plot.id(), words, measured, null, List.of(file))));
            return;
        }
        plot.does(
                days.morning(day),
                plot.people().worker(),
                id -> new DocketCommand.ReportProgress(id, words, measured, null, List.of()));
    }

    void complete(Plot plot, LocalDate day) {
        String words = phrases.one("completion");
        String late = phrases.text("completion.late");
        if (random.nextInt(100) < 12) {
            withFile(plot, day, words);
            return;
        }
        plot.does(
                days.afternoon(day),
                plot.people().head(),
                id -> new DocketCommand.ReportCompletion(id, ANY, words, List.of(), late));
    }

    void withFile(Plot plot, LocalDate day) {
        withFile(plot, day, phrases.one("completion"));
    }

    private void withFile(Plot plot, LocalDate day, String words) {
        String late = phrases.text("completion.late");
        plot.does(
                days.afternoon(day),
                plot.people().head(),
                new Step.WithFile(
                        phrases.one("files.completion"),
                        phrases.one("files.completion.text"),
                        file -> new DocketCommand.ReportCompletion(plot.id(), ANY, words, List.of(file), late)));
    }

    void takeUp(Plot plot, LocalDate day) {
        plot.does(days.morning(day), plot.people().officer(), id -> new DocketCommand.TakeUp(id, ANY));
    }

    void accept(Plot plot, LocalDate day) {
        plot.does(
                days.anyTime(day),
                plot.people().officer(),
                id -> new DocketCommand.Accept(id, ANY, phrases.one("opinions")));
    }

    void giveBack(Plot plot, LocalDate day) {
        plot.does(
                days.anyTime(day),
                plot.people().officer(),
                id -> new DocketCommand.Return(id, ANY, List.of(phrases.one("defects"))));
    }

    void extend(Plot plot, LocalDate day, int more) {
        plot.does(
                days.morning(day),
                plot.people().head(),
                id -> new DocketCommand.AskExtension(id, more, phrases.one("extensions.reasons")));
    }

    /** The chief gives the time that was asked for. */
    void grant(Plot plot, LocalDate day) {
        plot.does(
                days.morning(day),
                plot.people().chief(),
                new Step.AnswersExtension(true, phrases.one("extensions.granted")));
    }

    void object(Plot plot, LocalDate day, UnitId competent) {
        plot.does(
                days.morning(day),
                plot.people().head(),
                id -> new DocketCommand.ObjectToAssignment(id, competent, phrases.one("objections")));
    }

    void suspend(Plot plot, LocalDate day) {
        plot.does(
                days.afternoon(day),
                plot.people().chief(),
                id -> new DocketCommand.Suspend(id, ANY, phrases.one("suspensions")));
    }

    void obstacle(Plot plot, LocalDate day, UnitId remover) {
        plot.does(
                days.morning(day),
                plot.people().liaison(),
                id -> new DocketCommand.ReportObstacle(id, phrases.one("obstacles"), remover));
    }

    /** The office hands it on, at an hour that is not of chance. */
    void handOn(Plot plot, LocalDate day, UnitId to, String why) {
        plot.does(
                day.atTime(10, 10).atZone(Zone.SHANGHAI).toInstant(),
                plot.people().officer(),
                id -> new DocketCommand.Transfer(id, ANY, to, phrases.text(why)));
    }

    /** A call in which the unit promises something; its hour is not of chance, which would move all that follows. */
    void call(Plot plot, LocalDate day, LocalDate promised) {
        plot.does(
                day.atTime(15, 40).atZone(Zone.SHANGHAI).toInstant(),
                plot.people().officer(),
                id -> new DocketCommand.RecordCall(
                        id,
                        plot.people().liaison().personName(),
                        phrases.text("promise.call"),
                        phrases.text("promise.words"),
                        promised));
    }

    void consult(Plot plot, LocalDate day, UnitId unit) {
        plot.does(
                days.morning(day),
                plot.people().head(),
                id -> new DocketCommand.Consult(
                        id,
                        List.of(unit),
                        phrases.one("questions"),
                        Grounds.typed(phrases.text("consult.basis"), phrases.text("consult.why"))));
    }
}
