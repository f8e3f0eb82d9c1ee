package org.zhixing.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PostId;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.CityOffices;
import org.zhixing.organization.Organization;

/** The city's leaders, who convene meetings; a post counts, so that what is reported follows a change of holder. */
@Component
public class Conveners {

    private final Organization organization;
    private final CityOffices offices;

    Conveners(Organization organization, CityOffices offices) {
        this.organization = organization;
        this.offices = offices;
    }

    /** Those who lead the city on the day, in official order. */
    public List<Appointment> on(LocalDate day) {
        return offices.leaders(day);
    }

    Optional<Appointment> find(PostId post, LocalDate day) {
        return on(day).stream().filter(one -> one.post().equals(post)).findFirst();
    }

    /** Whether the actor holds the post on the day, or acts for whoever does. */
    boolean is(PostId post, Actor actor, LocalDate day) {
        var person = actor.person();
        return post.equals(actor.post())
                || (person != null
                        && organization.appointmentsOf(person, day).stream()
                                .anyMatch(held -> held.post().equals(post)));
    }

    /** The posts this actor convenes meetings with on the day. */
    List<PostId> postsOf(Actor actor, LocalDate day) {
        var person = actor.person();
        var posts = new java.util.LinkedHashSet<PostId>();
        if (actor.post() != null) {
            posts.add(actor.post());
        }
        if (person != null) {
            organization.appointmentsOf(person, day).forEach(held -> posts.add(held.post()));
        }
        return List.copyOf(posts);
    }
}
