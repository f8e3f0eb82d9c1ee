package org.zhixing.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhixing.act.UnitId;
import org.zhixing.sample.Plot.Manner;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.OpenDocket.Participant;
import org.zhixing.supervision.OpenDocket.Source;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;

/** Invents dockets from the matters of the city, drawn by the seed. */
final class Invention {

    /** A docket and how it goes. */
    record Story(OpenDocket docket, Plot plot) {}

    private static final List<SourceKind> KINDS =
            List.of(SourceKind.DOCUMENT, SourceKind.RESOLUTION, SourceKind.WORK_REPORT, SourceKind.HIGHER_LEVEL);
    private static final int SHORTEST_TERM = 9;
    private static final int LONGEST_TERM = 45;

    private final City city;
    private final Script script;
    private final Phrases phrases;
    private final OfficeDays days;
    private final Random random;
    private final List<String[]> matters = Words.lines("matters.txt").stream()
            .map(line -> line.split("\\|", -1))
            .toList();
    private int numbered;

    Invention(City city, Script script, Phrases phrases, OfficeDays days, Random random) {
        this.city = city;
        this.script = script;
        this.phrases = phrases;
        this.days = days;
        this.random = random;
    }

    /** One more docket of an ordinary working year, for an officer who serves all that is opened on a day. */
    Story story(LocalDate opened, Hands.Office office) {
        String[] matter = matters.get(random.nextInt(matters.size()));
        UnitId lead = city.unit(matter[2]);
        int term = SHORTEST_TERM + random.nextInt(LONGEST_TERM - SHORTEST_TERM);
        LocalDate due = days.plus(opened, term);
        Fate fate = Fate.draw(random);
        var plot = plot(lead, script.people(lead, office), opened, due, manner(fate));
        boolean alone = fate == Fate.OBJECTED || fate == Fate.SUSPENDED || fate == Fate.WITHDRAWN;
        List<UnitId> assistants = alone ? List.of() : assistants(matter[3]);
        script.write(plot, fate, assistants, other(lead, assistants));
        String quarter = phrases.all("quarters")[(opened.getMonthValue() - 1) / 3];
        String place = phrases.one("places");
        return new Story(
                docket(
                        plot,
                        fill(matter[0], place, quarter),
                        fill(matter[1], place, quarter),
                        assistants.stream()
                                .map(unit -> new Participant(unit, Part.ASSISTANT, null))
                                .toList(),
                        null),
                plot);
    }

    private Manner manner(Fate fate) {
        int drawn = random.nextInt(100);
        if (fate == Fate.DISPUTED) {
            return Manner.DISPUTES;
        } else if (fate == Fate.RED) {
            return drawn < 13 ? Manner.LENIENT : Manner.USUAL;
        }
        return drawn < 12 ? Manner.TARDY : Manner.USUAL;
    }

    Plot plot(UnitId lead, Plot.People people, LocalDate opened, LocalDate due, Manner manner) {
        return plot(id(), lead, people, opened, due, manner);
    }

    Plot plot(DocketId id, UnitId lead, Plot.People people, LocalDate opened, LocalDate due, Manner manner) {
        return new Plot(numbered++, id, lead, people, opened, due, manner);
    }

    OpenDocket docket(
            Plot plot, String title, String requirement, List<Participant> participants, @Nullable DocketId parent) {
        SourceKind kind = KINDS.get(random.nextInt(KINDS.size()));
        return OpenDocket.of(
                        plot.id(),
                        new Source(
                                kind,
                                null,
                                phrases.text("source." + kind.name()),
                                phrases.text("authority." + kind.name())),
                        title,
                        requirement,
                        plot.lead())
                .withUrgency(random.nextInt(10) < 2 ? Urgency.HARD : Urgency.ORDINARY)
                .withParticipants(participants)
                .below(parent)
                .withDue(plot.due());
    }

    private List<UnitId> assistants(String names) {
        var units = new ArrayList<UnitId>();
        for (String name : names.split("/")) {
            if (!name.isEmpty()) {
                units.add(city.unit(name));
            }
        }
        return units;
    }

    /** A unit that has nothing to do with the docket yet. */
    UnitId other(UnitId lead, List<UnitId> assistants) {
        UnitId drawn;
        do {
            drawn = city.unit(matters.get(random.nextInt(matters.size()))[2]);
        } while (drawn.equals(lead) || assistants.contains(drawn));
        return drawn;
    }

    /** Ids follow the seed as well. */
    private DocketId id() {
        return new DocketId(new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L));
    }

    private static String fill(String text, String place, String quarter) {
        return Objects.requireNonNull(text).replace("{place}", place).replace("{quarter}", quarter);
    }
}
