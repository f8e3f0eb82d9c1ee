package org.zhixing.signoff;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhixing.act.Actor;
import org.zhixing.act.PostId;
import org.zhixing.act.Role;
import org.zhixing.organization.Appointment;
import org.zhixing.organization.Organization;

/** Who is asked for a signature reads the paper: the posts under which somebody is asked. */
@Component
public class Signers {

    private final Organization organization;

    Signers(Organization organization) {
        this.organization = organization;
    }

    /** The posts that the actor holds, stands in for or records for, to be compared with {@code signoff.asked_post}. */
    public Set<UUID> postsOf(Actor actor, LocalDate day) {
        var posts = new LinkedHashSet<UUID>();
        var person = actor.person();
        if (person != null) {
            organization.appointmentsOf(person, day).forEach(held -> posts.add(id(held)));
            organization.standsInFor(person, day).forEach(held -> posts.add(id(held)));
            if (actor.has(Role.SECRETARY)) {
                organization.recordsFor(person, day).forEach(held -> posts.add(id(held)));
            }
        }
        return posts;
    }

    private static UUID id(Appointment held) {
        PostId post = held.post();
        return post.value();
    }
}
