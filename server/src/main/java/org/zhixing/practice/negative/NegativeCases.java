package org.zhixing.practice.negative;

import java.time.Instant;
import java.util.ArrayList;
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
import org.zhixing.act.Outcome;
import org.zhixing.act.Refusal;
import org.zhixing.act.UnitId;
import org.zhixing.approval.Approvals;
import org.zhixing.filing.Filing;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Unit;
import org.zhixing.practice.Audience;
import org.zhixing.practice.BasisKind;
import org.zhixing.practice.CaseId;
import org.zhixing.practice.CaseKind;
import org.zhixing.practice.NegativeCaseAct;
import org.zhixing.practice.NegativeCaseState;
import org.zhixing.practice.desk.PracticeLimits;
import org.zhixing.practice.desk.PracticeSight;
import org.zhixing.practice.desk.PracticeTables;
import org.zhixing.practice.desk.Seer;

/**
 * From a decision that stands to a warning that expires (R051, R142): drafted by the office, read by the lawyer, the unit
 * heard, released by a leader to named readers up to a day; corrected or revoked before the same readers when the decision
 * behind has changed. It is never shown outside the house.
 */
@Service
public class NegativeCases {

    private static final String RULE = "R051";

    /** So many are looked through for a decision that has changed: as many as stand before readers at once. */
    private static final int SHOWN = 200;

    private final NegativeCaseRows rows;
    private final PracticeTables tables;
    private final Bases bases;
    private final PersonalData persons;
    private final NegativeCaseApprovals questions;
    private final Approvals approvals;
    private final PracticeLimits limits;
    private final PracticeSight sight;
    private final CityOffices offices;
    private final Filing filing;
    private final JdbcClient jdbc;

    NegativeCases(
            NegativeCaseRows rows,
            PracticeTables tables,
            Bases bases,
            PersonalData persons,
            NegativeCaseApprovals questions,
            Approvals approvals,
            PracticeLimits limits,
            PracticeSight sight,
            CityOffices offices,
            Filing filing,
            JdbcClient jdbc) {
        this.rows = rows;
        this.tables = tables;
        this.bases = bases;
        this.persons = persons;
        this.questions = questions;
        this.approvals = approvals;
        this.limits = limits;
        this.sight = sight;
        this.offices = offices;
        this.filing = filing;
        this.jdbc = jdbc;
    }

    /** What somebody may do with it now, in the order of the table; answers are given where questions wait. */
    public List<NegativeCaseAct> open(NegativeCase one, Seer seer, Instant at) {
        var answers =
                Set.of(NegativeCaseAct.CLEAR, NegativeCaseAct.OBJECT, NegativeCaseAct.APPROVE, NegativeCaseAct.DECLINE);
        return NegativeCaseMoves.TABLE.openTo(seer.parties(one.unit()), one.state()).stream()
                .filter(act -> !answers.contains(act) && act != NegativeCaseAct.SUCCEED)
                .filter(act -> act != NegativeCaseAct.NOTE_SILENCE || limits.isOver(one.limit(), at))
                .toList();
    }

    /** Cases before their readers whose decision does not stand as it stood: a person corrects or revokes them. */
    @Transactional(readOnly = true)
    public List<NegativeCase> toBeCorrected(Seer seer, Instant at) {
        if (!seer.office()) {
            return List.of();
        }
        var shown = rows.shown(seer.day(), SHOWN);
        var states = bases.states(shown, at);
        return shown.stream()
                .filter(one -> !one.basisState().equals(states.get(one.basis())))
                .toList();
    }

    /** Whether the decision behind stands as it stood when the case was last judged by it. */
    @Transactional(readOnly = true)
    public boolean standsAsItStood(NegativeCase one, Instant at) {
        return bases.find(one.basisKind(), one.basis(), at)
                .filter(basis -> basis.state().equals(one.basisState()))
                .isPresent();
    }

    @Transactional
    public Outcome<CaseId> draft(
            CaseId id, BasisKind kind, UUID source, NewNegativeCase text, Instant at, Actor actor) {
        var seer = sight.seer(actor, at);
        var refusal = NegativeCaseMoves.TABLE.against(null, NegativeCaseAct.DRAFT, seer.parties(null));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var basis = bases.find(kind, source, at).orElse(null);
        if (basis == null) {
            return Outcome.refused("practice.refused.not-found", "architecture 10");
        }
        refusal = against(basis);
        if (refusal == null) {
            refusal = unsound(text);
        }
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        var row = new LinkedHashMap<String, @Nullable Object>(columns(text));
        row.put("id", id.value());
        row.put("unit", basis.unit().value());
        row.put("basis_kind", kind);
        row.put("basis", source);
        row.put("basis_number", basis.number());
        row.put("basis_state", basis.state());
        row.put("state", NegativeCaseState.DRAFT);
        row.put("drafter_name", actor.personName());
        row.put("drafted_at", at);
        row.put("version", 0);
        filing.begin(id, NegativeCaseAct.DRAFT, row, facts(text), List.of(), at, actor);
        writeReaders(id, basis.unit(), text, seer);
        return Outcome.done(id);
    }

    /** Changed after the lawyer or the unit has seen it, it is read and heard again. */
    @Transactional
    public Outcome<CaseId> redraft(CaseId id, int version, NewNegativeCase text, Instant at, Actor actor) {
        return act(id, NegativeCaseAct.REDRAFT, version, at, actor, (held, seer) -> {
            var refusal = unsound(text);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var columns = new HashMap<String, @Nullable Object>(columns(text));
            columns.put("drafter_name", actor.personName());
            columns.put("lawyer_name", null);
            columns.put("legal_opinion", null);
            columns.put("word", null);
            columns.put("word_by", null);
            columns.put("heard_at", null);
            jdbc.sql("DELETE FROM practice.recipient WHERE negative_case = ?")
                    .param(id.value())
                    .update();
            writeReaders(id, held.unit(), text, seer);
            return Outcome.done(new Written(columns, facts(text)));
        });
    }

    @Transactional
    public Outcome<CaseId> askLawyer(CaseId id, int version, Instant at, Actor actor) {
        return act(id, NegativeCaseAct.ASK_LAWYER, version, at, actor, (held, seer) -> {
            var refusal = fallen(held, at);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var asked = questions.askLawyer(held, at, actor);
            return asked == null
                    ? Outcome.refused("practice.refused.no-lawyer", RULE)
                    : Outcome.done(new Written(Map.of("approval", asked.value()), Map.of()));
        });
    }

    /** The unit learns of it and may say its word within a term. */
    @Transactional
    public Outcome<CaseId> hear(CaseId id, int version, Instant at, Actor actor) {
        return act(id, NegativeCaseAct.HEAR, version, at, actor, (held, seer) -> {
            var limit = limits.begin(PracticeLimits.HEARING, "negative-case.hearing", id, at, actor);
            tables.insert(
                    "hearing",
                    Map.of("negative_case", id.value(), "unit", held.unit().value(), "asked_at", at));
            filing.tell(CityOffices.liaison(held.unit()), id, "practice.message.hearing", held.title(), at);
            return Outcome.done(new Written(
                    Map.of("limit_id", limit.value(), "told_at", Objects.requireNonNullElse(held.toldAt(), at)),
                    Map.of()));
        });
    }

    @Transactional
    public Outcome<CaseId> say(CaseId id, int version, String word, Instant at, Actor actor) {
        return act(id, NegativeCaseAct.SAY, version, at, actor, (held, seer) -> {
            if (word.isBlank()) {
                return Outcome.refused("practice.refused.no-word", "R142");
            }
            var columns = ended(held, at, actor);
            columns.put("word", word.strip());
            columns.put("word_by", actor.unitName() + " " + actor.personName());
            columns.put("heard_at", at);
            return Outcome.done(new Written(columns, Map.of("word", word.strip())));
        });
    }

    /** Only when the unit's time is over; silence is recorded as silence and not as consent. */
    @Transactional
    public Outcome<CaseId> noteSilence(CaseId id, int version, Instant at, Actor actor) {
        return act(id, NegativeCaseAct.NOTE_SILENCE, version, at, actor, (held, seer) -> {
            if (!limits.isOver(held.limit(), at)) {
                return Outcome.refused("practice.refused.hearing-runs", "R142");
            }
            var columns = ended(held, at, actor);
            columns.put("heard_at", at);
            return Outcome.done(new Written(columns, Map.of()));
        });
    }

    @Transactional
    public Outcome<CaseId> submit(CaseId id, int version, Instant at, Actor actor) {
        return act(id, NegativeCaseAct.SUBMIT, version, at, actor, (held, seer) -> {
            var refusal = fallen(held, at);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var asked = questions.askLeader(held, at, actor);
            return asked == null
                    ? Outcome.refused("practice.refused.nobody-to-approve", RULE)
                    : Outcome.done(new Written(Map.of("approval", asked.value()), Map.of()));
        });
    }

    /**
     * A note above the facts as they were released, before the same readers, each of whom is told. Other facts are another
     * case: read by the lawyer, heard and released like the first.
     */
    @Transactional
    public Outcome<CaseId> correct(CaseId id, int version, String correction, Instant at, Actor actor) {
        return act(id, NegativeCaseAct.CORRECT, version, at, actor, (held, seer) -> {
            var refusal = unsound(correction, held);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var columns = corrected(held, correction, seer, at, actor);
            tellReaders(held, "practice.message.negative-case-corrected", at);
            return Outcome.done(new Written(columns, Map.of("correction", correction.strip())));
        });
    }

    /** Taken back before the same readers, each of whom is told; what they read from now on is the correction alone. */
    @Transactional
    public Outcome<CaseId> revoke(CaseId id, int version, String correction, Instant at, Actor actor) {
        return act(id, NegativeCaseAct.REVOKE, version, at, actor, (held, seer) -> {
            var refusal = unsound(correction, held);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            var columns = corrected(held, correction, seer, at, actor);
            // nobody finds it any more by facts that were taken back
            columns.put(PracticeTables.WORDS, held.title() + " " + correction);
            tellReaders(held, "practice.message.negative-case-revoked", at);
            return Outcome.done(new Written(columns, Map.of("correction", correction.strip())));
        });
    }

    @Transactional
    public Outcome<CaseId> withdraw(CaseId id, int version, String reason, Instant at, Actor actor) {
        return act(id, NegativeCaseAct.WITHDRAW, version, at, actor, (held, seer) -> {
            if (reason.isBlank()) {
                return Outcome.refused("practice.refused.no-reason", RULE);
            }
            var open = takenBack(held, reason.strip(), at, actor);
            if (open != null) {
                return Outcome.refused(open);
            }
            var columns = ended(held, at, actor);
            columns.put("remark", reason.strip());
            if (held.toldAt() != null) {
                filing.tell(
                        CityOffices.liaison(held.unit()),
                        id,
                        "practice.message.negative-case-withdrawn",
                        held.title(),
                        at);
            }
            return Outcome.done(new Written(columns, Map.of("reason", reason.strip())));
        });
    }

    private @Nullable Refusal unsound(String correction, NegativeCase held) {
        return correction.isBlank()
                ? Refusal.of("practice.refused.no-correction", "R142")
                : persons.against(correction, held.namesReason());
    }

    private Map<String, @Nullable Object> corrected(
            NegativeCase held, String correction, Seer seer, Instant at, Actor actor) {
        var columns = new HashMap<String, @Nullable Object>();
        // a correction is read as long as what it corrects would have been, and no shorter
        var last = limits.lastDay("negative-case.shown", seer.day());
        var until = held.until();
        columns.put("until", until == null || until.isBefore(last) ? last : until);
        columns.put("correction", correction.strip());
        columns.put("corrected_by", actor.personName());
        columns.put("corrected_at", at);
        // from now on it is judged by the decision as it stands today
        bases.find(held.basisKind(), held.basis(), at).ifPresent(basis -> columns.put("basis_state", basis.state()));
        return columns;
    }

    /** The question that is open, to the lawyer or to the leader, is asked no more. */
    private @Nullable Refusal takenBack(NegativeCase held, String reason, Instant at, Actor actor) {
        String kind =
                switch (held.state()) {
                    case WITH_LAWYER -> NegativeCaseApprovals.LEGAL;
                    case SUBMITTED -> NegativeCaseApprovals.RELEASE;
                    default -> null;
                };
        return kind != null
                        && approvals.takeBack(Objects.requireNonNull(held.approval()), kind, reason, at, actor)
                                instanceof Outcome.Refused<?> refused
                ? refused.refusal()
                : null;
    }

    /**
     * What goes over to the successor of the unit concerned (practice 11). What the former has said is not the successor's
     * word: heard before the release, the case is heard again.
     */
    public Outcome<Map<String, @Nullable Object>> succeeded(
            NegativeCase held, UnitId to, String document, Instant at, Actor actor) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("unit", to.value());
        if (held.state() == NegativeCaseState.HEARD || held.state() == NegativeCaseState.SUBMITTED) {
            columns.put("word", null);
            columns.put("word_by", null);
            columns.put("heard_at", null);
        }
        var refusal = held.state() == NegativeCaseState.SUBMITTED ? takenBack(held, document, at, actor) : null;
        return refusal == null ? Outcome.done(columns) : Outcome.refused(refusal);
    }

    private void tellReaders(NegativeCase held, String message, Instant at) {
        held.readers().forEach(unit -> filing.tell(CityOffices.liaison(unit), held.id(), message, held.title(), at));
    }

    private @Nullable Refusal fallen(NegativeCase held, Instant at) {
        var basis = bases.find(held.basisKind(), held.basis(), at).orElse(null);
        return basis == null ? Refusal.of("practice.refused.not-effective", "R142") : against(basis);
    }

    /** Nothing is shown that has not been settled (R051, R142). */
    private static @Nullable Refusal against(Basis basis) {
        if (basis.internal()) {
            return Refusal.of("practice.refused.internal", "practice 10");
        }
        if (basis.effective()) {
            return null;
        }
        return Refusal.of(
                switch (basis.kind()) {
                    case RED_DOCKET ->
                        basis.disputed() ? "practice.refused.red-disputed" : "practice.refused.red-not-effective";
                    case CONCLUSION -> "practice.refused.conclusion-not-effective";
                },
                "R142");
    }

    private @Nullable Refusal unsound(NewNegativeCase text) {
        if (text.title().isBlank()
                || text.facts().isBlank()
                || text.legalBasis().isBlank()
                || text.decisionMaker().isBlank()) {
            return Refusal.of("practice.refused.incomplete", RULE);
        }
        if (text.audience() == Audience.NAMED_UNITS && text.readers().isEmpty()) {
            return Refusal.of("practice.refused.no-readers", RULE);
        }
        return persons.against(text.title() + "\n" + text.facts(), text.namesReason());
    }

    /** The unit concerned always reads what is said of it. */
    private void writeReaders(CaseId id, UnitId unit, NewNegativeCase text, Seer seer) {
        var readers = new LinkedHashSet<UnitId>();
        readers.add(unit);
        var bodies = offices.bodies(seer.day()).stream().map(Unit::id).toList();
        readers.addAll(
                text.audience() == Audience.ALL_UNITS
                        ? bodies
                        : text.readers().stream().filter(bodies::contains).toList());
        for (var one : new ArrayList<>(readers)) {
            tables.insert("recipient", Map.of("negative_case", id.value(), "unit", one.value()));
        }
    }

    private Map<String, @Nullable Object> ended(NegativeCase held, Instant at, Actor actor) {
        limits.end(held.limit(), at, actor);
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("limit_id", null);
        return columns;
    }

    private static Map<String, @Nullable Object> columns(NewNegativeCase text) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("title", text.title().strip());
        row.put("facts", text.facts().strip());
        row.put("legal_basis", text.legalBasis().strip());
        row.put("decision_maker", text.decisionMaker().strip());
        row.put("names_reason", text.namesReason().strip());
        row.put("audience", text.audience());
        row.put(PracticeTables.WORDS, text.title() + " " + text.facts());
        return row;
    }

    private static Map<String, Object> facts(NewNegativeCase text) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("title", text.title().strip());
        facts.put("facts", text.facts().strip());
        facts.put("legalBasis", text.legalBasis().strip());
        facts.put("decisionMaker", text.decisionMaker().strip());
        if (!text.namesReason().isBlank()) {
            facts.put("namesReason", text.namesReason().strip());
        }
        facts.put("audience", text.audience());
        return facts;
    }

    private record Written(Map<String, ? extends @Nullable Object> columns, Map<String, Object> facts) {}

    private interface Doing {
        Outcome<Written> decide(NegativeCase held, Seer seer);
    }

    private Outcome<CaseId> act(CaseId id, NegativeCaseAct act, int version, Instant at, Actor actor, Doing doing) {
        var seer = sight.seer(actor, at);
        approvals.hold(List.of(id.subject()));
        var held = rows.hold(id, sight.negativeCases(seer)).orElse(null);
        if (held == null || id.kind() != CaseKind.NEGATIVE_CASE) {
            return Outcome.refused("practice.refused.not-found", "architecture 10");
        }
        var refusal = Filing.against(NegativeCaseMoves.TABLE, held, act, version, seer.parties(held.unit()));
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        return doing.decide(held, seer).then(written -> {
            filing.settle(NegativeCaseMoves.TABLE, held, act, written.columns(), written.facts(), List.of(), at, actor);
            return Outcome.done(id);
        });
    }
}
