package org.zhixing.brief.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.UnitId;
import org.zhixing.act.Zone;
import org.zhixing.brief.BriefAct;
import org.zhixing.brief.BriefId;
import org.zhixing.brief.BriefParty;
import org.zhixing.brief.InquiryState;
import org.zhixing.brief.Ruling;
import org.zhixing.brief.desk.Brief;
import org.zhixing.brief.desk.BriefMessages;
import org.zhixing.brief.desk.BriefMoves;
import org.zhixing.brief.desk.BriefRow;
import org.zhixing.brief.desk.BriefRows;
import org.zhixing.brief.desk.BriefRules;
import org.zhixing.brief.desk.BriefSight;
import org.zhixing.brief.desk.FactRows;
import org.zhixing.filing.Filing;
import org.zhixing.notification.Recipient;
import org.zhixing.organization.CityOffices;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.DocketId;
import org.zhixing.supervision.Grounds;
import org.zhixing.timelimit.LimitId;
import org.zhixing.timelimit.LimitKind;
import org.zhixing.timelimit.LimitStart;
import org.zhixing.timelimit.NewLimit;
import org.zhixing.timelimit.Rung;
import org.zhixing.timelimit.TimeLimits;
import org.zhixing.worktime.Period;

/** Facts are sent to the units they name and confirmed, corrected, or left unanswered, before a brief is issued. */
@Service
public class Inquiries {

    /** A unit says whether the facts are right. */
    public static final LimitKind CONFIRMATION = new LimitKind("brief.confirmation");

    static final String REMINDER = "reminder";
    static final String OVER = "over";

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime BEFORE_WORK = LocalTime.of(8, 0);

    private final BriefRows rows;
    private final FactRows facts;
    private final InquiryRows inquiries;
    private final BriefRules rules;
    private final BriefSight sight;
    private final TimeLimits limits;
    private final Filing filing;
    private final BriefMessages told;
    private final ObjectProvider<BurdenGate> gates;

    Inquiries(
            BriefRows rows,
            FactRows facts,
            InquiryRows inquiries,
            BriefRules rules,
            BriefSight sight,
            TimeLimits limits,
            Filing filing,
            BriefMessages told,
            ObjectProvider<BurdenGate> gates) {
        this.gates = gates;
        this.rows = rows;
        this.facts = facts;
        this.inquiries = inquiries;
        this.rules = rules;
        this.sight = sight;
        this.limits = limits;
        this.filing = filing;
        this.told = told;
    }

    private Set<UnitId> named(BriefId id) {
        var units = new java.util.LinkedHashSet<UnitId>();
        facts.rows(id, FactRows.Which.ALL, BriefSight.Scope.SYSTEM).stream()
                .filter(BriefRow::named)
                .forEach(row -> units.add(row.unit()));
        return units;
    }

    /** Sends each unit that is named the facts about it. */
    @Transactional
    public Outcome<BriefId> ask(BriefId id, int version, Instant at, Actor actor) {
        return act(id, BriefAct.ASK_UNITS, version, at, actor, brief -> {
            var units = named(id);
            if (units.isEmpty()) {
                return Outcome.refused("brief.refused.nobody-named", "practice 7");
            }
            var full = gates.stream()
                    .map(gate ->
                            gate.against(units, "CONFIRMATION." + brief.kind().name(), Grounds.PRESCRIBED, at))
                    .filter(Objects::nonNull)
                    .findFirst();
            if (full.isPresent()) {
                return Outcome.refused(full.get());
            }
            var rule = rules.rule("confirm", brief.kind());
            var starts = new ArrayList<LimitStart>();
            for (UnitId unit : units) {
                var limit = LimitId.next();
                starts.add(new LimitStart(
                        new NewLimit(
                                limit,
                                CONFIRMATION,
                                id.subject(),
                                at,
                                rule.period(),
                                null,
                                rule.cite(),
                                rungs(rule.period())),
                        actor));
                inquiries.insert(id, unit, limit, at);
            }
            limits.start(starts);
            List<Recipient> to = units.stream().map(CityOffices::liaison).toList();
            told.tell(to, brief, "brief.message.asked", id.href(BriefAct.ANSWER), true, at);
            filing.settle(
                    BriefMoves.TABLE,
                    brief,
                    BriefAct.ASK_UNITS,
                    Map.of(),
                    Map.of("units", units.size()),
                    List.of(),
                    at,
                    actor);
            return Outcome.done(id);
        });
    }

    /** Of a limit in hours nobody is reminded before it is over. */
    private static List<Rung> rungs(Period period) {
        return period.unit().equals("wh")
                ? List.of(new Rung(OVER, 0, MORNING))
                : List.of(new Rung(REMINDER, 0, MORNING), new Rung(OVER, 1, BEFORE_WORK));
    }

    /**
     * The unit answers once for all facts about it.
     *
     * @param corrections words against single facts; none means that all are right
     */
    @Transactional
    public Outcome<BriefId> answer(BriefId id, Map<DocketId, String> corrections, Instant at, Actor actor) {
        var seer = sight.standing(actor, day(at));
        var home = seer.home();
        var brief = rows.hold(id, BriefSight.Scope.SYSTEM).orElse(null);
        var inquiry = home == null ? null : inquiries.find(id, home).orElse(null);
        if (brief == null || home == null || inquiry == null || !seer.speaksFor(home)) {
            return Outcome.refused("brief.refused.not-found", "architecture 10");
        }
        var refusal =
                Filing.against(BriefMoves.TABLE, brief, BriefAct.ANSWER, Filing.ANY_VERSION, Set.of(BriefParty.UNIT));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        if (inquiry.state().answered()) {
            return Outcome.refused("brief.refused.answered", "practice 7");
        }
        var own = facts.rows(id, new FactRows.Which(null, home), BriefSight.Scope.SYSTEM).stream()
                .filter(BriefRow::named)
                .map(BriefRow::docket)
                .toList();
        if (!own.containsAll(corrections.keySet())) {
            return Outcome.refused("brief.refused.not-found", "architecture 10");
        }
        if (corrections.values().stream().anyMatch(String::isBlank)) {
            return Outcome.refused("brief.refused.correction-words", "practice 7");
        }
        corrections.forEach((docket, words) -> inquiries.correct(id, docket, words.strip()));
        var to = corrections.isEmpty() ? InquiryState.CONFIRMED : InquiryState.OBJECTED;
        inquiries.move(inquiry, to, at, actor.personName());
        limits.end(List.of(inquiry.limit()), at, "brief.reason.answered", actor);
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("unit", inquiry.unitName());
        said.put("answer", to);
        if (!corrections.isEmpty()) {
            said.put("words", String.join("\n", corrections.values()));
        }
        filing.enter(id, BriefAct.ANSWER, said, List.of(), at, actor);
        return Outcome.done(id);
    }

    /** An officer says what becomes of a correction; a refusal of it needs its reason. */
    @Transactional
    public Outcome<BriefId> rule(
            BriefId id, DocketId docket, Ruling ruling, String reason, int version, Instant at, Actor actor) {
        return act(id, BriefAct.RULE, version, at, actor, brief -> {
            if (ruling == Ruling.KEPT && reason.isBlank()) {
                return Outcome.refused("brief.refused.no-reason", "practice 7");
            }
            if (!inquiries.rule(id, docket, ruling, reason.strip(), actor.personName(), at)) {
                return Outcome.refused("brief.refused.not-found", "architecture 10");
            }
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("ruling", ruling);
            if (!reason.isBlank()) {
                said.put("reason", reason.strip());
            }
            filing.settle(BriefMoves.TABLE, brief, BriefAct.RULE, Map.of(), said, List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    /** The facts stand: every unit has answered or its time is over, and every correction has been ruled on. */
    @Transactional
    public Outcome<BriefId> settle(BriefId id, int version, Instant at, Actor actor) {
        return act(id, BriefAct.SETTLE, version, at, actor, brief -> {
            var asked = inquiries.of(id, BriefSight.Scope.SYSTEM);
            if (asked.isEmpty() && !named(id).isEmpty()) {
                return Outcome.refused("brief.refused.ask-first", "practice 7");
            }
            long waiting = asked.stream()
                    .filter(one -> one.state() == InquiryState.ASKED)
                    .count();
            if (waiting > 0) {
                return Outcome.refused("brief.refused.waiting", "practice 7", waiting);
            }
            var unruled = inquiries.corrections(id, BriefSight.Scope.SYSTEM).stream()
                    .filter(one -> one.ruling() == null)
                    .count();
            if (unruled > 0) {
                return Outcome.refused("brief.refused.unruled", "practice 7", unruled);
            }
            filing.settle(BriefMoves.TABLE, brief, BriefAct.SETTLE, Map.of(), Map.of(), List.of(), at, actor);
            return Outcome.done(id);
        });
    }

    private interface Doing {
        Outcome<BriefId> with(Brief brief);
    }

    private Outcome<BriefId> act(BriefId id, BriefAct act, int version, Instant at, Actor actor, Doing doing) {
        var seer = sight.standing(actor, day(at));
        var brief = rows.hold(id, sight.briefs(seer)).orElse(null);
        if (brief == null) {
            return Outcome.refused("brief.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(BriefMoves.TABLE, brief, act, version, BriefSight.parties(seer));
        var outcome = refusal == null ? doing.with(brief) : Outcome.<BriefId>refused(refusal);
        if (!outcome.isDone()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    /** The facts about a unit that its people are asked about; empty if they are not. */
    @Transactional(readOnly = true)
    public List<BriefRow> asked(BriefId id, BriefSight.Standing seer) {
        var home = seer.home();
        if (home == null || !seer.speaksFor(home) || inquiries.find(id, home).isEmpty()) {
            return List.of();
        }
        return facts.rows(id, new FactRows.Which(null, home), BriefSight.Scope.SYSTEM).stream()
                .filter(BriefRow::named)
                .toList();
    }

    /** The question to the unit of this actor. */
    @Transactional(readOnly = true)
    public @Nullable Inquiry own(BriefId id, BriefSight.Standing seer) {
        var home = seer.home();
        return home == null || !seer.speaksFor(home)
                ? null
                : inquiries.find(id, Objects.requireNonNull(home)).orElse(null);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}
