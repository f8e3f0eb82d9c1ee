package org.zhixing.supervision.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Recorded;
import org.zhixing.supervision.UnitReportAct;
import org.zhixing.timelimit.TimeLimits;

/** Reads from the acts on a report who had it how long: each had it until he acted. */
@Component
public class Holds {

    private static final Set<String> TURNS = Set.of(
            UnitReportAct.PUT_FORWARD.verb(),
            UnitReportAct.TAKE_BACK.verb(),
            UnitReportAct.STAND_STILL.verb(),
            UnitReportAct.LAPSE.verb(),
            UnitReportAct.DROP.verb(),
            "signoff.sign",
            "signoff.sign-alone",
            "signoff.decline",
            "signoff.signed-on-page");
    private static final Set<String> NOBODYS_ANSWER =
            Set.of(UnitReportAct.TAKE_BACK.verb(), UnitReportAct.STAND_STILL.verb(), UnitReportAct.LAPSE.verb());

    private final Ledger ledger;
    private final TimeLimits limits;

    Holds(Ledger ledger, TimeLimits limits) {
        this.ledger = ledger;
        this.limits = limits;
    }

    /**
     * From when it was first put forward.
     *
     * @param holder who has it now, empty for nobody
     */
    public List<Hold> of(UnitReport report, String holder, Instant now) {
        var holds = new ArrayList<Hold>();
        Instant from = null;
        for (Recorded one : ledger.timeline(report.id().subject())) {
            var entry = one.entry();
            if (!TURNS.contains(entry.verb())) {
                continue;
            }
            if (from != null) {
                String who = NOBODYS_ANSWER.contains(entry.verb()) ? "" : name(entry.actor());
                holds.add(hold(who, from, entry.at(), entry.at()));
            }
            from = entry.at();
        }
        if (from != null && report.state().open()) {
            holds.add(hold(holder, from, null, now));
        }
        return holds;
    }

    private Hold hold(String who, Instant from, @Nullable Instant until, Instant counted) {
        return new Hold(who, from, until, limits.workingDays(day(from), day(counted)));
    }

    private static String name(Actor actor) {
        return actor.postName().isEmpty() ? actor.personName() : actor.postName() + " " + actor.personName();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}
