package org.zhixing.sample;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.supervision.DocketCommand;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.NoticeCommand;
import org.zhixing.supervision.NoticeId;
import org.zhixing.supervision.OpenDocket;
import org.zhixing.timelimit.TimeMachine;

/** Lets a year go by in the city: dockets are opened and worked on, the clock moves, officers answer proposals. */
final class Year {

    private static final Logger LOG = LoggerFactory.getLogger(Year.class);
    private static final int DOCKETS = 400;
    private static final int WEEKS = 52;
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    private final Dockets dockets;
    private final TimeMachine machine;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Cast cast;
    private final City city;
    private final Actor officer;
    private final Stories stories;
    private final TreeMap<LocalDate, List<Deed>> ahead = new TreeMap<>();
    private int refused;

    Year(
            Dockets dockets,
            TimeMachine machine,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            City city,
            Cast cast,
            Random random,
            Actor officer) {
        this.dockets = dockets;
        this.machine = machine;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.cast = cast;
        this.city = city;
        this.officer = officer;
        this.stories = new Stories(city, cast, random, officer);
    }

    /** Plays the year before day zero; the clock must stand at its beginning. */
    void play(LocalDate dayZero, double factor) {
        int each = (int) Math.round(DOCKETS * factor / WEEKS);
        LocalDate day = dayZero.minusWeeks(WEEKS).with(DayOfWeek.MONDAY);
        int extra = Math.max(0, (int) Math.round(DOCKETS * factor) - each * WEEKS);
        while (!day.isAfter(dayZero)) {
            Instant at = day.atTime(MORNING).atZone(Zone.SHANGHAI).toInstant();
            machine.forwardTo(at, Actor.system("sample", "time machine"));
            if (day.getDayOfWeek() == DayOfWeek.MONDAY && day.isBefore(dayZero)) {
                open(each + (extra-- > 0 ? 1 : 0), day, at);
            }
            work(day, at);
            if (day.getDayOfWeek() == DayOfWeek.TUESDAY || day.getDayOfWeek() == DayOfWeek.FRIDAY) {
                answerProposals(at);
            }
            day = day.plusDays(1);
        }
        LOG.info("The sample year has passed; {} acts were refused by the rules", refused);
    }

    private void open(int count, LocalDate day, Instant at) {
        var opening = new ArrayList<OpenDocket>();
        for (int i = 0; i < count; i++) {
            Stories.Story story = stories.invent(day);
            opening.add(story.docket());
            for (Deed deed : story.deeds()) {
                ahead.computeIfAbsent(deed.day(), none -> new ArrayList<>()).add(deed);
            }
        }
        if (!opening.isEmpty()) {
            transaction.executeWithoutResult(
                    status -> dockets.open(opening, at, officer).orThrow());
        }
    }

    /** The deeds of a day, in batches by actor with at most one command a docket. */
    private void work(LocalDate day, Instant at) {
        List<Deed> today = ahead.remove(day);
        if (today == null) {
            return;
        }
        Map<Actor, List<DocketCommand>> byActor = new LinkedHashMap<>();
        Set<DocketId> busy = new HashSet<>();
        for (Deed deed : today) {
            if (busy.add(deed.command().docket())) {
                byActor.computeIfAbsent(deed.actor(), none -> new ArrayList<>()).add(deed.command());
            } else {
                ahead.computeIfAbsent(day.plusDays(1), none -> new ArrayList<>())
                        .add(deed);
            }
        }
        transaction.executeWithoutResult(status -> byActor.forEach(
                (actor, commands) -> dockets.perform(commands, at, actor).forEach(this::count)));
    }

    private void answerProposals(Instant at) {
        List<Proposal> open = jdbc.sql(
                        """
                SELECT n.id, n.docket, n.colour, n.state, n.explanation IS NOT NULL AS explained, d.lead
                FROM supervision.notice n JOIN supervision.docket d ON d.id = n.docket
                WHERE n.state IN ('PROPOSED', 'APPROVED') AND n.colour <> 'GREEN' ORDER BY n.proposed_at, n.id""")
                .query((row, number) -> new Proposal(
                        new NoticeId(row.getObject("id", UUID.class)),
                        new DocketId(row.getObject("docket", UUID.class)),
                        row.getString("colour"),
                        row.getString("state"),
                        row.getBoolean("explained"),
                        row.getObject("lead", UUID.class)))
                .list();
        var notices = new ArrayList<NoticeCommand>();
        var calls = new ArrayList<DocketCommand>();
        Map<Actor, List<NoticeCommand>> explanations = new LinkedHashMap<>();
        for (Proposal proposal : open) {
            if (proposal.colour().equals("YELLOW") || proposal.state().equals("APPROVED")) {
                notices.add(new NoticeCommand.Issue(proposal.notice(), DocketCommand.ANY_VERSION));
            } else if (!proposal.explained()) {
                Actor head = cast.actor(city.holder(new org.zhixing.act.UnitId(proposal.lead()), Role.UNIT_HEAD));
                calls.add(new DocketCommand.RecordCall(
                        proposal.docket(), head.personName(), stories.one("explanations"), null));
                explanations
                        .computeIfAbsent(head, none -> new ArrayList<>())
                        .add(new NoticeCommand.Explain(
                                proposal.notice(), DocketCommand.ANY_VERSION, stories.one("explanations")));
            } else {
                notices.add(new NoticeCommand.AskApproval(
                        proposal.notice(), DocketCommand.ANY_VERSION, stories.one("reasons")));
            }
        }
        transaction.executeWithoutResult(status -> {
            dockets.perform(calls, at, officer).forEach(this::count);
            explanations.forEach(
                    (head, words) -> dockets.performOnNotices(words, at, head).forEach(this::count));
            dockets.performOnNotices(notices, at, officer).forEach(this::count);
        });
    }

    private void count(Outcome<?> outcome) {
        if (!outcome.isDone()) {
            refused++;
            LOG.debug("Refused in the sample: {}", outcome);
        }
    }

    private record Proposal(
            NoticeId notice, DocketId docket, String colour, String state, boolean explained, UUID lead) {}
}
