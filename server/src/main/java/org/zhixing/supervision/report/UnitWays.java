package org.zhixing.supervision.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.UnitId;
import org.zhixing.signoff.Path;
import org.zhixing.signoff.Paths;
import org.zhixing.signoff.Step;
import org.zhixing.supervision.UnitReportKind;
import org.zhixing.supervision.access.Standings;
import org.zhixing.supervision.rule.Rules;

/** The steps of a unit's own reports (practice 3): set by its head, and by nobody above or below him. */
@Component
public class UnitWays {

    private final Paths paths;
    private final Standings standings;
    private final Rules rules;

    UnitWays(Paths paths, Standings standings, Rules rules) {
        this.paths = paths;
        this.standings = standings;
        this.rules = rules;
    }

    /** Empty where the unit sends directly. */
    public Optional<Path> of(UnitReportKind kind, UnitId unit) {
        return paths.of(kind.path(), unit);
    }

    /** The body for which the actor speaks or works; empty for nobody's. */
    public Optional<UnitId> homeOf(Actor actor, Instant at) {
        return Optional.ofNullable(standings
                .of(actor, at.atZone(org.zhixing.act.Zone.SHANGHAI).toLocalDate(), rules.current())
                .home());
    }

    /** Reports that are under way go on by the steps they set out with; without steps the unit sends directly again. */
    @Transactional
    public Outcome<Optional<Path>> set(UnitReportKind kind, List<Step> steps, String source, Instant at, Actor actor) {
        var home = homeOf(actor, at).orElse(null);
        if (home == null || !actor.has(Role.UNIT_HEAD)) {
            return Outcome.refused("supervision.refused.path-head", "practice 3");
        }
        return paths.set(kind.path(), home, steps, source, at, actor);
    }
}
