package org.zhixing.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;

/** The small city as the tests of a module meet it: its people, its case time, and acts that are done whole or not. */
public abstract class CityWorld {

    public static final String FINANCE = "云泽市财政局";
    public static final String PLANNING = "云泽市发展和改革委员会";
    public static final String MARKET = "云泽市市场监督管理局";
    public static final String OFFICER = "方既明";
    public static final String CHIEF = CityAtWork.CHIEF;
    public static final String LIAISON = "吴常清";
    public static final String HEAD = "钱有度";
    public static final String STAFF = "孙小满";

    public final SmallCity city;
    private final CityAtWork work;

    /** @param more what the module's tests need besides */
    protected CityWorld(CityAtWork work, Consumer<SmallCity> more) {
        this.work = work;
        this.city = work.found(more);
    }

    protected CityWorld(CityAtWork work, Instant begin) {
        this.work = work;
        this.city = work.found(begin, founded -> {});
    }

    public static Instant at(String local) {
        return CityAtWork.at(local);
    }

    public final Instant now() {
        return work.now();
    }

    public final LocalDate today() {
        return work.today();
    }

    public final Actor actor(String person) {
        return city.actor(person);
    }

    public final UnitId unit(String name) {
        return city.unit(name);
    }

    /** Moves case time on and lets the sweep catch up. */
    public final void forwardTo(Instant instant) {
        work.forwardTo(instant, actor(CHIEF));
    }

    /** What is refused is rolled back, as the pages do. */
    public final <T> Outcome<T> within(Supplier<Outcome<T>> doing) {
        return work.within(doing);
    }

    /** The refusal's key. */
    public static String why(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().key() : "done";
    }
}
