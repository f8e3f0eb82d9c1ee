package org.zhixing.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.sample.Invention.Story;
import org.zhixing.sample.Plot.Manner;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.Rhythm;

/**
 * Ongoing work (practice 4): one docket that was reviewed in spring and carried over into the year, one whose review the
 * unit has just reported for.
 */
final class Longstanding {

    private static final int SEED = 11;
    private static final int REVIEWED = 115;
    private static final int DECIDED = 112;
    private static final int REPORTED = 3;
    private static final int OPENED = 120;
    private static final int QUARTER = 65;
    private static final int HALF = 50;
    private static final int FIRST_WEEKS = 12;

    private final City city;
    private final Invention invention;
    private final Script script;
    private final OfficeDays days;
    private final LocalDate dayZero;

    Longstanding(City city, Cast cast, LocalDate dayZero) {
        var random = new Random(SEED);
        var phrases = new Phrases(random);
        this.city = city;
        this.days = new OfficeDays(random);
        this.script = new Script(city, cast, phrases, days, random);
        this.invention = new Invention(city, script, phrases, days, random);
        this.dayZero = dayZero;
    }

    List<Story> stories() {
        var stories = new ArrayList<Story>();
        for (String line : Words.lines("longstanding.csv")) {
            String[] said = line.split(";", -1);
            UnitId lead = city.unit(said[2]);
            boolean carried = said[0].equals("CARRIED");
            var opened = carried ? days.plus(dayZero.minusWeeks(52), FIRST_WEEKS) : before(OPENED);
            var plot = invention.plot(lead, script.people(lead, null), opened, dayZero, Manner.USUAL);
            script.acknowledge(plot, 1);
            for (LocalDate day = days.plus(opened, carried ? QUARTER / 2 : QUARTER);
                    day.isBefore(before(5));
                    day = days.plus(day, QUARTER)) {
                script.progress(plot, day, HALF);
            }
            if (carried) {
                carry(plot, said);
            } else {
                report(plot, before(REPORTED), said[5]);
            }
            stories.add(new Story(
                    invention
                            .docket(plot, said[3], said[4], List.of(), null)
                            .withDue(null)
                            .withKind(DocketKind.ONGOING)
                            .withRhythm(Rhythm.valueOf(said[1])),
                    plot));
        }
        return stories;
    }

    private void carry(Plot plot, String[] said) {
        Actor officer = plot.people().officer();
        var december = days.from(LocalDate.of(dayZero.getYear() - 1, 12, 22));
        plot.does(days.afternoon(december), officer, id -> new DocketCommand.CarryOver(id, said[7]));
        report(plot, before(REVIEWED), said[5]);
        plot.does(
                days.afternoon(before(DECIDED)),
                officer,
                id -> new DocketCommand.ContinueOngoing(id, DocketCommand.ANY_VERSION, said[6]));
    }

    private void report(Plot plot, LocalDate day, String words) {
        plot.does(
                days.afternoon(day),
                plot.people().liaison(),
                id -> new DocketCommand.ReportReview(id, words, List.of()));
    }

    private LocalDate before(int workingDays) {
        return days.plus(dayZero, -workingDays);
    }
}
