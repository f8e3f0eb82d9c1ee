package org.zhixing.inspection.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Outcome;
import org.zhixing.act.Zone;
import org.zhixing.approval.Approvals;
import org.zhixing.attachment.Attachments;
import org.zhixing.attachment.Stored;
import org.zhixing.filing.Filing;
import org.zhixing.inspection.CaseId;
import org.zhixing.inspection.CaseKind;
import org.zhixing.inspection.NewRectification;
import org.zhixing.inspection.RectificationAct;
import org.zhixing.inspection.Rectifications;
import org.zhixing.inspection.RectifyTerm;
import org.zhixing.inspection.desk.InspectionLimits;
import org.zhixing.inspection.desk.InspectionRules;
import org.zhixing.inspection.desk.InspectionSight;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Unit;
import org.zhixing.rows.Rule;
import org.zhixing.supervision.BurdenGate;
import org.zhixing.supervision.Grounds;

/** Findings of every origin are opened, put right, verified by another person, and cleared on a sheet (R054). */
@Service
public class RectificationRegister implements Rectifications {

    private final RectificationRows rows;
    private final Clearances sheets;
    private final Extending extending;
    private final Approvals approvals;
    private final InspectionLimits limits;
    private final InspectionRules rules;
    private final InspectionSight sight;
    private final CityOffices offices;
    private final Attachments attachments;
    private final Filing filing;
    private final BurdenGate gate;

    RectificationRegister(
            RectificationRows rows,
            Clearances sheets,
            Extending extending,
            Approvals approvals,
            InspectionLimits limits,
            InspectionRules rules,
            InspectionSight sight,
            CityOffices offices,
            Attachments attachments,
            Filing filing,
            BurdenGate gate) {
        this.rows = rows;
        this.sheets = sheets;
        this.extending = extending;
        this.approvals = approvals;
        this.limits = limits;
        this.rules = rules;
        this.sight = sight;
        this.offices = offices;
        this.attachments = attachments;
        this.filing = filing;
        this.gate = gate;
    }

    @Override
    @Transactional
    public Outcome<List<CaseId>> open(List<NewRectification> findings, Instant at, Actor actor) {
        var today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var bodies = offices.bodies(today).stream().map(Unit::id).toList();
        var tally = gate.tally(at);
        for (var one : findings) {
            if (one.problem().isBlank() || one.reference().isBlank() || !bodies.contains(one.unit())) {
                return Outcome.refused("inspection.refused.incomplete", "R054");
            }
            if (!one.due().isAfter(today)) {
                return Outcome.refused("inspection.refused.due", "R054");
            }
            var refusal = tally.take(
                    List.of(one.unit()), "RECTIFICATION." + one.origin().name(), Grounds.PRESCRIBED);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
        }
        var ids = new ArrayList<CaseId>();
        for (var one : findings) {
            ids.add(open(one, at, actor));
        }
        return Outcome.done(List.copyOf(ids));
    }

    private CaseId open(NewRectification one, Instant at, Actor actor) {
        var id = CaseId.next(CaseKind.RECTIFICATION);
        var person = actor.person();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id.value());
        row.put("origin", one.origin());
        row.put("reference", one.reference().strip());
        row.put("source", one.source());
        row.put("source_href", one.sourceHref());
        row.put("unit", one.unit().value());
        row.put("problem", one.problem().strip());
        row.put("term", one.term());
        row.put("due", one.due());
        row.put("goal", one.goal().isBlank() ? null : one.goal().strip());
        var publicity = publicity(one);
        row.put("publicity", publicity);
        row.put(
                "limit_id",
                limits.stated(
                                InspectionLimits.RECTIFICATION,
                                one.due(),
                                one.reference().strip(),
                                id,
                                limits.rungs("rectification.warning"),
                                at,
                                actor)
                        .value());
        row.put("state", "OPEN");
        row.put("opened_at", at);
        row.put("opener", person == null ? null : person.value());
        row.put("opener_name", actor.personName());
        row.put("urged", 0);
        row.put("extended", 0);
        row.put("words", one.problem() + " " + one.reference());
        row.put("version", 0);
        filing.begin(id, RectificationAct.OPEN, row, opened(one, publicity), List.of(), at, actor);
        filing.tell(CityOffices.liaison(one.unit()), id, "inspection.message.rectification-opened", one.problem(), at);
        return id;
    }

    /** What was typed, or what the rules say of its origin: where the law demands publicity nobody has to remember it. */
    private @Nullable String publicity(NewRectification one) {
        return one.publicity().isBlank()
                ? rules.under("rectification.publicity." + one.origin().name()).stream()
                        .map(Rule::value)
                        .findFirst()
                        .orElse(null)
                : one.publicity().strip();
    }

    private static Map<String, Object> opened(NewRectification one, @Nullable String publicity) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("origin", one.origin());
        facts.put("reference", one.reference().strip());
        facts.put("problem", one.problem().strip());
        facts.put("term", one.term());
        facts.put("due", one.due());
        if (!one.goal().isBlank()) {
            facts.put("goal", one.goal().strip());
        }
        if (publicity != null) {
            facts.put("publicity", publicity);
        }
        return facts;
    }

    /** The last day of what is to be put right at once and was found on a day. */
    public LocalDate atOnce(LocalDate found) {
        return limits.lastDay("rectification.at-once", found);
    }

    /** The unit says what it will reach, what it will do and who answers for it. */
    @Transactional
    public Outcome<CaseId> plan(
            CaseId id, int version, String goal, String measure, String responsible, Instant at, Actor actor) {
        return act(
                id,
                RectificationAct.PLAN,
                version,
                at,
                actor,
                held -> goal.isBlank() || measure.isBlank() || responsible.isBlank()
                        ? Outcome.refused("inspection.refused.incomplete", "R054")
                        : Outcome.done(
                                new Written(planned(goal, measure, responsible), planned(goal, measure, responsible))));
    }

    private static Map<String, Object> planned(String goal, String measure, String responsible) {
        return Map.of("goal", goal.strip(), "measure", measure.strip(), "responsible", responsible.strip());
    }

    /** Submitted in time is in time: the limit stands still while the office verifies (practice 4). */
    @Transactional
    public Outcome<CaseId> report(CaseId id, int version, String words, Instant at, Actor actor) {
        return act(id, RectificationAct.REPORT, version, at, actor, held -> {
            var person = actor.person();
            if (words.isBlank() || person == null) {
                return Outcome.refused("inspection.refused.incomplete", "R054");
            }
            extending.lapse(held, at);
            limits.pause(held.limit(), at, actor);
            filing.tell(
                    offices.officers(LocalDate.ofInstant(at, Zone.SHANGHAI)),
                    id,
                    "inspection.message.rectification-reported",
                    held.problem(),
                    at);
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("report", words.strip());
            columns.put("reporter", person.value());
            columns.put("reporter_name", actor.personName());
            columns.put("reported_at", at);
            columns.put("urging_proposed", null);
            columns.put("asks_until", null);
            return Outcome.done(new Written(columns, Map.of("report", words.strip())));
        });
    }

    @Transactional
    public Outcome<CaseId> sendBack(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(id, RectificationAct.RETURN, version, at, actor, held -> {
            if (reason.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "R054");
            }
            limits.resume(held.limit(), at, actor);
            var due = Objects.requireNonNullElse(limits.lastDay(held.limit(), at), held.due());
            filing.tell(
                    CityOffices.liaison(held.unit()),
                    id,
                    "inspection.message.rectification-returned",
                    held.problem(),
                    at);
            return Outcome.done(new Written(
                    Map.of("opinion", reason.strip(), "due", due), Map.of("reason", reason.strip(), "due", due)));
        });
    }

    /** A later last day, with the reason; whether it is granted is asked of those whom the rules name. */
    @Transactional
    public Outcome<CaseId> askMoreTime(
            CaseId id, int version, LocalDate until, String reason, Instant at, Actor actor) {
        return act(id, RectificationAct.ASK_MORE_TIME, version, at, actor, held -> {
            if (held.term() == RectifyTerm.AT_ONCE) {
                return Outcome.refused("inspection.refused.at-once", "R054");
            }
            if (reason.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "R054");
            }
            var refusal = extending.ask(held, until, reason, at, actor);
            return refusal != null
                    ? Outcome.refused(refusal)
                    : Outcome.done(new Written(
                            Map.of("asks_until", until),
                            Map.of("due", held.due(), "extendTo", until, "reason", reason.strip())));
        });
    }

    /** By another person than who found it or reported it. */
    @Transactional
    public Outcome<CaseId> verify(CaseId id, int version, String opinion, Instant at, Actor actor) {
        return act(id, RectificationAct.VERIFY, version, at, actor, held -> {
            var person = actor.person();
            if (person == null || person.equals(held.opener()) || person.equals(held.reporter())) {
                return Outcome.refused("inspection.refused.own-finding", "R054");
            }
            if (opinion.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "R054");
            }
            limits.end(held.limit(), at, actor);
            return Outcome.done(new Written(
                    Map.of(
                            "verifier", person.value(),
                            "verifier_name", actor.personName(),
                            "verified_at", at,
                            "opinion", opinion.strip()),
                    Map.of("opinion", opinion.strip())));
        });
    }

    /** Whether this person may clear it now. */
    public boolean mayClear(Rectification one, Instant at, Actor actor) {
        return sheets.against(one, actor, LocalDate.ofInstant(at, Zone.SHANGHAI)) == null;
    }

    /** 销号, with its sheet: who signs it has not verified it, unless the city's rule lets one person do both. */
    @Transactional
    public Outcome<CaseId> clear(CaseId id, int version, Instant at, Actor actor) {
        return act(id, RectificationAct.CLEAR, version, at, actor, held -> {
            var refusal = sheets.against(held, actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var sheet = sheets.issue(held, at, actor);
            return Outcome.done(new Written(
                    Map.of("ended_at", at, "paper", sheet.draft().id(), "number", sheet.number()),
                    Map.of("number", sheet.number())));
        });
    }

    /** Where the result can be read that a provision wants public; the house keeps the fact and does not publish itself. */
    @Transactional
    public Outcome<CaseId> recordPublicity(
            CaseId id, int version, LocalDate day, String where, Instant at, Actor actor) {
        return act(id, RectificationAct.RECORD_PUBLICITY, version, at, actor, held -> {
            if (held.publicity() == null || held.publishedOn() != null) {
                return Outcome.refused("inspection.refused.no-publicity", "R054");
            }
            if (where.isBlank()) {
                return Outcome.refused("inspection.refused.incomplete", "R054");
            }
            var cleared = LocalDate.ofInstant(Objects.requireNonNull(held.endedAt()), Zone.SHANGHAI);
            if (day.isBefore(cleared) || day.isAfter(LocalDate.ofInstant(at, Zone.SHANGHAI))) {
                return Outcome.refused("inspection.refused.publicity-day", "R054", cleared);
            }
            return Outcome.done(new Written(
                    Map.of("published_on", day, "published_at", where.strip()),
                    Map.of("publishedOn", day, "publishedAt", where.strip())));
        });
    }

    @Transactional
    public Outcome<CaseId> urge(CaseId id, int version, Instant at, Actor actor) {
        return act(id, RectificationAct.URGE, version, at, actor, held -> {
            filing.tell(
                    CityOffices.liaison(held.unit()), id, "inspection.message.rectification-urged", held.problem(), at);
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("urged", held.urged() + 1);
            columns.put("urging_proposed", null);
            return Outcome.done(new Written(columns, Map.of()));
        });
    }

    /** The proposal to urge is not followed, with the reason. */
    @Transactional
    public Outcome<CaseId> dismiss(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(id, RectificationAct.DISMISS, version, at, actor, held -> {
            if (reason.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "R054");
            }
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("urging_proposed", null);
            return Outcome.done(new Written(columns, Map.of("reason", reason.strip())));
        });
    }

    @Transactional
    public Outcome<CaseId> withdraw(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(id, RectificationAct.WITHDRAW, version, at, actor, held -> {
            if (reason.isBlank()) {
                return Outcome.refused("inspection.refused.no-reason", "R054");
            }
            extending.lapse(held, at);
            limits.end(held.limit(), at, actor);
            return Outcome.done(new Written(fallen(reason, at), Map.of("reason", reason.strip())));
        });
    }

    /** Its basis has been revoked in review; in whatever state it stands, it falls away. */
    public void fallAway(Rectification held, String reason, Instant at, Actor actor) {
        extending.lapse(held, at);
        limits.end(held.limit(), at, actor);
        filing.settle(
                RectificationMoves.TABLE,
                held,
                RectificationAct.WITHDRAW,
                fallen(reason, at),
                Map.of("reason", reason.strip()),
                List.of(),
                at,
                actor);
    }

    private static Map<String, @Nullable Object> fallen(String reason, Instant at) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("ended_at", at);
        columns.put("end_words", reason.strip());
        columns.put("asks_until", null);
        return columns;
    }

    private record Written(Map<String, ? extends @Nullable Object> columns, Map<String, Object> facts) {}

    private interface Doing {
        Outcome<Written> decide(Rectification held);
    }

    private Outcome<CaseId> act(CaseId id, RectificationAct act, int version, Instant at, Actor actor, Doing doing) {
        var seer = sight.standing(actor, LocalDate.ofInstant(at, Zone.SHANGHAI));
        approvals.hold(List.of(id.subject()));
        var held = rows.hold(id, sight.concerned(seer)).orElse(null);
        if (held == null) {
            return Outcome.refused("inspection.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(
                RectificationMoves.TABLE, held, act, version, InspectionSight.parties(seer, held.unit()));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(held).then(written -> {
            var evidence = act == RectificationAct.REPORT || act == RectificationAct.ASK_MORE_TIME
                    ? attachments.of(id.subject()).stream().map(Stored::digest).toList()
                    : List.<String>of();
            filing.settle(RectificationMoves.TABLE, held, act, written.columns(), written.facts(), evidence, at, actor);
            return Outcome.done(id);
        });
    }
}
