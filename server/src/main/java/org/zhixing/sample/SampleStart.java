package org.zhixing.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.attachment.Attachments;
import org.zhixing.identity.Actors;
import org.zhixing.identity.SampleSignIn;
import org.zhixing.organization.OrganizationBatch;
import org.zhixing.plan.Plans;
import org.zhixing.supervision.Dockets;
import org.zhixing.timelimit.TimeMachine;

/** Makes the sample city in an empty database, and knows whom a visitor may be. */
@Component
@ConditionalOnProperty("zhixing.sample")
@EnableConfigurationProperties(SampleSettings.class)
class SampleStart implements ApplicationRunner, SampleSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);
    private static final Actor JOB = Actor.system("sample", "sample city");
    private static final LocalTime OPENING = LocalTime.of(8, 30);
    private static final int YEARS_OF_OFFICE = 2;

    private final SampleSettings settings;
    private final TimeMachine machine;
    private final OrganizationBatch organization;
    private final Actors actors;
    private final Dockets dockets;
    private final Plans plans;
    private final Approvals approvals;
    private final Attachments attachments;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private volatile List<SamplePerson> people = List.of();

    SampleStart(
            SampleSettings settings,
            TimeMachine machine,
            OrganizationBatch organization,
            Actors actors,
            Dockets dockets,
            Plans plans,
            Approvals approvals,
            Attachments attachments,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.settings = settings;
        this.machine = machine;
        this.organization = organization;
        this.actors = actors;
        this.dockets = dockets;
        this.plans = plans;
        this.approvals = approvals;
        this.attachments = attachments;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public List<SamplePerson> people() {
        return people;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate begin = settings.sampleDay().minusWeeks(settings.sampleFactor() > 0 ? 53 : 0);
        LocalDate since = begin.minusYears(YEARS_OF_OFFICE);
        var city = new City(settings.sampleSeed(), since);
        var cast = new Cast(city, actors);
        boolean empty = jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM organization.unit)")
                .query(Boolean.class)
                .single();
        if (!empty) {
            cast.recall(jdbc);
            people = visitors(city, cast);
            return;
        }
        Instant start = begin.atTime(OPENING).atZone(Zone.SHANGHAI).toInstant();
        machine.begin(start);
        transaction.executeWithoutResult(status -> settle(city, cast, start));
        // without figures of its own the database would read tables it does not know from end to end
        jdbc.sql("ANALYZE").update();
        if (settings.sampleFactor() > 0) {
            year(city, cast).play(settings.sampleDay(), settings.sampleFactor(), percent -> {});
        }
        people = visitors(city, cast);
        LOG.info("Sample city ready: {} units, {} people", city.units.size(), city.people.size());
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
                invention,
                script,
                days,
                random);
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
    }

    private static List<SamplePerson> visitors(City city, Cast cast) {
        UnitId office = city.all(Role.SUPERVISION_CHIEF).get(0).unit();
        UnitId government = city.all(Role.LEADER).get(0).unit();
        UnitId governmentOffice = city.all(Role.SECRETARY).get(0).unit();
        return cast.visitors(office, government, governmentOffice, city.shown());
    }
}
