package org.zhixing.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.identity.Actors;
import org.zhixing.identity.SampleSignIn;
import org.zhixing.timelimit.TimeMachine;

/** Has the sample city made where there is none, and knows whom a visitor may be. */
@Component
@ConditionalOnProperty("zhixing.sample")
@EnableConfigurationProperties(SampleSettings.class)
class SampleStart implements ApplicationRunner, SampleSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStart.class);
    private static final LocalTime OPENING = LocalTime.of(8, 30);
    private static final int YEARS_OF_OFFICE = 2;

    private final SampleSettings settings;
    private final TimeMachine machine;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final Preparation preparation;
    private final Making making;
    private volatile List<SamplePerson> people = List.of();
    private volatile List<SamplePerson> others = List.of();

    SampleStart(
            SampleSettings settings,
            TimeMachine machine,
            Actors actors,
            JdbcClient jdbc,
            Preparation preparation,
            Making making) {
        this.settings = settings;
        this.machine = machine;
        this.actors = actors;
        this.jdbc = jdbc;
        this.preparation = preparation;
        this.making = making;
    }

    @Override
    public List<SamplePerson> people() {
        return people;
    }

    @Override
    public List<SamplePerson> others() {
        return others;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate begin = settings.sampleDay().minusWeeks(settings.sampleFactor() > 0 ? 53 : 0);
        var city = new City(settings.sampleSeed(), begin.minusYears(YEARS_OF_OFFICE));
        var cast = new Cast(city, actors);
        if (making.empty()) {
            LOG.info("Making the sample city of Yunze with its year; pages say how far it is");
            making.make(city, cast, begin.atTime(OPENING).atZone(Zone.SHANGHAI).toInstant());
            LOG.info("Sample city ready: {} units, {} people", city.units.size(), city.people.size());
        } else if (making.whole()) {
            cast.recall(jdbc);
            if (settings.sampleCopied()) {
                machine.resume();
            }
        } else {
            throw new IllegalStateException("The making of the sample city was interrupted. "
                    + "Remove the demo's data folder and start again.");
        }
        people = visitors(city, cast);
        others = cast.others();
        preparation.end();
    }

    private static List<SamplePerson> visitors(City city, Cast cast) {
        UnitId office = city.all(Role.SUPERVISION_CHIEF).get(0).unit();
        UnitId government = city.all(Role.LEADER).get(0).unit();
        UnitId governmentOffice = city.all(Role.SECRETARY).get(0).unit();
        return cast.visitors(office, government, governmentOffice, city.shown());
    }
}
