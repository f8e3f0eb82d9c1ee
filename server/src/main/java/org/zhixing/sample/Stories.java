package org.zhixing.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.DocketKind;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.supervision.OpenDocket.Participant;
import org.zhixing.supervision.OpenDocket.Source;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;

/** Invents dockets and what is done to each, drawn from the seed. */
final class Stories {

    /** A docket with its fate and the deeds of those who work on it. */
    record Story(OpenDocket docket, Fate fate, List<Deed> deeds) {}

    private static final int SHORTEST_TERM = 10;
    private static final int LONGEST_TERM = 70;
    private static final int TENTHS_URGENT = 2;

    private final City city;
    private final Cast cast;
    private final Random random;
    private final List<String> matters = Words.lines("matters.txt");
    private final Map<String, String> words = Words.pairs("words.txt");
    private final List<String> places;
    private final Actor officer;

    Stories(City city, Cast cast, Random random, Actor officer) {
        this.city = city;
        this.cast = cast;
        this.random = random;
        this.officer = officer;
        this.places = List.of(words.getOrDefault("places", "").split("\\|"));
    }

    Story invent(LocalDate opened) {
        String[] matter = matters.get(random.nextInt(matters.size())).split("\\|", -1);
        UnitId lead = unit(matter[2]);
        int term = SHORTEST_TERM + random.nextInt(LONGEST_TERM - SHORTEST_TERM);
        LocalDate due = opened.plusDays(term);
        String quarter = quarters()[(opened.getMonthValue() - 1) / 3];
        String place = places.get(random.nextInt(places.size()));
        var participants = new ArrayList<Participant>();
        for (String assistant : matter[3].split("/")) {
            if (!assistant.isEmpty()) {
                participants.add(new Participant(unit(assistant), Part.ASSISTANT, null));
            }
        }
        var id = DocketId.next();
        var docket = new OpenDocket(
                id,
                source(),
                fill(matter[0], place, quarter),
                fill(matter[1], place, quarter),
                DocketKind.valueOf(matter[4]),
                random.nextInt(10) < TENTHS_URGENT ? Urgency.URGENT : Urgency.ORDINARY,
                lead,
                participants,
                null,
                null,
                null,
                due,
                null,
                null,
                null);
        Fate fate = Fate.draw(random);
        return new Story(docket, fate, deeds(id, lead, opened, due, term, fate));
    }

    private List<Deed> deeds(DocketId id, UnitId lead, LocalDate opened, LocalDate due, int term, Fate fate) {
        var deeds = new ArrayList<Deed>();
        Actor liaison = cast.actor(city.holder(lead, Role.UNIT_LIAISON));
        Actor head = cast.actor(city.holder(lead, Role.UNIT_HEAD));
        City.Holder worker = city.sectionStaff(lead, random.nextInt(1 << 16));
        deeds.add(new Deed(
                opened.plusDays(1),
                liaison,
                new DocketCommand.Acknowledge(id, DocketCommand.ANY_VERSION, worker.unit(), worker.person())));
        if (fate == Fate.SILENT) {
            return deeds;
        }
        deeds.add(progress(id, opened.plusDays(term / 3), liaison, 30));
        deeds.add(progress(id, opened.plusDays(term * 2L / 3), liaison, 70));
        LocalDate done =
                switch (fate) {
                    case YELLOW -> due.plusDays(4 + random.nextInt(3));
                    case RED -> due.plusDays(16 + random.nextInt(3));
                    default -> due.minusDays(1 + random.nextInt(4));
                };
        LocalDate accepted = done.plusDays(2);
        deeds.add(new Deed(done, head, completion(id)));
        if (fate == Fate.RETURNED_ONCE) {
            deeds.add(new Deed(
                    done.plusDays(1),
                    officer,
                    new DocketCommand.Return(id, DocketCommand.ANY_VERSION, List.of(one("defects")))));
            deeds.add(new Deed(done.plusDays(3), head, completion(id)));
            accepted = done.plusDays(5);
        }
        deeds.add(
                new Deed(accepted, officer, new DocketCommand.Accept(id, DocketCommand.ANY_VERSION, one("opinions"))));
        deeds.add(new Deed(
                accepted.plusDays(2), officer, new DocketCommand.Close(id, DocketCommand.ANY_VERSION, one("replies"))));
        return deeds;
    }

    private Deed progress(DocketId id, LocalDate day, Actor actor, int percent) {
        return new Deed(
                day,
                actor,
                new DocketCommand.ReportProgress(id, one("progress"), BigDecimal.valueOf(percent), null, List.of()));
    }

    private DocketCommand completion(DocketId id) {
        return new DocketCommand.ReportCompletion(id, DocketCommand.ANY_VERSION, one("completion"), List.of());
    }

    private Source source() {
        var kinds =
                List.of(SourceKind.DOCUMENT, SourceKind.RESOLUTION, SourceKind.WORK_REPORT, SourceKind.HIGHER_LEVEL);
        SourceKind kind = kinds.get(random.nextInt(kinds.size()));
        return new Source(kind, null, text("source." + kind.name()), text("authority." + kind.name()));
    }

    /** One of several wordings. */
    String one(String key) {
        String[] all = text(key).split("\\|");
        return all[random.nextInt(all.length)];
    }

    private String text(String key) {
        return java.util.Objects.requireNonNull(words.get(key), key);
    }

    private UnitId unit(String name) {
        return java.util.Objects.requireNonNull(city.byName.get(name), name);
    }

    private String[] quarters() {
        return text("quarters").split("\\|");
    }

    private static String fill(String text, String place, String quarter) {
        return text.replace("{place}", place).replace("{quarter}", quarter);
    }
}
