package org.zhixing.organization;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseClock;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.paper.NumberCodes;
import org.zhixing.timelimit.TimeMachine;

/** The small city on a day of March 2026 with its number codes set: what the worlds of the modules' tests begin with. */
@Component
public final class CityAtWork {

    public static final String CHIEF = "陆正则";
    private static final Instant BEGIN = at("2026-03-02T08:30");

    private final OrganizationBatch organization;
    private final NumberCodes codes;
    private final CaseClock clock;
    private final TimeMachine machine;
    private final TransactionTemplate transaction;

    CityAtWork(
            OrganizationBatch organization,
            NumberCodes codes,
            CaseClock clock,
            TimeMachine machine,
            PlatformTransactionManager transactions) {
        this.organization = organization;
        this.codes = codes;
        this.clock = clock;
        this.machine = machine;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Founds the city for good, with what a module's tests need besides. */
    public SmallCity found(Consumer<SmallCity> more) {
        return found(BEGIN, more);
    }

    /** Founds the city; where case time has not begun yet, it begins then. */
    public SmallCity found(Instant begin, Consumer<SmallCity> more) {
        if (!machine.present()) {
            machine.begin(begin);
        }
        return requireNonNull(transaction.execute(status -> {
            var city = SmallCity.foundedWith(organization);
            more.accept(city);
            codes.setPrefix(null, "云", "云政办发〔2026〕3号", begin, city.actor(CHIEF)).orThrow();
            return city;
        }));
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zone.SHANGHAI).toInstant();
    }

    public Instant now() {
        return clock.now();
    }

    public LocalDate today() {
        return clock.today();
    }

    /** Moves case time on and lets the sweep catch up. */
    public void forwardTo(Instant instant, Actor by) {
        machine.forwardTo(instant, by).orThrow();
    }

    /** What is refused is rolled back, as the pages do. */
    public <T> Outcome<T> within(Supplier<Outcome<T>> doing) {
        return requireNonNull(transaction.execute(status -> {
            var outcome = doing.get();
            if (!outcome.isDone()) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }
}
