package org.zhixing.approval;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.OnBehalfOf;
import org.zhixing.act.Outcome;
import org.zhixing.act.PersonId;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;

/** In which capacity an actor may speak to a question, if in any. Asked anew each time: posts change hands. */
@Component
class Competence {

    /** The refusal of whoever has nothing to do with a question. */
    static final String NOT_ASKED = "approval.refusal.not-asked";

    private final Organization organization;
    private final Questions questions;

    Competence(Organization organization, Questions questions) {
        this.organization = organization;
        this.questions = questions;
    }

    /**
     * The actor as one of those asked: in a post of the own, or in that of an absent holder (R061). Nobody answers a
     * question of his own, nor one from which he, or the one he stands in for, has stepped back.
     */
    Outcome<Actor> asAsked(Asked asked, Actor actor, LocalDate on) {
        var person = actor.person();
        if (person == null || actor.roles().stream().anyMatch(Role::administers)) {
            return Outcome.refused(NOT_ASKED, asked.question().rule());
        }
        var mine = organization.appointmentsOf(person, on).stream().map(held -> new Capacity(held, null));
        var others = organization.standsInFor(person, on).stream().map(held -> new Capacity(held, held.person()));
        var possible = Stream.concat(mine, others)
                .filter(capacity ->
                        asked.question().posts().contains(capacity.held().post()))
                .toList();
        if (possible.isEmpty()) {
            return Outcome.refused(NOT_ASKED, asked.question().rule());
        }
        var open = possible.stream()
                .filter(capacity -> actor.has(capacity.held().duty()))
                .min(Comparator.comparing(capacity -> !capacity.held().post().equals(actor.post())));
        if (open.isEmpty()) {
            return Outcome.refused(
                    "approval.refusal.other-post",
                    asked.question().rule(),
                    possible.get(0).held().postName());
        }
        return unconcerned(asked, open.get(), person).then(capacity -> Outcome.done(acting(actor, capacity, on)));
    }

    private record Capacity(Appointment held, @Nullable PersonId absent) {}

    private Outcome<Capacity> unconcerned(Asked asked, Capacity capacity, PersonId person) {
        var absent = capacity.absent();
        var concerned = absent == null ? List.of(person) : List.of(person, absent);
        var asker = asked.byPerson();
        if (asker != null && concerned.contains(asker)) {
            return Outcome.refused("approval.refusal.own-question", "R061");
        }
        if (questions.recused(asked.id()).stream().anyMatch(concerned::contains)) {
            return Outcome.refused("approval.refusal.stepped-back", "R061");
        }
        return Outcome.done(capacity);
    }

    private Actor acting(Actor actor, Capacity capacity, LocalDate on) {
        var held = capacity.held();
        var absent = capacity.absent();
        var behalf = absent == null
                ? null
                : new OnBehalfOf(OnBehalfOf.Kind.STAND_IN, absent, held.personName(), held.postName());
        return inPost(actor, held, behalf, on);
    }

    /** The actor as named secretary of the holder of a post that was asked (practice 2). */
    Outcome<Actor> asSecretary(Asked asked, PostId post, Actor actor, LocalDate on) {
        var person = actor.person();
        if (!asked.question().secretaryMayRecord()) {
            return Outcome.refused("approval.refusal.leader-alone", "practice 2");
        }
        Optional<Appointment> leader = person == null || !actor.has(Role.SECRETARY)
                ? Optional.empty()
                : organization.recordsFor(person, on).stream()
                        .filter(held -> held.post().equals(post)
                                && asked.question().posts().contains(post))
                        .findFirst();
        if (leader.isEmpty()) {
            return Outcome.refused("approval.refusal.not-secretary", "practice 2");
        }
        var recusedOrAsker = leader.get().person().equals(asked.byPerson())
                || Objects.requireNonNull(person).equals(asked.byPerson())
                || questions.recused(asked.id()).contains(leader.get().person());
        if (recusedOrAsker) {
            return Outcome.refused("approval.refusal.own-question", "R061");
        }
        return Outcome.done(new Actor(
                actor.account(),
                person,
                actor.personName(),
                actor.post(),
                actor.postName(),
                actor.unit(),
                actor.unitName(),
                actor.roles(),
                new OnBehalfOf(
                        OnBehalfOf.Kind.RECORDED_BY_SECRETARY,
                        leader.get().person(),
                        leader.get().personName(),
                        leader.get().postName())));
    }

    /** Whether everybody who holds a post asked has stepped back. */
    boolean nobodyLeft(Asked asked, LocalDate on) {
        var recused = questions.recused(asked.id());
        return organization.holders(asked.question().posts(), on).values().stream()
                .flatMap(List::stream)
                .allMatch(held -> recused.contains(held.person()));
    }

    /** Posts through which the actor is asked now, own and stood in for, as far as the actor's duty goes. */
    List<PostId> askedPosts(Actor actor, LocalDate on) {
        var person = actor.person();
        if (person == null) {
            return List.of();
        }
        return Stream.concat(
                        organization.appointmentsOf(person, on).stream(), organization.standsInFor(person, on).stream())
                .filter(held -> actor.has(held.duty()))
                .map(Appointment::post)
                .distinct()
                .toList();
    }

    /** Leaders' posts for which the actor may record. */
    List<Appointment> recordedPosts(Actor actor, LocalDate on) {
        var person = actor.person();
        return person == null || !actor.has(Role.SECRETARY) ? List.of() : organization.recordsFor(person, on);
    }

    private Actor inPost(Actor actor, Appointment held, @Nullable OnBehalfOf behalf, LocalDate on) {
        return new Actor(
                actor.account(),
                actor.person(),
                actor.personName(),
                held.post(),
                held.postName(),
                held.unit(),
                organization.name(held.unit(), on),
                actor.roles(),
                behalf);
    }
}
