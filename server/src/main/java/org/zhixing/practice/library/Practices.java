package org.zhixing.practice.library;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Approvals;
import org.zhixing.filing.Filing;
import org.zhixing.organization.CityOffices;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.EvidenceKind;
import org.zhixing.practice.Experience;
import org.zhixing.practice.PracticeAct;
import org.zhixing.practice.PracticeParty;
import org.zhixing.practice.PracticeState;
import org.zhixing.practice.desk.PracticeLimits;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.desk.PracticeTables;
import org.zhixing.practice.desk.Seer;

/**
 * From a proposal to the units that use it (R051, R120, R159, R166): proposed by a unit of its own finished work, or by the
 * office; released by a leader; adopted by other units, which say whether it works there; corrected, renewed, withdrawn by
 * people. What is counted is the units that adopted it, and nothing else (domain law L9).
 */
@Service
public class Practices {

    private static final String RULE = "R051";

    private final PracticeRows rows;
    private final PracticeTables tables;
    private final Sources sources;
    private final PracticeApproval approval;
    private final Approvals approvals;
    private final PracticeLimits limits;
    private final PracticeSight sight;
    private final Filing filing;
    private final JdbcClient jdbc;

    Practices(
            PracticeRows rows,
            PracticeTables tables,
            Sources sources,
            PracticeApproval approval,
            Approvals approvals,
            PracticeLimits limits,
            PracticeSight sight,
            Filing filing,
            JdbcClient jdbc) {
        this.rows = rows;
        this.tables = tables;
        this.sources = sources;
        this.approval = approval;
        this.approvals = approvals;
        this.limits = limits;
        this.sight = sight;
        this.filing = filing;
        this.jdbc = jdbc;
    }

    /** The relations of somebody to a practice. */
    public static Set<PracticeParty> parties(Seer seer, Practice one) {
        var parties = seer.parties(one.unit());
        var home = seer.home();
        if (seer.speaks() && !one.unit().equals(home)) {
            parties.add(one.adoptedBy(home).isPresent() ? PracticeParty.ADOPTER : PracticeParty.OTHER_UNIT);
        }
        return parties;
    }

    /** What somebody may do with it now, in the order of the table. */
    public static List<PracticeAct> open(Practice one, Seer seer) {
        return PracticeMoves.TABLE.openTo(parties(seer, one), one.state()).stream()
                .filter(act -> act != PracticeAct.ADOPT || !one.isPast(seer.day()))
                .filter(act -> act != PracticeAct.WITHHOLD && act != PracticeAct.RESTORE)
                .toList();
    }

    @Transactional
    public Outcome<CaseId> propose(CaseId id, NewPractice text, Instant at, Actor actor) {
        var seer = sight.seer(actor, at);
        var refusal = PracticeMoves.TABLE.against(null, PracticeAct.PROPOSE, seer.parties(text.unit()));
        if (refusal == null) {
            refusal = unsound(text, seer, at);
        }
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var row = new LinkedHashMap<String, @Nullable Object>(columns(text));
        row.put("id", id.value());
        row.put("unit", text.unit().value());
        row.put("origin", text.evidence().get(0).source());
        row.put("state", PracticeState.PROPOSED);
        row.put("drafter_name", actor.personName());
        row.put("drafted_at", at);
        row.put("version", 0);
        filing.begin(id, PracticeAct.PROPOSE, row, facts(text), List.of(), at, actor);
        writeEvidence(id, text.evidence());
        return Outcome.done(id);
    }

    @Transactional
    public Outcome<CaseId> revise(CaseId id, int version, NewPractice text, Instant at, Actor actor) {
        return act(id, PracticeAct.REVISE, version, at, actor, (held, seer) -> reworded(held, seer, text, at));
    }

    /** Sent back with the reason, once for all that is missing. */
    @Transactional
    public Outcome<CaseId> giveBack(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(id, PracticeAct.RETURN, version, at, actor, (held, seer) -> {
            if (reason.isBlank()) {
                return Outcome.refused("practice.refused.no-reason", RULE);
            }
            filing.tell(CityOffices.liaison(held.unit()), id, "practice.message.returned", held.title(), at);
            return Outcome.done(new Written(Map.of("remark", reason.strip()), Map.of("reason", reason.strip())));
        });
    }

    /** Put before the leader; what it rests on is looked at once more. */
    @Transactional
    public Outcome<CaseId> submit(CaseId id, int version, Instant at, Actor actor) {
        return act(id, PracticeAct.SUBMIT, version, at, actor, (held, seer) -> {
            var refusal = sources.unproven(held.evidence(), held.unit(), seer.office(), actor, at);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var asked = approval.ask(held, at, actor);
            return asked == null
                    ? Outcome.refused("practice.refused.nobody-to-approve", RULE)
                    : Outcome.done(new Written(Map.of("approval", asked.value()), Map.of()));
        });
    }

    /**
     * Another unit takes it over, with a docket of its own or one that it plans.
     *
     * @param docket null where it is only planned
     */
    @Transactional
    public Outcome<CaseId> adopt(
            CaseId id, int version, @Nullable UUID docket, String planned, Instant at, Actor actor) {
        return act(id, PracticeAct.ADOPT, version, at, actor, (held, seer) -> {
            if (held.isPast(seer.day())) {
                return Outcome.refused("practice.refused.past", RULE);
            }
            if (docket == null && planned.isBlank()) {
                return Outcome.refused("practice.refused.no-docket-or-plan", "R120");
            }
            var home = Objects.requireNonNull(seer.home());
            if (docket != null && !leads(home, docket, at, actor)) {
                return Outcome.refused("practice.refused.not-your-docket", "R120");
            }
            var row = new LinkedHashMap<String, @Nullable Object>();
            row.put("id", Ids.next());
            row.put("practice", id.value());
            row.put("unit", home.value());
            row.put("docket", docket);
            row.put("planned", planned.strip());
            row.put("adopter_name", actor.personName());
            row.put("adopted_at", at);
            row.put("version", 0);
            tables.insert("adoption", row);
            filing.tell(CityOffices.liaison(held.unit()), id, "practice.message.adopted", held.title(), at);
            return Outcome.done(
                    new Written(Map.of(), planned.isBlank() ? Map.of() : Map.of("planned", planned.strip())));
        });
    }

    /** Whether it works there, because; said again, the later word stands and the earlier stays in the record. */
    @Transactional
    public Outcome<CaseId> tell(
            CaseId id, int version, Experience experience, String because, Instant at, Actor actor) {
        return act(id, PracticeAct.TELL, version, at, actor, (held, seer) -> {
            if (because.isBlank()) {
                return Outcome.refused("practice.refused.no-because", "R120");
            }
            var adoption = held.adoptedBy(seer.home()).orElseThrow();
            tables.update(
                    "adoption",
                    adoption.id(),
                    Map.of(
                            "works",
                            experience,
                            "because",
                            because.strip(),
                            "told_by",
                            actor.personName(),
                            "told_at",
                            at));
            filing.tell(CityOffices.liaison(held.unit()), id, "practice.message.told", held.title(), at);
            return Outcome.done(new Written(Map.of(), Map.of("experience", experience, "because", because.strip())));
        });
    }

    /** What was wrong is put right, with the reason; who has adopted it is told. */
    @Transactional
    public Outcome<CaseId> correct(CaseId id, int version, NewPractice text, String reason, Instant at, Actor actor) {
        return act(id, PracticeAct.CORRECT, version, at, actor, (held, seer) -> {
            if (reason.isBlank()) {
                return Outcome.refused("practice.refused.no-reason", RULE);
            }
            return reworded(held, seer, text, at).then(written -> {
                tellAdopters(held, "practice.message.corrected", at);
                var facts = new LinkedHashMap<>(written.facts());
                facts.put("reason", reason.strip());
                return Outcome.done(new Written(written.columns(), facts));
            });
        });
    }

    /** Looked at again and kept for another term. */
    @Transactional
    public Outcome<CaseId> renew(CaseId id, int version, String finding, Instant at, Actor actor) {
        return act(id, PracticeAct.RENEW, version, at, actor, (held, seer) -> {
            if (finding.isBlank()) {
                return Outcome.refused("practice.refused.no-reason", RULE);
            }
            limits.end(held.limit(), at, actor);
            var limit = limits.begin(PracticeLimits.REVIEW, "practice.review", id, at, actor);
            var day = limits.lastDay(limit, at);
            return Outcome.done(new Written(
                    Map.of("limit_id", limit.value(), "review_on", day),
                    Map.of("finding", finding.strip(), "reviewOn", day)));
        });
    }

    @Transactional
    public Outcome<CaseId> withdraw(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(id, PracticeAct.WITHDRAW, version, at, actor, (held, seer) -> {
            if (reason.isBlank()) {
                return Outcome.refused("practice.refused.no-reason", RULE);
            }
            if (held.state() == PracticeState.SUBMITTED) {
                var back = approvals.takeBack(
                        Objects.requireNonNull(held.approval()), PracticeApproval.KIND, reason.strip(), at, actor);
                if (back instanceof Outcome.Refused<?> refused) {
                    return Outcome.refused(refused.refusal());
                }
            }
            limits.end(held.limit(), at, actor);
            tellAdopters(held, "practice.message.withdrawn", at);
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("limit_id", null);
            columns.put("remark", reason.strip());
            return Outcome.done(new Written(columns, Map.of("reason", reason.strip())));
        });
    }

    private void tellAdopters(Practice held, String message, Instant at) {
        held.adoptions()
                .forEach(one -> filing.tell(CityOffices.liaison(one.unit()), held.id(), message, held.title(), at));
    }

    private boolean leads(UnitId unit, UUID docket, Instant at, Actor actor) {
        return sources.find(List.of(new Evidence(EvidenceKind.DOCKET, docket)), actor, at).stream()
                .anyMatch(one -> one.unit().equals(unit));
    }

    private Outcome<Written> reworded(Practice held, Seer seer, NewPractice text, Instant at) {
        // whose practice it is was said once
        var own = new NewPractice(
                held.unit(), text.theme(), text.title(), text.done(), text.why(), text.conditions(), text.evidence());
        var refusal = unsound(own, seer, at);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        jdbc.sql("DELETE FROM practice.evidence WHERE practice = ?")
                .param(held.id().value())
                .update();
        writeEvidence(held.id(), own.evidence());
        return Outcome.done(new Written(columns(own), facts(own)));
    }

    private void writeEvidence(CaseId id, List<Evidence> evidence) {
        int nth = 0;
        for (var one : new LinkedHashSet<>(evidence)) {
            nth++;
            tables.insert(
                    "evidence", Map.of("practice", id.value(), "nth", nth, "kind", one.kind(), "source", one.source()));
        }
    }

    private @Nullable Refusal unsound(NewPractice text, Seer seer, Instant at) {
        if (text.title().isBlank()
                || text.done().isBlank()
                || text.why().isBlank()
                || text.conditions().isBlank()) {
            return Refusal.of("practice.refused.incomplete", RULE);
        }
        return sources.unproven(text.evidence(), text.unit(), seer.office(), seer.actor(), at);
    }

    private static Map<String, @Nullable Object> columns(NewPractice text) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("theme", text.theme());
        row.put("title", text.title().strip());
        row.put("done", text.done().strip());
        row.put("why", text.why().strip());
        row.put("conditions", text.conditions().strip());
        row.put(PracticeTables.WORDS, String.join(" ", text.title(), text.done(), text.why(), text.conditions()));
        return row;
    }

    private static Map<String, Object> facts(NewPractice text) {
        return Map.of(
                "theme", text.theme(),
                "title", text.title().strip(),
                "done", text.done().strip(),
                "why", text.why().strip(),
                "conditions", text.conditions().strip());
    }

    private record Written(Map<String, ? extends @Nullable Object> columns, Map<String, Object> facts) {}

    private interface Doing {
        Outcome<Written> decide(Practice held, Seer seer);
    }

    private Outcome<CaseId> act(CaseId id, PracticeAct act, int version, Instant at, Actor actor, Doing doing) {
        var seer = sight.seer(actor, at);
        approvals.hold(List.of(id.subject()));
        var held = rows.hold(id, sight.practices(seer)).orElse(null);
        if (held == null || id.kind() != CaseKind.PRACTICE) {
            return Outcome.refused("practice.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(PracticeMoves.TABLE, held, act, version, parties(seer, held));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(held, seer).then(written -> {
            filing.settle(PracticeMoves.TABLE, held, act, written.columns(), written.facts(), List.of(), at, actor);
            return Outcome.done(id);
        });
    }
}
