package org.zhixing.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Organization;
import org.zhixing.timelimit.LimitId;

/** Questions come in, answers go out; each act checks the move, the competence, and then the asking module's own rule. */
@Service
@Transactional
class ApprovalDesk implements Approvals {

    private final Questions questions;
    private final Answers answers;
    private final Competence competence;
    private final ApprovalLimits limits;
    private final Askers askers;
    private final Telling telling;
    private final Ledger ledger;
    private final Organization organization;
    private final Readdressing readdressing;

    ApprovalDesk(
            Questions questions,
            Answers answers,
            Competence competence,
            ApprovalLimits limits,
            Askers askers,
            Telling telling,
            Ledger ledger,
            Organization organization,
            Readdressing readdressing) {
        this.questions = questions;
        this.answers = answers;
        this.competence = competence;
        this.limits = limits;
        this.askers = askers;
        this.telling = telling;
        this.ledger = ledger;
        this.organization = organization;
        this.readdressing = readdressing;
    }

    @Override
    public void ask(Question question, Instant at, Actor actor) {
        put(question, actor.person(), at, actor);
    }

    @Override
    public void askFor(PersonId asker, Question question, Instant at, Actor actor) {
        put(question, asker, at, actor);
    }

    private void put(Question question, @Nullable PersonId asker, Instant at, Actor actor) {
        askers.require(question.kind());
        if (question.posts().isEmpty()) {
            throw new IllegalArgumentException("a question to nobody: " + question.title());
        }
        var limit = limits.startQuestion(question, at, actor);
        var asked = new Asked(
                question,
                QuestionState.OPEN,
                limit,
                at,
                asker,
                actor.post(),
                actor.unit(),
                actor.personName(),
                actor.postName(),
                actor.unitName());
        questions.insert(asked);
        telling.asked(asked, at);
        record(asked, "approval.asked", Map.of("rule", question.rule(), "reasons", question.reasons()), at, actor);
    }

    /** Here and not in the port: what a port does by default is in no transaction of this class. */
    @Override
    public Outcome<Answer> answer(ApprovalId id, boolean approved, String opinion, Instant at, Actor actor) {
        return answer(id, approved, null, opinion, at, actor);
    }

    @Override
    public Outcome<Answer> answer(
            ApprovalId id, boolean approved, @Nullable LocalDate until, String opinion, Instant at, Actor actor) {
        return on(id, QuestionAct.answering(approved), (asked, move) -> {
            if (!approved && opinion.isBlank()) {
                return Outcome.refused("approval.refusal.no-needs-words", move.rule());
            }
            var refusal = against(asked.question(), approved, until);
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
            return competence
                    .asAsked(asked, actor, day(at))
                    .then(acting -> give(asked, move, given(asked, approved, until, opinion, at, acting), acting));
        });
    }

    @Override
    public Outcome<Answer> record(RecordedDecision decision, Instant at, Actor actor) {
        var act = QuestionAct.recording(decision.approved(), decision.carrier());
        return on(decision.question(), act, (asked, move) -> {
            if (decision.decidedOn().isBefore(day(asked.at()))) {
                return Outcome.refused(
                        "approval.refusal.decided-when",
                        move.rule(),
                        day(asked.at()).toString());
            }
            return recorder(asked, move, decision, at, actor)
                    .then(acting -> give(asked, move, recorded(asked, move, decision, at, acting), acting));
        });
    }

    /** Why such a day cannot be granted: none was asked for, or an earlier one. */
    private static @Nullable Refusal against(Question question, boolean approved, @Nullable LocalDate until) {
        if (!approved || until == null) {
            return null;
        }
        var asked = question.until();
        return asked != null && !until.isAfter(asked)
                ? null
                : Refusal.of("approval.refusal.later-than-asked", "practice 8", String.valueOf(asked));
    }

    /** The day that a yes grants. */
    private static @Nullable LocalDate granted(Question question, boolean approved, @Nullable LocalDate until) {
        return !approved ? null : until == null ? question.until() : until;
    }

    /** In whose name the actor may record this decision. */
    private Outcome<Actor> recorder(Asked asked, Move move, RecordedDecision decision, Instant at, Actor actor) {
        if (!decision.approved() && decision.opinion().isBlank()) {
            return Outcome.refused("approval.refusal.no-needs-words", move.rule());
        }
        var refusal = against(asked.question(), decision.approved(), decision.until());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        if (decision.carrier() == Carrier.PAPER && decision.scan().isBlank()) {
            return Outcome.refused("approval.refusal.paper-needs-scan", move.rule());
        }
        if (decision.decidedOn().isAfter(day(at))) {
            return Outcome.refused(
                    "approval.refusal.decided-when",
                    move.rule(),
                    day(asked.at()).toString());
        }
        return competence.asSecretary(asked, decision.post(), actor, day(at));
    }

    @Override
    public Outcome<Answer> recordUnasked(Question question, RecordedDecision decision, Instant at, Actor actor) {
        askers.require(question.kind());
        var act = QuestionAct.recording(decision.approved(), decision.carrier());
        var move = Move.of(QuestionState.OPEN, act).orElseThrow();
        var probe = unasked(question, new LimitId(question.id().value()), at, actor);
        return recorder(probe, move, decision, at, actor).then(acting -> {
            var asked = unasked(question, limits.startQuestion(question, at, actor), at, actor);
            questions.insert(asked);
            return give(asked, move, recorded(asked, move, decision, at, acting), acting);
        });
    }

    /** A question that nobody put: it belongs to the office of whoever records the answer. */
    private static Asked unasked(Question question, LimitId limit, Instant at, Actor actor) {
        return new Asked(
                question,
                QuestionState.OPEN,
                limit,
                at,
                null,
                null,
                actor.unit(),
                actor.personName(),
                actor.postName(),
                actor.unitName());
    }

    private Given given(
            Asked asked, boolean approved, @Nullable LocalDate until, String opinion, Instant at, Actor acting) {
        return new Given(
                asked.id(),
                approved,
                granted(asked.question(), approved, until),
                opinion.strip(),
                at,
                required(acting.post()),
                acting.postName(),
                acting.unitName(),
                required(acting.person()),
                acting.personName(),
                acting.onBehalfOf(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Given recorded(Asked asked, Move move, RecordedDecision decision, Instant at, Actor acting) {
        var post = organization.posts(List.of(decision.post())).get(decision.post());
        LimitId confirmation =
                move.to().waitsForConfirmation() ? limits.startConfirmation(asked.id(), at, acting) : null;
        return new Given(
                asked.id(),
                decision.approved(),
                granted(asked.question(), decision.approved(), decision.until()),
                decision.opinion().strip(),
                at,
                decision.post(),
                required(post).name(),
                required(post).unitName(),
                required(acting.person()),
                acting.personName(),
                acting.onBehalfOf(),
                decision.carrier(),
                decision.decidedOn(),
                decision.scan().isBlank() ? null : decision.scan().strip(),
                confirmation,
                null,
                null);
    }

    private Outcome<Answer> give(Asked asked, Move move, Given given, Actor acting) {
        var question = asked.question();
        var answer = new Answer(
                asked.id(),
                question.kind(),
                question.subject(),
                given.approved(),
                given.opinion(),
                given.at(),
                acting,
                given.until());
        return askers.unlessRefused(answer, () -> {
            questions.move(asked.id(), move.from(), move.to());
            answers.insert(given);
            limits.end(asked.limit(), move.act(), given.at(), acting);
            telling.answered(asked, given.at());
            var leader = given.leader();
            if (leader != null) {
                telling.recordedFor(leader, asked, given.at());
            }
            record(asked, move.act().verb(), given.facts(), given.at(), acting);
        });
    }

    @Override
    public Outcome<ApprovalId> withdraw(ApprovalId id, String reason, Instant at, Actor actor) {
        return on(id, QuestionAct.WITHDRAW, (asked, move) -> {
            if (!isAsker(asked, actor)) {
                return Outcome.refused("approval.refusal.not-asker", move.rule());
            }
            return withdrawn(asked, move, reason, at, actor);
        });
    }

    @Override
    public Outcome<ApprovalId> takeBack(ApprovalId id, String kind, String reason, Instant at, Actor actor) {
        return on(
                id,
                QuestionAct.WITHDRAW,
                (asked, move) -> asked.question().kind().equals(kind)
                        ? withdrawn(asked, move, reason, at, actor)
                        : Outcome.refused("approval.refusal.not-asker", move.rule()));
    }

    private Outcome<ApprovalId> withdrawn(Asked asked, Move move, String reason, Instant at, Actor actor) {
        questions.move(asked.id(), move.from(), move.to());
        limits.end(asked.limit(), move.act(), at, actor);
        telling.withdrawn(asked, at);
        record(asked, move.act().verb(), Map.of("reason", reason), at, actor);
        return Outcome.done(asked.id());
    }

    /** The person who asked, the same office, or a job. */
    static boolean isAsker(Asked asked, Actor actor) {
        var unit = asked.byUnit();
        return actor.isSystem()
                || (asked.byPerson() != null && asked.byPerson().equals(actor.person()))
                || (unit != null && actor.worksIn(unit));
    }

    @Override
    public Outcome<ApprovalId> confirm(ApprovalId id, Instant at, Actor actor) {
        return own(id, QuestionAct.CONFIRM, at, actor, given -> answers.confirm(id, at), Map.of());
    }

    @Override
    public Outcome<ApprovalId> contest(ApprovalId id, String reason, Instant at, Actor actor) {
        if (reason.isBlank()) {
            return Outcome.refused("approval.refusal.contest-needs-words", "practice 2");
        }
        return own(
                id,
                QuestionAct.CONTEST,
                at,
                actor,
                given -> answers.contest(id, reason.strip()),
                Map.of("reason", reason.strip()));
    }

    /** What only the leader himself may say of a decision recorded for him. */
    private Outcome<ApprovalId> own(
            ApprovalId id,
            QuestionAct act,
            Instant at,
            Actor actor,
            java.util.function.Consumer<Given> writing,
            Map<String, Object> facts) {
        return on(id, act, (asked, move) -> {
            var given = answers.of(id).orElseThrow();
            if (actor.person() == null || !actor.person().equals(given.leader())) {
                return Outcome.refused("approval.refusal.leader-alone", move.rule());
            }
            questions.move(id, move.from(), move.to());
            writing.accept(given);
            limits.end(required(given.confirmation()), act, at, actor);
            var asking = askers.require(asked.question().kind());
            if (act == QuestionAct.CONTEST) {
                telling.contested(given, asked, at);
                asking.contested(id, asked.question().subject(), at);
            } else {
                asking.confirmed(id, asked.question().subject());
            }
            record(asked, act.verb(), facts, at, actor);
            return Outcome.done(id);
        });
    }

    @Override
    public Outcome<ApprovalId> recuse(ApprovalId id, String reason, Instant at, Actor actor) {
        return on(id, QuestionAct.RECUSE, (asked, move) -> {
            if (reason.isBlank()) {
                return Outcome.refused("approval.refusal.recusal-needs-words", move.rule());
            }
            return competence.asAsked(asked, actor, day(at)).then(acting -> {
                questions.recuse(id, required(acting.person()), reason.strip(), at);
                if (competence.nobodyLeft(asked, day(at))) {
                    telling.allSteppedBack(asked, at);
                }
                record(asked, move.act().verb(), Map.of("reason", reason.strip()), at, acting);
                return Outcome.done(id);
            });
        });
    }

    @Override
    public void followDivision(Instant at, Actor actor) {
        readdressing.follow(at, actor);
    }

    @Override
    public void hold(Collection<CaseRef> subjects) {
        questions.holdOpenOn(subjects);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Question> open(CaseRef subject, String kind) {
        return questions.open(subject, kind).map(Asked::question);
    }

    private <T> Outcome<T> on(ApprovalId id, QuestionAct act, BiFunction<Asked, Move, Outcome<T>> doing) {
        var asked = questions.hold(id).orElse(null);
        if (asked == null) {
            return Outcome.refused("approval.refusal.unknown", "practice 8");
        }
        var move = Move.of(asked.state(), act).orElse(null);
        return move == null ? Outcome.refused(tooLate(asked)) : doing.apply(asked, move);
    }

    private Refusal tooLate(Asked asked) {
        if (asked.state() == QuestionState.WITHDRAWN) {
            return Refusal.of("approval.refusal.withdrawn", "practice 8");
        }
        return answers.of(asked.id())
                .map(given -> Refusal.of("approval.refusal.answered-already", "practice 8", given.byName()))
                .orElseGet(() -> Refusal.of("approval.refusal.not-yet-answered", "practice 8"));
    }

    private void record(Asked asked, String verb, Map<String, Object> facts, Instant at, Actor actor) {
        var changed = new LinkedHashMap<String, Object>(facts);
        changed.put("question", asked.id().value().toString());
        changed.put("title", asked.question().title());
        ledger.append(Entry.of(Stream.of(asked.question().subject()), at, actor, verb, changed));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }

    private static <T> T required(@Nullable T value) {
        return java.util.Objects.requireNonNull(value);
    }
}
