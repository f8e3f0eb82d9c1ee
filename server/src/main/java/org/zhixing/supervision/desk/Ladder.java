package org.zhixing.supervision.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Zone;
import org.zhixing.supervision.Part;
import org.zhixing.supervision.SourceKind;
import org.zhixing.supervision.Urgency;
import org.zhixing.supervision.rule.RuleBook;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** Builds time limits and their rungs from the rules in force (practice 8). */
@Component
public class Ladder {

    /** Names of rungs. */
    public static final String WARNING = "warning";

    public static final String EARLY_WARNING = "early-warning";
    public static final String PROPOSE = "propose";
    public static final String LATE = "late";

    private final TimeLimits limits;

    Ladder(TimeLimits limits) {
        this.limits = limits;
    }

    /** Key of the rule that gives the term where none is stated: urgency first, then the source. */
    public static String ruleOfTerm(SourceKind source, Urgency urgency, RuleBook rules) {
        String bySource = "term.source." + source;
        return urgency == Urgency.ORDINARY && rules.find(bySource).isPresent() ? bySource : "term." + urgency;
    }

    /** What a term amounts to in working days; at least one. */
    public int workingDays(Instant start, @Nullable Period term, @Nullable LocalDate due) {
        var day = LocalDate.ofInstant(start, Zone.SHANGHAI);
        int days = 1;
        if (due != null) {
            days = limits.workingDays(day, due);
        } else if (term instanceof Period.WorkingDays working) {
            days = working.length();
        } else if (term instanceof Period.CalendarDays calendar) {
            days = limits.workingDays(day, day.plusDays(calendar.length()));
        } else if (term instanceof Period.Months months) {
            days = limits.workingDays(day, day.plusMonths(months.length()));
        }
        return Math.max(1, days);
    }

    public NewLimit acknowledge(CaseRef subject, Urgency urgency, Instant start, RuleBook rules) {
        String key = "acknowledge." + urgency;
        var silent = new Rung(LATE, rules.workingDays("acknowledge.silent.after"), rules.time("ladder.at"));
        return byRule(Kinds.ACKNOWLEDGE, subject, start, key, rules, List.of(silent));
    }

    /** What measures a docket of this kind: its own limit, or for ongoing work the next review (practice 4). */
    public NewLimit own(Docket docket, Instant start, RuleBook rules) {
        return docket.ongoing() ? review(docket, start, rules) : docket(docket, start, rules);
    }

    /** The next review of ongoing work: asked for before its day, silence reported after it; nothing is proposed. */
    public NewLimit review(Docket docket, Instant start, RuleBook rules) {
        return byRule(Kinds.REVIEW, docket.subject(), start, "review.every", rules, reviewRungs(rules));
    }

    private static List<Rung> reviewRungs(RuleBook rules) {
        return List.of(new Rung(WARNING, -rules.workingDays("review.warning"), rules.time("ladder.at")), late(rules));
    }

    /** The docket's own limit: as stated, or by rule; warnings before, the yellow proposal after. */
    public NewLimit docket(Docket docket, Instant start, RuleBook rules) {
        var rungs = warnings(docket.termDays(), rules);
        rungs.add(new Rung(PROPOSE, rules.workingDays("yellow.after"), rules.time("ladder.at")));
        String rule = docket.statedDue() != null || !isByRule(docket, rules)
                ? docket.sourceTitle()
                : rules.cite(ruleOfTerm(docket.sourceKind(), docket.urgency(), rules));
        return new NewLimit(
                next(), Kinds.DOCKET, docket.subject(), start, docket.term(), docket.statedDue(), rule, rungs);
    }

    /** A further term of the docket itself, of ongoing work a review, until a day that a person set for a reason of the rules. */
    public NewLimit again(Docket docket, LocalDate due, Instant start, String key, RuleBook rules) {
        if (docket.ongoing()) {
            return new NewLimit(
                    next(), Kinds.REVIEW, docket.subject(), start, null, due, rules.cite(key), reviewRungs(rules));
        }
        var rungs = warnings(workingDays(start, null, due), rules);
        rungs.add(new Rung(PROPOSE, rules.workingDays("yellow.after"), rules.time("ladder.at")));
        return new NewLimit(next(), Kinds.DOCKET, docket.subject(), start, null, due, rules.cite(key), rungs);
    }

    public NewLimit yellow(Docket docket, Instant start, RuleBook rules) {
        boolean shortTerm = docket.termDays() <= rules.workingDays("yellow.short.upto");
        String key = shortTerm ? "yellow.term.short" : "yellow.term";
        var rungs = warnings(rules.workingDays(key), rules);
        rungs.add(new Rung(PROPOSE, rules.workingDays("red.after"), rules.time("ladder.at")));
        return byRule(Kinds.YELLOW, docket.subject(), start, key, rules, rungs);
    }

    public NewLimit red(Docket docket, Instant start, RuleBook rules) {
        var rungs = warnings(rules.workingDays("red.term"), rules);
        rungs.add(late(rules));
        return byRule(Kinds.RED, docket.subject(), start, "red.term", rules, rungs);
    }

    /** A limit whose only rung reports silence on the next working day. */
    public NewLimit plain(LimitKind kind, CaseRef subject, Instant start, String key, RuleBook rules) {
        return byRule(kind, subject, start, key, rules, List.of(late(rules)));
    }

    /** Joint leads have the docket's term; assistants half of it, at least three working days before due. */
    public NewLimit part(Docket docket, Part part, @Nullable LocalDate due, Instant start, RuleBook rules) {
        Period term = null;
        LocalDate stated = due;
        String rule = docket.sourceTitle();
        if (due == null && part == Part.JOINT_LEAD) {
            term = docket.term();
            stated = docket.statedDue();
        } else if (due == null) {
            int half = (docket.termDays() * rules.number("assist.share") + 99) / 100;
            int before = docket.termDays() - rules.workingDays("assist.before");
            term = new Period.WorkingDays(Math.max(1, Math.min(half, before)));
            rule = rules.cite("assist.share") + "; " + rules.cite("assist.before");
        }
        return new NewLimit(next(), Kinds.PART, docket.subject(), start, term, stated, rule, List.of(late(rules)));
    }

    /** Consultation: a reminder on the way, escalation after the due date. */
    public NewLimit consultation(CaseRef subject, Instant start, RuleBook rules) {
        return escalating(Kinds.CONSULTATION, subject, start, "consultation", rules);
    }

    /** An obstacle: as a consultation, it goes upward when nobody answers (R055). */
    public NewLimit obstacle(CaseRef subject, Instant start, RuleBook rules) {
        return escalating(Kinds.OBSTACLE, subject, start, "obstacle", rules);
    }

    /** What was promised in a call by a day: the unit is reminded before it, both sides are told after it (R045). */
    public NewLimit promise(CaseRef subject, LocalDate due, Instant start, RuleBook rules) {
        int before = rules.workingDays("promise.warning");
        var rungs = new ArrayList<Rung>();
        if (before < workingDays(start, null, due)) {
            rungs.add(new Rung(WARNING, -before, rules.time("ladder.at")));
        }
        rungs.add(late(rules));
        return new NewLimit(next(), Kinds.PROMISE, subject, start, null, due, rules.cite("promise.warning"), rungs);
    }

    private static NewLimit escalating(LimitKind kind, CaseRef subject, Instant start, String key, RuleBook rules) {
        int reminder = rules.workingDays(key + ".reminder") - rules.workingDays(key);
        return byRule(
                kind,
                subject,
                start,
                key,
                rules,
                List.of(new Rung(WARNING, reminder, rules.time("ladder.at")), late(rules)));
    }

    private static boolean isByRule(Docket docket, RuleBook rules) {
        var byRule = rules.period(ruleOfTerm(docket.sourceKind(), docket.urgency(), rules));
        return byRule.equals(docket.term());
    }

    private static List<Rung> warnings(int termDays, RuleBook rules) {
        var at = rules.time("ladder.at");
        var rungs = new ArrayList<Rung>();
        if (termDays <= rules.workingDays("warning.short.upto")) {
            int before = rules.workingDays("warning.short");
            if (before < termDays) {
                rungs.add(new Rung(WARNING, -before, at));
            }
        } else if (termDays <= rules.workingDays("warning.middle.upto")) {
            rungs.add(new Rung(WARNING, -rules.workingDays("warning.middle"), at));
        } else {
            rungs.add(new Rung(EARLY_WARNING, -rules.workingDays("warning.long"), at));
            rungs.add(new Rung(WARNING, -rules.workingDays("warning.long.second"), at));
        }
        return rungs;
    }

    static Rung late(RuleBook rules) {
        return new Rung(LATE, 1, rules.time("ladder.at"));
    }

    private static NewLimit byRule(
            LimitKind kind, CaseRef subject, Instant start, String key, RuleBook rules, List<Rung> rungs) {
        return new NewLimit(next(), kind, subject, start, rules.period(key), null, rules.cite(key), rungs);
    }

    private static LimitId next() {
        return new LimitId(Ids.next());
    }
}
