package org.zhixing.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhixing.act.Actor;
import org.zhixing.act.CaseRef;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.Outcome;
import org.zhixing.act.Role;
import org.zhixing.act.Zone;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;

/** One question as one reader may see it; who has nothing to do with it finds nothing. */
@Service
@Transactional(readOnly = true)
public class ApprovalReading {

    private final Questions questions;
    private final Answers answers;
    private final Competence competence;
    private final Organization organization;
    private final ApprovalListing listing;
    private final Askers askers;

    ApprovalReading(
            Questions questions,
            Answers answers,
            Competence competence,
            Organization organization,
            ApprovalListing listing,
            Askers askers) {
        this.questions = questions;
        this.answers = answers;
        this.competence = competence;
        this.organization = organization;
        this.listing = listing;
        this.askers = askers;
    }

    /** The question, for those asked, their stand-ins and secretaries, the asking office, and whoever answered. */
    public Optional<ApprovalView> view(ApprovalId id, Instant at, Actor actor) {
        if (actor.roles().stream().anyMatch(Role::administers)) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        return questions.find(id).flatMap(asked -> {
            var given = answers.of(id).orElse(null);
            var answering = competence.asAsked(asked, actor, today);
            var recordsFor = recordsFor(asked, actor, today);
            boolean concerned = isAsked(answering)
                    || !recordsFor.isEmpty()
                    || ApprovalDesk.isAsker(asked, actor)
                    || (given != null && isParty(given, actor));
            return concerned
                    ? Optional.of(view(asked, given, answering, recordsFor, at, today, actor))
                    : Optional.empty();
        });
    }

    /** The page on which the actor may answer the question or record a decision on it; empty where neither. */
    @Transactional(readOnly = true)
    public Optional<String> answerPage(ApprovalId id, Instant at, Actor actor) {
        return view(id, at, actor)
                .filter(view -> view.mayAnswer() || !view.recordsFor().isEmpty())
                .map(view -> "/approvals/" + id.value());
    }

    /** What waits for an answer on a case, for a page whose reader may see the case: for whom and since when, not why. */
    public List<Waiting> waitingOn(CaseRef subject, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, Zone.SHANGHAI);
        var open = questions.openOn(subject);
        if (open.isEmpty()) {
            return List.of();
        }
        var running = listing.running(open.stream().map(Asked::id).toList(), at);
        return open.stream()
                .map(asked -> new Waiting(
                        asked.id(), asked.question().title(), posts(asked, today), asked.at(), running.get(asked.id())))
                .toList();
    }

    private ApprovalView view(
            Asked asked,
            @Nullable Given given,
            Outcome<Actor> answering,
            List<Appointment> recordsFor,
            Instant at,
            LocalDate today,
            Actor actor) {
        boolean open = asked.state().isOpen();
        var acting = answering instanceof Outcome.Done<Actor> done ? done.value() : null;
        var behalf = acting == null ? null : acting.onBehalfOf();
        var barred = open && acting != null
                ? askers.require(asked.question().kind())
                        .against(asked.id(), asked.question().subject(), at, acting)
                : null;
        return new ApprovalView(
                asked.id(),
                asked.question(),
                asked.state(),
                ApprovalListing.asker(asked),
                asked.at(),
                posts(asked, today),
                listing.running(List.of(asked.id()), at).get(asked.id()),
                given == null ? null : AnswerView.of(given),
                open && acting != null && barred == null,
                behalf == null ? null : behalf.personName(),
                open && isAsked(answering) && answering instanceof Outcome.Refused<Actor> refused
                        ? refused.refusal()
                        : barred,
                open && asked.question().secretaryMayRecord() ? recordsFor : List.of(),
                asked.state().waitsForConfirmation()
                        && given != null
                        && given.leader() != null
                        && given.leader().equals(actor.person()),
                open && ApprovalDesk.isAsker(asked, actor),
                askers.require(asked.question().kind()).words());
    }

    /** Asked, though perhaps barred: the question is theirs to read. */
    private static boolean isAsked(Outcome<Actor> answering) {
        return answering.isDone()
                || !((Outcome.Refused<Actor>) answering).refusal().key().equals(Competence.NOT_ASKED);
    }

    private static boolean isParty(Given given, Actor actor) {
        OnBehalfOf behalf = given.onBehalfOf();
        return given.by().equals(actor.person())
                || (behalf != null && behalf.person() != null && behalf.person().equals(actor.person()));
    }

    private List<Appointment> recordsFor(Asked asked, Actor actor, LocalDate today) {
        return competence.recordedPosts(actor, today).stream()
                .filter(held -> asked.question().posts().contains(held.post()))
                .toList();
    }

    private List<ApprovalView.AskedPost> posts(Asked asked, LocalDate today) {
        var ids = asked.question().posts();
        var posts = organization.posts(ids);
        var holders = organization.holders(ids, today);
        var standIns = organization.standInsFor(ids, today);
        var recused = questions.recused(asked.id());
        var shown = new ArrayList<ApprovalView.AskedPost>();
        for (var id : ids) {
            var post = posts.get(id);
            if (post != null) {
                var holding = holders.getOrDefault(id, List.of());
                shown.add(new ApprovalView.AskedPost(
                        post.unitName(),
                        post.name(),
                        names(holding),
                        names(standIns.getOrDefault(id, List.of())),
                        names(holding.stream()
                                .filter(held -> recused.contains(held.person()))
                                .toList())));
            }
        }
        return shown;
    }

    private static List<String> names(List<Appointment> held) {
        return held.stream().map(Appointment::personName).distinct().toList();
    }
}
