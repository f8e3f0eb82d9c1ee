package org.zhixing.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.zhixing.act.UnitId;
import org.zhixing.organization.UnitType;
import org.zhixing.sample.Invention.Story;

/** What the city asks of its townships: each quarter less than in the one before, as an office does that means it. */
final class Towns {

    private static final int QUARTERS = 4;
    private static final int DAYS_A_QUARTER = 62;
    private static final int TERM = 42;
    private static final int WHOLE = 100;

    private final City city;
    private final Invention invention;
    private final Script script;
    private final OfficeDays days;
    private final LocalDate first;
    private final Map<String, String> words = Words.pairs("towns.txt");

    Towns(City city, Invention invention, Script script, OfficeDays days, LocalDate first) {
        this.city = city;
        this.invention = invention;
        this.script = script;
        this.days = days;
        this.first = first;
    }

    List<Story> stories() {
        var stories = new ArrayList<Story>();
        int matter = 0;
        for (int quarter = 0; quarter < QUARTERS; quarter++) {
            String[] asked = word("quarter." + (quarter + 1)).split("\\|", -1);
            for (var unit : city.units) {
                if (unit.type() == UnitType.TOWNSHIP) {
                    for (int n = 0; n < Integer.parseInt(asked[0]); n++) {
                        LocalDate opened = days.plus(days.from(first), 1 + quarter * DAYS_A_QUARTER + n * 3);
                        stories.add(story(unit.id(), opened, Integer.parseInt(asked[1]), matter++));
                    }
                }
            }
        }
        return stories;
    }

    /** Reports evenly spread over the term, the end in time. */
    private Story story(UnitId unit, LocalDate opened, int reports, int matter) {
        LocalDate due = days.plus(opened, TERM);
        var plot = invention.plot(unit, script.people(unit, script.office(matter)), opened, due, Plot.Manner.USUAL);
        script.acknowledge(plot, 1);
        for (int n = 1; n <= reports; n++) {
            script.progress(plot, days.plus(opened, n * (TERM - 4) / (reports + 1)), n * WHOLE / (reports + 1));
        }
        script.done(plot, days.plus(due, -2));
        String[] said = word("matter." + (1 + matter % matters())).split("\\|", -1);
        return new Story(invention.docket(plot, said[0], said[1], List.of(), null), plot);
    }

    private int matters() {
        return (int)
                words.keySet().stream().filter(key -> key.startsWith("matter.")).count();
    }

    private String word(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }
}
