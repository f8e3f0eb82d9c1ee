package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.sample.Invention.Story;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.timelimit.TimeMachine;

/**
 * Lets a year go by in the city, working day by working day: the clock moves and the sweep runs, dockets are opened and
 * worked on, officers answer what the clock proposed. All acts of a day go to the modules in batches, in one transaction.
 */
final class Year {

    private static final Logger LOG = LoggerFactory.getLogger(Year.class);
    private static final Actor MACHINE = Actor.system("sample", "time machine");
    private static final int DOCKETS = 400;
    private static final int WEEKS = 52;
    private static final int LAST_DAYS_FREE = 3;
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime OPENED = LocalTime.of(9, 30);

    private final Dockets dockets;
    private final TimeMachine machine;
    private final TransactionTemplate transaction;
    private final Desk desk;
    private final Doer doer;
    private final Campaigns campaigns;
    private final Tableau tableau;
    private final MonthEnd monthEnd;
    private final Longstanding longstanding;
    private final Towns towns;
    private final GroupOffices groups;
    private final GroupOffices.Players players;
    private final Invention invention;
    private final Script script;
    private final OfficeDays days;
    private final Random random;
    private final Map<DocketId, Plot> plots = new HashMap<>();
    private final TreeMap<LocalDate, List<Story>> openings = new TreeMap<>();
    private final TreeMap<LocalDate, List<Step>> ahead = new TreeMap<>();
    private int refused;

    Year(
            Dockets dockets,
            TimeMachine machine,
            TransactionTemplate transaction,
            Desk desk,
            Doer doer,
            Campaigns campaigns,
            Tableau tableau,
            MonthEnd monthEnd,
            Longstanding longstanding,
            Towns towns,
            GroupOffices groups,
            GroupOffices.Players players,
            Invention invention,
            Script script,
            OfficeDays days,
            Random random) {
        this.dockets = dockets;
        this.machine = machine;
        this.transaction = transaction;
        this.desk = desk;
        this.doer = doer;
        this.campaigns = campaigns;
        this.tableau = tableau;
        this.monthEnd = monthEnd;
        this.longstanding = longstanding;
        this.towns = towns;
        this.groups = groups;
        this.players = players;
        this.invention = invention;
        this.script = script;
        this.days = days;
        this.random = random;
    }

    /**
     * Plays the year before day zero; the clock must stand at its beginning.
     *
     * @param factor how much of it: 1 is 400 dockets; campaigns and tableau are always there
     * @param told percent done, as it goes on
     * @return how many acts the rules refused, which should be none
     */
    int play(LocalDate dayZero, double factor, IntConsumer told) {
        LocalDate first = days.from(dayZero.minusWeeks(WEEKS));
        var documents = campaigns.documents();
        tableau.stories().forEach(this::plan);
        var asked = towns.stories();
        int townships = (int) Math.round(asked.size() * Math.min(1, factor));
        invent(first, dayZero, (int) Math.round(DOCKETS * factor) - plots.size() - documents.size() * 11 - townships);
        asked.forEach(this::plan);
        monthEnd.stories().forEach(this::plan);
        longstanding.stories().forEach(this::plan);
        int all = days.between(first, dayZero);
        int done = 0;
        for (LocalDate day = first; day.isBefore(dayZero); day = days.plus(day, 1)) {
            live(day, documents);
            told.accept(100 * ++done / Math.max(1, all));
        }
        machine.forwardTo(dayZero.atTime(OPENED).atZone(Zone.SHANGHAI).toInstant(), MACHINE)
                .orThrow();
        LOG.info(
                "The sample year has passed with {} dockets; {} acts were refused by the rules", plots.size(), refused);
        return refused;
    }

    /** Spreads dockets over two days of each week; whoever has the day serves all of it. */
    private void invent(LocalDate first, LocalDate dayZero, int count) {
        var openingDays = new ArrayList<LocalDate>();
        for (LocalDate day = first; day.isBefore(days.plus(dayZero, -LAST_DAYS_FREE)); day = days.plus(day, 1)) {
            switch (day.getDayOfWeek()) {
                case MONDAY, WEDNESDAY, THURSDAY -> openingDays.add(day);
                default -> {}
            }
        }
        for (int i = 0; i < count; i++) {
            LocalDate day = openingDays.get(early(openingDays.size()));
            int officer = (int) (day.toEpochDay() / 2);
            plan(invention.story(day, script.office(officer)));
        }
    }

    /** More at the beginning of the year than at its end: the office asks less each quarter. */
    private int early(int size) {
        int drawn = random.nextInt(size);
        return random.nextInt(3) == 0 ? drawn : Math.min(drawn, random.nextInt(size));
    }

    private void plan(Story story) {
        openings.computeIfAbsent(story.plot().opened(), day -> new ArrayList<>())
                .add(story);
        follow(story.plot());
    }

    private void follow(Plot plot) {
        plots.put(plot.id(), plot);
        plot.steps().forEach(step -> ahead.computeIfAbsent(
                        LocalDate.ofInstant(step.at(), Zone.SHANGHAI), day -> new ArrayList<>())
                .add(step));
    }

    private void live(LocalDate day, List<Campaigns.Document> documents) {
        machine.forwardTo(day.atTime(EVENING).atZone(Zone.SHANGHAI).toInstant(), MACHINE)
                .orThrow();
        transaction.executeWithoutResult(status -> {
            open(day);
            documents.stream().filter(one -> one.day().equals(day)).forEach(this::open);
            Set<DocketId> busy = work(day);
            var acts = desk.of(day, plots, busy);
            dockets.perform(acts.calls()).forEach(this::count);
            dockets.performOnNotices(acts.checks()).forEach(this::count);
            dockets.performOnNotices(acts.notices()).forEach(this::count);
            groups.live(day, players);
        });
    }

    private void open(LocalDate day) {
        Map<Actor, List<OpenDocket>> byOfficer = new LinkedHashMap<>();
        Map<Actor, Instant> when = new HashMap<>();
        for (Story story : Objects.requireNonNullElse(openings.remove(day), List.<Story>of())) {
            Actor officer = story.plot().people().officer();
            byOfficer.computeIfAbsent(officer, none -> new ArrayList<>()).add(story.docket());
            when.computeIfAbsent(officer, none -> days.morning(day));
        }
        byOfficer.forEach(
                (officer, opening) -> dockets.open(opening, Objects.requireNonNull(when.get(officer)), officer)
                        .orThrow());
    }

    private void open(Campaigns.Document document) {
        campaigns
                .open(document, campaigns.opening(document), script.office(0).officer())
                .forEach(this::follow);
    }

    /** The acts thought out for the day, one a docket at a time; answers which dockets had any. */
    private Set<DocketId> work(LocalDate day) {
        List<Step> today = new ArrayList<>(Objects.requireNonNullElse(ahead.remove(day), List.of()));
        today.sort(Comparator.comparing(Step::at));
        Set<DocketId> busy = new HashSet<>();
        while (!today.isEmpty()) {
            Set<DocketId> now = new HashSet<>();
            var round = new ArrayList<Step>();
            var later = new ArrayList<Step>();
            for (Step step : today) {
                (now.add(step.docket()) ? round : later).add(step);
            }
            doer.doAll(round).forEach(this::count);
            busy.addAll(now);
            today = later;
        }
        return busy;
    }

    private void count(Outcome<?> outcome) {
        if (!outcome.isDone()) {
            refused++;
            LOG.debug("Refused in the sample: {}", outcome);
        }
    }
}
