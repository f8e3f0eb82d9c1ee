package org.zhixing.signoff;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhixing.organization.Appointment;

/** Whose signature a step may carry, for the form in which a signed page is recorded. */
@Component
public class Signers {

    private final SigningPosts posts;

    Signers(SigningPosts posts) {
        this.posts = posts;
    }

    public List<Appointment> of(Step step, LocalDate day) {
        return posts.of(step.posts(), day);
    }
}
