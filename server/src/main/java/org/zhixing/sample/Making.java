package org.zhixing.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.attachment.Attachments;
import org.zhixing.intake.GoLive;
import org.zhixing.intake.Registers;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.paper.NumberCodes;
import org.zhixing.plan.Plans;
import org.zhixing.proposal.Proposals;
import org.zhixing.supervision.Dockets;
import org.zhixing.supervision.Instructions;
import org.zhixing.timelimit.TimeMachine;

/**
 * Makes the sample city in an empty database: first its units, people and posts, then its year, then what waits on day
 * zero; the last thing written says that it is whole.
 */
@Component
@ConditionalOnProperty("zhixing.sample")
class Making {

    private static final Actor JOB = Actor.system("sample", "sample city");
    private static final LocalTime ARRIVAL = LocalTime.of(9, 40);
    private static final int FEW = 6;
    private static final int MANY = 60;
    private static final int SETTLED = 10;
    /** The stream of the city's making, of which there is one. */
    private static final Stream MAKING = new Stream("sample/city", new UUID(0, 1));

    private final SampleSettings settings;
    private final TimeMachine machine;
    private final OrganizationBatch organization;
    private final Dockets dockets;
    private final Instructions instructions;
    private final Proposals proposals;
    private final Plans plans;
    private final Registers registers;
    private final GoLive live;
    private final Approvals approvals;
    private final Attachments attachments;
    private final NumberCodes codes;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Haste haste;
    private final Preparation preparation;
    private final FieldWork fieldWork;
    private final Briefings briefings;
    private final OtherSystems otherSystems;
    private final GroupOffices groups;
    private final Reach reach;
    private final Reorganisation reorganisation;
    private final MeetingDays meetings;
    private final RuleDays ruleDays;
    private final PaperTrail paperTrail;
    private final InnerWays innerWays;
    private final CityForms cityForms;
    private final ProjectDays projectDays;
    private final Published published;
    private final Experiences experiences;
    private final DutyDays dutyDays;

    Making(
            SampleSettings settings,
            TimeMachine machine,
            OrganizationBatch organization,
            Dockets dockets,
            Instructions instructions,
            Proposals proposals,
            Plans plans,
            Registers registers,
            GoLive live,
            Approvals approvals,
            Attachments attachments,
            NumberCodes codes,
            Ledger ledger,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Haste haste,
            Preparation preparation,
            FieldWork fieldWork,
            Briefings briefings,
            OtherSystems otherSystems,
            GroupOffices groups,
            Reach reach,
            Reorganisation reorganisation,
            MeetingDays meetings,
            RuleDays ruleDays,
            PaperTrail paperTrail,
            InnerWays innerWays,
            CityForms cityForms,
            ProjectDays projectDays,
            Published published,
            Experiences experiences,
            DutyDays dutyDays) {
        this.dutyDays = dutyDays;
        this.settings = settings;
        this.machine = machine;
        this.organization = organization;
        this.dockets = dockets;
        this.instructions = instructions;
        this.proposals = proposals;
        this.plans = plans;
        this.registers = registers;
        this.live = live;
        this.approvals = approvals;
        this.attachments = attachments;
        this.codes = codes;
        this.ledger = ledger;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.haste = haste;
        this.preparation = preparation;
        this.fieldWork = fieldWork;
        this.briefings = briefings;
        this.otherSystems = otherSystems;
        this.groups = groups;
        this.reach = reach;
        this.reorganisation = reorganisation;
        this.meetings = meetings;
        this.ruleDays = ruleDays;
        this.paperTrail = paperTrail;
        this.innerWays = innerWays;
        this.cityForms = cityForms;
        this.projectDays = projectDays;
        this.published = published;
        this.experiences = experiences;
    }

    /** Whether nothing is there yet. */
    boolean empty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM organization.unit)")
                .query(Boolean.class)
                .single();
    }

    /** The last thing written when a city is made. */
    boolean whole() {
        return !ledger.read(MAKING, 1, 1).isEmpty();
    }

    void make(City city, Cast cast, Instant start) {
        haste.begin();
        machine.begin(start);
        transaction.executeWithoutResult(status -> settle(city, cast, start));
        preparation.reached(SETTLED);
        // without figures of its own the database would read tables it does not know from end to end
        jdbc.sql("ANALYZE").update();
        int refused = 0;
        if (settings.sampleFactor() > 0) {
            refused = year(city, cast)
                    .play(
                            settings.sampleDay(),
                            settings.sampleFactor(),
                            percent -> preparation.reached(SETTLED + percent * (100 - SETTLED) / 100));
            transaction.executeWithoutResult(status -> leaders(city, cast).say(settings.sampleDay()));
            registersComeIn(cast);
            transaction.executeWithoutResult(status -> deputies(city, cast).say(settings.sampleDay()));
            transaction.executeWithoutResult(status -> fieldWork.happen(city, cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> briefings.happen(city, cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> reorganisation.happen(city, cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> dutyDays.happen(city, cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> reach.happen(city, cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> ruleDays.happen(settings.sampleDay(), cast.officer(0)));
            transaction.executeWithoutResult(status -> meetings.happen(
                    settings.sampleDay(),
                    settings.sampleDay().atTime(ARRIVAL).atZone(Zone.SHANGHAI).toInstant(),
                    cast.officer(0)));
            transaction.executeWithoutResult(status -> paperTrail.happen(city, cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> innerWays.happen(city, cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> cityForms.happen(
                    settings.sampleDay()
                            .minusDays(1)
                            .atTime(ARRIVAL)
                            .atZone(Zone.SHANGHAI)
                            .toInstant(),
                    cast.chief()));
            transaction.executeWithoutResult(status -> projectDays.happen(city, cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> published.happen(cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> experiences.happen(city, cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> published.practices(cast, settings.sampleDay()));
            transaction.executeWithoutResult(status -> otherSystems.giveIn(
                    city.all(Role.SUPERVISION_OFFICER).get(0).unit(),
                    city.all(Role.LEADER).get(0).name(),
                    settings.sampleDay(),
                    settings.sampleDay().atTime(ARRIVAL).atZone(Zone.SHANGHAI).toInstant()));
        }
        var said = Map.<String, Object>of("seed", settings.sampleSeed(), "refused", refused);
        transaction.executeWithoutResult(status -> ledger.append(Entry.of(MAKING, start, JOB, "sample.made", said)));
        jdbc.sql("ANALYZE").update();
        haste.end();
    }

    /** An old register that waits to be taken in, and a few items of another that wait for their review. */
    private void registersComeIn(Cast cast) {
        var day = settings.sampleDay();
        var at = day.atTime(ARRIVAL).atZone(Zone.SHANGHAI).toInstant();
        var officer = cast.officer(0);
        var phrases = new Phrases(new Random(settings.sampleSeed()));
        long seed = settings.sampleSeed();
        try {
            var few = registers
                    .offer(phrases.text("register.few"), OldRegister.ofTheCity(seed, FEW, day), at, officer)
                    .orThrow();
            live.carryOut(few, at, officer).orThrow();
            registers
                    .offer(phrases.text("register.many"), OldRegister.ofTheCity(seed + 1, MANY, day), at, officer)
                    .orThrow();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Year year(City city, Cast cast) {
        var random = new Random(settings.sampleSeed() + 1);
        var days = new OfficeDays(random);
        var phrases = new Phrases(random);
        var script = new Script(city, cast, phrases, days, random);
        var invention = new Invention(city, script, phrases, days, random);
        LocalDate dayZero = settings.sampleDay();
        return new Year(
                dockets,
                machine,
                transaction,
                new Desk(jdbc, city, cast, phrases, days, approvals),
                new Doer(dockets, approvals, attachments, jdbc),
                new Campaigns(plans, jdbc, city, invention, script, days, random, dayZero, phrases),
                new Tableau(city, invention, script, days, dayZero),
                new MonthEnd(city, invention, script, phrases, days, dayZero),
                new Longstanding(city, cast, dayZero),
                new Towns(city, invention, script, days, dayZero.minusWeeks(52)),
                groups,
                new GroupOffices.Players(city, cast, dayZero),
                invention,
                script,
                days,
                random);
    }

    private DeputiesWords deputies(City city, Cast cast) {
        return new DeputiesWords(
                city, cast, new OfficeDays(new Random(settings.sampleSeed())), proposals, approvals, jdbc);
    }

    private LeadersWords leaders(City city, Cast cast) {
        var random = new Random(settings.sampleSeed() + 2);
        var days = new OfficeDays(random);
        var phrases = new Phrases(random);
        var script = new Script(city, cast, phrases, days, random);
        return new LeadersWords(city, cast, script, days, phrases, instructions, dockets, attachments, jdbc);
    }

    private void settle(City city, Cast cast, Instant at) {
        organization.establish(city.units, at, JOB).orThrow();
        organization.register(city.people, at, JOB).orThrow();
        organization.createPosts(city.posts, at, JOB).orThrow();
        organization.appoint(city.appointments, at, JOB).orThrow();
        organization.divideWork(city.divisions, at, JOB).orThrow();
        organization.nameSecretaries(city.secretaries, at, JOB).orThrow();
        organization.pair(city.pairs, at, JOB).orThrow();
        cast.open(JOB);
        var phrases = new Phrases(new Random(settings.sampleSeed()));
        codes.setPrefix(null, phrases.text("prefix"), phrases.text("prefix.source"), at, JOB)
                .orThrow();
        paperTrail.oneOpens(at, cast);
    }
}
