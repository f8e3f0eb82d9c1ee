package org.zhixing.inspection.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.Zone;
import org.zhixing.inspection.CaseId;
import org.zhixing.timelimit.LimitAct;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.LimitRule;
import org.zhixing.timelimit.LimitRules;
import org.zhixing.timelimit.LimitView;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.DueOnRestDay;

/** The time limits of this module: their kinds, and how they begin and end. */
@Component
public class InspectionLimits {

    /** The unit may ask for a review (domain law L1 article 17). */
    public static final LimitKind REVIEW_REQUEST = new LimitKind("inspection.review-request");
    /** The review is decided (domain law L1 article 17). */
    public static final LimitKind REVIEW_DECISION = new LimitKind("inspection.review-decision");
    /** A rectification is done. */
    public static final LimitKind RECTIFICATION = new LimitKind("inspection.rectification");
    /** More time that a unit has asked for is granted or refused (practice 8). */
    public static final LimitKind EXTENSION = new LimitKind("inspection.extension");
    /** A month is drawn for the look-back (practice 8). */
    public static final LimitKind LOOK_BACK_DRAW = new LimitKind("inspection.look-back-draw");
    /** What was drawn is looked at (practice 8). */
    public static final LimitKind LOOK_BACK = new LimitKind("inspection.look-back");
    /** A question about a request is answered. */
    public static final LimitKind CHALLENGE = new LimitKind("inspection.challenge");

    /** A unit says its word to what is recommended about it (domain law L1 articles 18 to 21). */
    public static final LimitKind HEARING = new LimitKind("inspection.hearing");
    /** When the office is told that the competent body has not answered; nothing binds that body. */
    public static final LimitKind RECOMMENDATION = new LimitKind("inspection.recommendation");

    public static final String WARNING = "warning";
    public static final String OVERDUE = "overdue";

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final TimeLimits limits;
    private final LimitRules laws;
    private final InspectionRules rules;

    InspectionLimits(TimeLimits limits, LimitRules laws, InspectionRules rules) {
        this.limits = limits;
        this.laws = laws;
        this.rules = rules;
    }

    /** The article of the law in force that sets a term. */
    public LimitRule law(String code, Instant at) {
        return laws.on(LocalDate.ofInstant(at, Zone.SHANGHAI), code)
                .orElseThrow(() -> new IllegalStateException("no term " + code));
    }

    /** A term that the law sets. */
    public LimitId byLaw(LimitKind kind, String code, CaseId id, List<Rung> rungs, Instant at, Actor actor) {
        var law = law(code, at);
        var limit = LimitId.next();
        limits.start(
                List.of(new NewLimit(
                        limit, kind, id.subject(), at, law.period(), null, law.onRestDay(), law.reference(), rungs)),
                actor);
        return limit;
    }

    /** A term that our own rules set, with a reminder when it is over. */
    public LimitId byRule(LimitKind kind, String key, CaseId id, Instant at, Actor actor) {
        var rule = rules.rule(key);
        var limit = LimitId.next();
        limits.start(
                List.of(new NewLimit(
                        limit, kind, id.subject(), at, rule.period(), null, rule.cite(), List.of(overdue()))),
                actor);
        return limit;
    }

    /** A day that a paper states. */
    public LimitId stated(
            LimitKind kind, LocalDate due, String rule, CaseId id, List<Rung> rungs, Instant at, Actor actor) {
        var limit = LimitId.next();
        limits.start(List.of(new NewLimit(limit, kind, id.subject(), at, null, due, rule, rungs)), actor);
        return limit;
    }

    /** A reminder some working days before, and one after. */
    public List<Rung> rungs(String warningKey) {
        return List.of(new Rung(WARNING, -rules.rule(warningKey).number(), MORNING), overdue());
    }

    public static Rung overdue() {
        return new Rung(OVERDUE, 1, MORNING);
    }

    public void end(LimitId limit, Instant at, Actor actor) {
        limits.apply(List.of(LimitAct.end(limit, at, "inspection.reason.done", actor)));
    }

    public void pause(LimitId limit, Instant at, Actor actor) {
        limits.apply(List.of(LimitAct.pause(limit, at, "inspection.reason.verifying", actor)));
    }

    public void resume(LimitId limit, Instant at, Actor actor) {
        limits.apply(List.of(LimitAct.resume(limit, at, actor)));
    }

    /** A later day, for a reason that somebody has accepted. */
    public void moveDue(LimitId limit, LocalDate due, String reason, Instant at, Actor actor) {
        limits.apply(List.of(LimitAct.moveDue(limit, due, at, reason, actor)));
    }

    /** The last day of a term of our own rules that would begin on a day. */
    public LocalDate lastDay(String key, LocalDate from) {
        return limits.counting().lastDay(from, rules.rule(key).period(), DueOnRestDay.STAYS);
    }

    /** The last day as it stands; null where there is none. */
    public @Nullable LocalDate lastDay(LimitId limit, Instant at) {
        var view = view(limit, at);
        return view == null ? null : LocalDate.ofInstant(view.dueAt().minusNanos(1), Zone.SHANGHAI);
    }

    public @Nullable LimitView view(@Nullable LimitId limit, Instant at) {
        return limit == null ? null : limits.view(limit, at).orElse(null);
    }
}
