package org.zhixing.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.Ids;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Refusal;
import org.zhixing.act.Zone;
import org.zhixing.approval.Answer;
import org.zhixing.approval.ApprovalHandler;
import org.zhixing.approval.ApprovalId;
import org.zhixing.approval.Approvals;
import org.zhixing.approval.Question;
import org.zhixing.ledger.Entry;
import org.zhixing.ledger.Ledger;
import org.zhixing.ledger.Stream;
import org.zhixing.organization.Appointment;
import org.zhixing.worktime.Period;

/** Takes papers from step to step; each act decides first and writes afterwards. */
@Service
@Transactional
class SignOffDesk implements SignOffs, ApprovalHandler {

    static final String KIND = "signoff.step";

    private final SignOffRows rows;
    private final StoredPaths paths;
    private final StepPosts posts;
    private final ObjectProvider<Approvals> approvals;
    private final ObjectProvider<SignOffHandler> handlers;
    private final Ledger ledger;

    SignOffDesk(
            SignOffRows rows,
            StoredPaths paths,
            StepPosts posts,
            ObjectProvider<Approvals> approvals,
            ObjectProvider<SignOffHandler> handlers,
            Ledger ledger) {
        this.rows = rows;
        this.paths = paths;
        this.posts = posts;
        this.approvals = approvals;
        this.handlers = handlers;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<SignOff> of(CaseRef subject) {
        return rows.find(subject).map(SignOffRows.Row::signOff);
    }

    @Override
    public Outcome<SignOff> submit(Submission submission, Instant at, Actor actor) {
        PersonId person = actor.person();
        var before = rows.hold(submission.subject()).orElse(null);
        if (person == null || (before != null && before.signOff().state() != SignOffState.BACK)) {
            return Outcome.refused("signoff.refused.not-now", "architecture 5");
        }
        var unit = submission.unit();
        var path = unit == null
                ? paths.of(submission.kind())
                : paths.of(submission.kind(), unit).orElse(null);
        if (path == null) {
            return Outcome.refused("signoff.refused.no-path", "practice 3");
        }
        var own = ownStep(path, person, day(at)).orElse(null);
        var done = own == null ? path.steps().get(0) : own;
        var missing = nobodyFor(done, path, person, day(at));
        if (missing == null) {
            missing = onlyOwnHands(done, path, person, Set.of(person), day(at));
        }
        if (missing != null) {
            return Outcome.refused(missing);
        }
        var row = rows.begin(submission, path, person, actor.personName());
        mark(row, actor, "", at);
        enter(row, "signoff.submit", Map.of(), List.of(), at, actor);
        if (own != null) {
            row = to(row, own);
            mark(row, actor, "", at);
        }
        return advance(row, at, actor);
    }

    @Override
    public Outcome<SignOff> check(CaseRef subject, String opinion, Instant at, Actor actor) {
        var row = rows.hold(subject).orElse(null);
        var refusal = againstChecking(row == null ? null : row.signOff(), at, actor);
        if (row == null || refusal != null) {
            return Outcome.refused(refusal == null ? Refusal.of("signoff.refused.not-now", "architecture 5") : refusal);
        }
        mark(row, actor, opinion.strip(), at);
        enter(row, "signoff.check", words("opinion", opinion), List.of(), at, actor);
        return advance(row, at, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Refusal againstSubmitting(String kind, Instant at, Actor actor) {
        var path = paths.of(kind);
        var person = actor.person();
        return person == null
                ? Refusal.of("signoff.refused.not-now", "architecture 5")
                : onlyOwnHands(path.steps().get(0), path, person, Set.of(person), day(at));
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Refusal againstChecking(CaseRef subject, Instant at, Actor actor) {
        return againstChecking(of(subject).orElse(null), at, actor);
    }

    private @Nullable Refusal againstChecking(@Nullable SignOff signOff, Instant at, Actor actor) {
        var step = signOff == null
                ? null
                : signOff.waitsFor().filter(one -> one.kind() == StepKind.CHECK).orElse(null);
        if (signOff == null || step == null) {
            return Refusal.of("signoff.refused.not-now", "architecture 5");
        }
        var person = actor.person();
        if (person == null || person.equals(signOff.submitter())) {
            return Refusal.of("signoff.refused.own-text", "practice 7");
        }
        var missing = nobodyFor(step, signOff.path(), signOff.submitter(), day(at));
        if (missing != null) {
            return missing;
        }
        var hands = new HashSet<>(List.of(person, signOff.submitter()));
        signOff.standing().stream()
                .filter(mark -> mark.kind() == StepKind.CHECK)
                .map(Mark::person)
                .filter(Objects::nonNull)
                .forEach(hands::add);
        return onlyOwnHands(step, signOff.path(), signOff.submitter(), hands, day(at));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PersonId> signers(String kind, LocalDate day) {
        var steps = paths.of(kind).steps();
        var last = steps.get(steps.size() - 1);
        return last.kind() == StepKind.SIGN
                ? posts.holding(last.posts(), day).stream()
                        .map(Appointment::person)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public Outcome<SignOff> sendBack(CaseRef subject, String reason, Instant at, Actor actor) {
        var row = rows.hold(subject).orElse(null);
        if (row == null || row.signOff().state() != SignOffState.RUNNING) {
            return Outcome.refused("signoff.refused.not-now", "architecture 5");
        }
        if (reason.isBlank()) {
            return Outcome.refused("signoff.refused.no-reason", "practice 7");
        }
        var question = row.signOff().question();
        if (question != null) {
            var withdrawn = approvals.getObject().takeBack(question, KIND, reason.strip(), at, actor);
            if (withdrawn instanceof Outcome.Refused<ApprovalId> refused) {
                return Outcome.refused(refused.refusal());
            }
        }
        rows.move(row, SignOffState.BACK, row.signOff().place(), null, List.of());
        enter(row, "signoff.send-back", words("reason", reason), List.of(), at, actor);
        return Outcome.done(again(row));
    }

    @Override
    public Outcome<SignOff> signedOnPage(CaseRef subject, SignedPage page, Instant at, Actor actor) {
        var row = rows.hold(subject).orElse(null);
        var question = row == null ? null : row.signOff().question();
        if (row == null || question == null || row.signOff().state() != SignOffState.RUNNING) {
            return Outcome.refused("signoff.refused.not-now", "architecture 5");
        }
        var takes = row.signOff().byPage();
        if (takes.isEmpty()) {
            return Outcome.refused("signoff.refused.no-page", "practice 3");
        }
        var day = day(at);
        var submitted = row.signOff().standing(StepKind.DRAFT).map(Mark::at).orElse(at);
        if (page.signedOn().isAfter(day) || page.signedOn().isBefore(day(submitted))) {
            return Outcome.refused("signoff.refused.signed-when", "practice 3");
        }
        var step = takes.stream()
                .filter(one -> signer(row, one, page) != null)
                .findFirst()
                .orElse(null);
        var signer = step == null ? null : signer(row, step, page);
        if (step == null || signer == null) {
            return Outcome.refused("signoff.refused.not-asked", "practice 3");
        }
        if (signer.person().equals(row.signOff().submitter())) {
            return Outcome.refused("signoff.refused.own-text", "practice 7");
        }
        if (row.signOff().checkedBy(signer.person())) {
            return Outcome.refused("signoff.refused.own-check", "practice 7");
        }
        var withdrawn = approvals.getObject().takeBack(question, KIND, "signoff.on-page", at, actor);
        if (withdrawn instanceof Outcome.Refused<ApprovalId> refused) {
            return Outcome.refused(refused.refusal());
        }
        var signed = to(row, step);
        mark(
                signed,
                new Hand(signer.person(), signer.personName(), signer.postName(), false),
                page.opinion().strip(),
                at,
                new Mark.Page(page.scan(), page.signedOn(), actor.personName()));
        var facts = new HashMap<>(words("opinion", page.opinion()));
        facts.put("signer", signer.postName() + " " + signer.personName());
        facts.put("signed-on", page.signedOn());
        enter(signed, "signoff.signed-on-page", facts, List.of(page.digest()), at, actor);
        return advance(signed, at, actor);
    }

    private @Nullable Appointment signer(SignOffRows.Row row, Step step, SignedPage page) {
        return posts.holding(row.signOff().path(), step, row.signOff().submitter(), page.signedOn()).stream()
                .filter(held -> held.post().equals(page.post()))
                .findFirst()
                .orElse(null);
    }

    /**
     * On a unit's own way the last step that the submitter's own post stands for: putting the report forward he has done it,
     * and nobody below reviews the words of his superior.
     */
    private Optional<Step> ownStep(Path path, PersonId person, LocalDate day) {
        return path.unit() == null
                ? Optional.empty()
                : path.steps().stream()
                        .filter(step -> posts.holding(path, step, person, day).stream()
                                .anyMatch(held -> held.person().equals(person)))
                        .reduce((earlier, later) -> later);
    }

    private SignOffRows.Row to(SignOffRows.Row row, Step step) {
        if (step.place() == row.signOff().place()) {
            return row;
        }
        rows.move(row, SignOffState.RUNNING, step.place(), null, List.of());
        return rows.find(row.signOff().subject()).orElseThrow();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Refusal against(ApprovalId question, CaseRef subject, Instant at, Actor actor) {
        var row = rows.find(subject).orElse(null);
        var person = actor.person();
        if (row == null || person == null || !question.equals(row.signOff().question())) {
            return null;
        }
        if (person.equals(row.signOff().submitter())) {
            return Refusal.of("signoff.refused.own-text", "practice 7");
        }
        if (row.signOff().checkedBy(person)) {
            return Refusal.of("signoff.refused.own-check", "practice 7");
        }
        boolean signs = row.signOff()
                .waitsFor()
                .filter(step -> step.kind() == StepKind.SIGN)
                .isPresent();
        return signs ? handler(row).againstSigner(row.signOff(), person, at, actor) : null;
    }

    @Override
    public @Nullable Refusal answered(Answer answer) {
        var row = rows.hold(answer.subject()).orElse(null);
        if (row == null
                || row.signOff().state() != SignOffState.RUNNING
                || !answer.id().equals(row.signOff().question())) {
            return Refusal.of("signoff.refused.not-now", "architecture 5");
        }
        var actor = answer.actor();
        if (row.signOff().submitter().equals(actor.person())) {
            return Refusal.of("signoff.refused.own-text", "practice 7");
        }
        if (answer.approved() && row.signOff().checkedBy(actor.person())) {
            return Refusal.of("signoff.refused.own-check", "practice 7");
        }
        if (!answer.approved()) {
            rows.move(row, SignOffState.BACK, row.signOff().place(), null, List.of());
            enter(row, "signoff.decline", words("opinion", answer.opinion()), List.of(), answer.at(), actor);
            handler(row).declined(again(row), answer.opinion(), answer.at(), actor);
            return null;
        }
        boolean both = reviewed(row.signOff(), actor.person());
        if (both && othersThere(row.signOff(), day(answer.at()))) {
            return Refusal.of("signoff.refused.reviewed", "practice 3");
        }
        var behalf = actor.onBehalfOf();
        mark(
                row,
                new Hand(
                        actor.person(),
                        behalf == null ? actor.personName() : behalf.personName(),
                        behalf == null ? actor.postName() : behalf.postName(),
                        both),
                answer.opinion().strip(),
                answer.at(),
                null);
        String verb = both ? "signoff.sign-alone" : "signoff.sign";
        enter(row, verb, words("opinion", answer.opinion()), List.of(), answer.at(), actor);
        return advance(row, answer.at(), actor) instanceof Outcome.Refused<SignOff> refused ? refused.refusal() : null;
    }

    /** Whether a person has reviewed the report that he would sign now, as a stand-in of who is absent. */
    private static boolean reviewed(SignOff signOff, @Nullable PersonId person) {
        return signOff.path().unit() != null
                && person != null
                && signOff.standing().stream()
                        .anyMatch(mark -> mark.kind() == StepKind.REVIEW && person.equals(mark.person()));
    }

    /** Whether somebody is there for the step who has neither written nor reviewed it: review and signature are two persons'. */
    private boolean othersThere(SignOff signOff, LocalDate day) {
        var step = signOff.path().at(signOff.place());
        return posts.there(signOff.path(), step, signOff.submitter(), day).stream()
                .anyMatch(one -> !one.equals(signOff.submitter()) && !reviewed(signOff, one));
    }

    /** On to the next step: the office has it, posts are asked, or it is complete. */
    private Outcome<SignOff> advance(SignOffRows.Row row, Instant at, Actor actor) {
        var signOff = row.signOff();
        var next = signOff.path().after(signOff.place()).orElse(null);
        if (next == null) {
            rows.move(row, SignOffState.COMPLETE, signOff.place(), null, List.of());
            var complete = again(row);
            var refusal = handler(row).completed(complete, at, actor);
            return refusal == null ? Outcome.done(complete) : Outcome.refused(refusal);
        }
        if (!next.kind().asksPosts()) {
            rows.move(row, SignOffState.RUNNING, next.place(), null, List.of());
        } else {
            var asked = posts.posts(signOff.path(), next, signOff.submitter(), day(at));
            if (asked.isEmpty()) {
                return Outcome.refused(nobody(next));
            }
            var question = new ApprovalId(Ids.next());
            ask(row.submission(), next, signOff.path(), question, asked, signOff.submitter(), at, actor);
            rows.move(row, SignOffState.RUNNING, next.place(), question, asked);
        }
        var moved = again(row);
        handler(row).moved(moved, at, actor);
        return Outcome.done(moved);
    }

    private void ask(
            Submission submission,
            Step step,
            Path path,
            ApprovalId question,
            List<PostId> asked,
            PersonId submitter,
            Instant at,
            Actor actor) {
        var put = new Question(
                question,
                KIND,
                submission.subject(),
                submission.title(),
                submission.reasons(),
                submission.href(),
                asked,
                Period.parse(step.within()).orElseThrow(),
                path.cite(),
                true);
        if (path.unit() == null) {
            approvals.getObject().ask(put, at, actor);
        } else {
            approvals.getObject().askFor(submitter, put, at, actor);
        }
    }

    /** Why the next step cannot begin: before anything is written. */
    private @Nullable Refusal nobodyFor(Step done, Path path, PersonId submitter, LocalDate day) {
        return path.after(done.place())
                .filter(next -> next.kind().asksPosts()
                        && posts.holding(path, next, submitter, day).isEmpty())
                .map(SignOffDesk::nobody)
                .orElse(null);
    }

    /**
     * Why it would wait in vain: a later step is held by nobody but those whose hand is in it already, and nobody signs his
     * own text or what he has checked (practice 7). Null when somebody else can.
     */
    private @Nullable Refusal onlyOwnHands(
            Step done, Path path, PersonId submitter, Set<PersonId> hands, LocalDate day) {
        for (var step : path.steps()) {
            var holding = step.place() > done.place() && step.kind().asksPosts()
                    ? posts.holding(path, step, submitter, day)
                    : List.<Appointment>of();
            if (!holding.isEmpty() && holding.stream().allMatch(held -> hands.contains(held.person()))) {
                return Refusal.of("signoff.refused.only-own-hands", "practice 7", String.join("\u3001", step.posts()));
            }
        }
        return null;
    }

    private static Refusal nobody(Step step) {
        return Refusal.of("signoff.refused.nobody", "practice 7", String.join(" ", step.posts()));
    }

    /** Who does a step, and under which name and post it stands. */
    private record Hand(@Nullable PersonId person, String name, String post, boolean alone) {}

    private void mark(SignOffRows.Row row, Actor actor, String opinion, Instant at) {
        mark(row, new Hand(actor.person(), actor.personName(), actor.postName(), false), opinion, at, null);
    }

    private void mark(SignOffRows.Row row, Hand hand, String opinion, Instant at, Mark.@Nullable Page page) {
        var signOff = row.signOff();
        var step = signOff.path().at(signOff.place());
        rows.mark(
                row,
                new Mark(
                        signOff.round(),
                        step.place(),
                        step.kind(),
                        hand.name(),
                        hand.post(),
                        opinion,
                        at,
                        hand.person(),
                        hand.alone(),
                        page));
    }

    private void enter(
            SignOffRows.Row row,
            String verb,
            Map<String, Object> facts,
            List<String> evidence,
            Instant at,
            Actor actor) {
        var changed = new HashMap<>(facts);
        changed.put("step", row.signOff().path().at(row.signOff().place()).kind());
        ledger.append(new Entry(Stream.of(row.signOff().subject()), at, actor, verb, changed, evidence));
    }

    private static Map<String, Object> words(String field, String words) {
        return words.isBlank() ? Map.of() : Map.of(field, words.strip());
    }

    private SignOff again(SignOffRows.Row row) {
        return rows.find(row.signOff().subject()).orElseThrow().signOff();
    }

    private SignOffHandler handler(SignOffRows.Row row) {
        String kind = row.submission().kind();
        return handlers.stream()
                .filter(one -> one.handles(kind, row.submission().subject()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody speaks for " + kind));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Zone.SHANGHAI);
    }
}
