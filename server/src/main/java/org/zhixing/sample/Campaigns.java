package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhixing.act.Actor;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.plan.Plans;
import org.zhixing.supervision.DocketId;

/** The campaigns of the year: plan documents of the city, opened as the officer opens them. */
final class Campaigns {

    private static final List<String> DOCUMENTS = List.of("campaign-1.txt", "campaign-2.txt");
    private static final int AFTERMATH = 15;
    private static final Pattern PLACE =
            Pattern.compile("\\{(wd|year|executive|secretary-general|vice)(?::(-?\\d+))?}");
    private static final Pattern SIGNED = Pattern.compile("(?m)^\\{wd:(-?\\d+)}$");

    private final Plans plans;
    private final JdbcClient jdbc;
    private final City city;
    private final Invention invention;
    private final Script script;
    private final OfficeDays days;
    private final Random random;
    private final LocalDate dayZero;
    private final DateTimeFormatter written;

    Campaigns(
            Plans plans,
            JdbcClient jdbc,
            City city,
            Invention invention,
            Script script,
            OfficeDays days,
            Random random,
            LocalDate dayZero,
            Phrases phrases) {
        this.plans = plans;
        this.jdbc = jdbc;
        this.city = city;
        this.invention = invention;
        this.script = script;
        this.days = days;
        this.random = random;
        this.dayZero = dayZero;
        this.written = DateTimeFormatter.ofPattern(phrases.text("date"));
    }

    /** The documents by the day on which they reach the supervision office: the working day after their signing. */
    List<Document> documents() {
        return DOCUMENTS.stream()
                .map(file -> {
                    String text = String.join("\n", Words.lines(file));
                    var signed = SIGNED.matcher(text);
                    if (!signed.find()) {
                        throw new IllegalStateException("not signed: " + file);
                    }
                    LocalDate day = days.plus(dayZero, Integer.parseInt(signed.group(1)) + 1);
                    return new Document(day, filled(text));
                })
                .toList();
    }

    /** A plan document with the day of its opening. */
    record Document(LocalDate day, String text) {}

    /** Opens a campaign and thinks out what becomes of its dockets. */
    List<Plot> open(Document document, Instant at, Actor officer) {
        UUID campaign = plans.open(document.text(), officer, at).orThrow();
        var plots = new ArrayList<Plot>();
        jdbc.sql(
                        """
                        SELECT d.id, d.lead, d.stated_due,
                               ARRAY(SELECT p.unit FROM supervision.participant p WHERE p.docket = d.id ORDER BY p.unit) AS units
                        FROM supervision.docket d JOIN plan.task t ON t.docket_id = d.id
                        WHERE t.campaign_id = :campaign ORDER BY t.no
                        """)
                .param("campaign", campaign)
                .query((row, number) -> new Opened(
                        new DocketId(row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("lead", UUID.class)),
                        row.getObject("stated_due", LocalDate.class),
                        List.of((UUID[]) row.getArray("units").getArray()).stream()
                                .map(UnitId::new)
                                .toList()))
                .list()
                .forEach(opened -> plots.add(plot(opened, document.day())));
        return plots;
    }

    private Plot plot(Opened opened, LocalDate day) {
        var people = script.people(opened.lead(), null);
        Fate fate = fate(opened.due());
        var plot = invention.plot(opened.id(), opened.lead(), people, day, opened.due(), Plot.Manner.USUAL);
        script.write(plot, fate, opened.assistants(), invention.other(opened.lead(), opened.assistants()));
        return plot;
    }

    /** Nothing drags on over the end of a campaign. */
    private Fate fate(LocalDate due) {
        int drawn = random.nextInt(100);
        int left = days.between(due, dayZero);
        boolean late = drawn < 15 && (left < 4 || left > AFTERMATH);
        return late ? Fate.YELLOW : drawn < 28 ? Fate.RETURNED_ONCE : Fate.IN_TIME;
    }

    private String filled(String text) {
        return PLACE.matcher(text).replaceAll(found -> switch (found.group(1)) {
            case "wd" -> day(found.group(2)).format(written);
            case "year" -> String.valueOf(day(found.group(2)).getYear());
            default -> city.titled(found.group(1)).name();
        });
    }

    private LocalDate day(String offset) {
        return days.plus(dayZero, Integer.parseInt(Objects.requireNonNull(offset)));
    }

    /** The instant at which an officer opens what lies before him. */
    Instant opening(Document document) {
        return days.morning(document.day());
    }

    static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }

    private record Opened(DocketId id, UnitId lead, LocalDate due, List<UnitId> assistants) {}
}
